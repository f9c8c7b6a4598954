package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.index.search.Fragment;
import org.streetbook.index.search.Hit;
import org.streetbook.pipeline.export.NoteRow;
import org.streetbook.pipeline.export.PlainTable;
import org.streetbook.pipeline.wording.Wording;

/** Prints what a search found for a person: what, the words with what matched, and where. */
final class HitPrinter {

  private final PrintWriter out;
  private final Terminal terminal;

  HitPrinter(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void print(List<Hit> hits) {
    for (Hit hit : hits) {
      switch (hit) {
        case Hit.OfClaim claim -> print(claim.claim(), claim.fragments());
        case Hit.OfNote note -> print(note.note().note(), note.fragments());
        case Hit.OfEstimate estimate -> print(estimate.estimate());
      }
      out.println();
    }
  }

  private void print(Claim claim, List<Fragment> fragments) {
    out.println(Wording.headline(claim));
    Wording.corrections(claim).forEach(line -> out.println("    corrected: " + line));
    fragments.forEach(fragment -> out.println("    " + marked(fragment)));
    out.println(
        "    "
            + line(
                claim.note().path(),
                Wording.place(claim),
                claim.note().publisher(),
                claim.note().published(),
                "claim " + claim.id()));
  }

  private void print(Note note, List<Fragment> fragments) {
    NoteRow row = NoteRow.of(note);
    out.println(PlainTable.printable(note.title() == null ? note.path() : note.title()));
    fragments.forEach(fragment -> out.println("    " + marked(fragment)));
    out.println("    " + line(note.path(), note.publisher(), row.published(), "note " + note.id()));
  }

  private void print(Estimate estimate) {
    out.println(Wording.headline(estimate));
    out.println("    " + PlainTable.printable(estimate.explanation()));
    out.println("    estimate " + estimate.id());
  }

  /** The fragment with its quote and what matched emphasised. */
  String marked(Fragment fragment) {
    return Marked.text(
        fragment.text(),
        fragment.emphasis().stream()
            .filter(each -> each.why() == Fragment.Why.QUOTE)
            .map(Fragment.Emphasis::span)
            .toList(),
        fragment.emphasis().stream()
            .filter(each -> each.why() == Fragment.Why.MATCH)
            .map(Fragment.Emphasis::span)
            .filter(span -> !quoted(fragment, span))
            .toList(),
        terminal);
  }

  private static boolean quoted(Fragment fragment, Span span) {
    return fragment.emphasis().stream()
        .anyMatch(each -> each.why() == Fragment.Why.QUOTE && each.span().overlaps(span));
  }

  private static String line(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(PlainTable::printable)
        .collect(Collectors.joining(" · "));
  }
}
