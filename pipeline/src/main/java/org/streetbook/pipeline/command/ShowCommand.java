package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Span;
import org.streetbook.index.Book;
import org.streetbook.index.entry.EntryKey;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.pipeline.export.NoteRow;
import org.streetbook.pipeline.export.PlainTable;
import org.streetbook.pipeline.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code streetbook show}. */
@Command(
    name = "show",
    description = "Shows a claim in its note, a note with its claims, or a row with its positions.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  /** How much of a note stands around a claim, in UTF-16 units each side at most. */
  private static final int AROUND = 600;

  /** How many copies of a note are listed. */
  private static final int COPIES = 10;

  @Parameters(
      paramLabel = "ID",
      description = "Id of a claim, note, estimate, position or finding, or its beginning.")
  private String id = "";

  @Mixin private BookOption book = new BookOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Book opened = Book.open(book.folder())) {
      List<EntryKey> keys = opened.keys(id, 4);
      if (id.isBlank() || keys.isEmpty()) {
        throw new UsageProblem(
            "nothing in "
                + book.folder()
                + " has the id "
                + id
                + "; find one with: streetbook search");
      }
      if (keys.size() > 1) {
        List<String> names = keys.stream().map(EntryKey::toString).toList();
        throw new UsageProblem(
            "\"" + id + "\" begins several ids: " + String.join(", ", names) + "; give more of it");
      }
      show(opened, keys.getFirst(), out);
    }
    out.flush();
    return Streetbook.DONE;
  }

  private void show(Book opened, EntryKey key, PrintWriter out) {
    String whole = key.id();
    switch (key.type()) {
      case CLAIM -> claim(opened, Objects.requireNonNull(opened.claim(whole)), out);
      case NOTE -> note(opened, Objects.requireNonNull(opened.note(whole)), out);
      case ESTIMATE -> estimate(opened, Objects.requireNonNull(opened.estimate(whole)), out);
      case POSITION -> {
        var position = Objects.requireNonNull(opened.position(whole));
        estimate(opened, Objects.requireNonNull(opened.estimate(position.estimate())), out);
      }
      case FINDING -> finding(opened, Objects.requireNonNull(opened.finding(whole)), out);
      case REJECTION ->
          throw new UsageProblem(
              "a rejection has nothing to show; see: streetbook export rejections");
      case FAMILY -> throw new IllegalStateException(key + " has the id of a note");
    }
  }

  private void claim(Book opened, Claim claim, PrintWriter out) {
    StoredNote stored = Objects.requireNonNull(opened.note(claim.note().id().value()));
    Note note = stored.note();
    out.println(Wording.headline(claim));
    fact(out, "claim", claim.id());
    fact(out, "rule", claim.rule() + ", confidence " + claim.confidence());
    fact(out, "modality", claim.modality().label());
    fact(out, "as of", claim.asOf() == null ? null : claim.asOf().toString());
    fact(out, "condition", claim.condition());
    fact(out, "via", claim.firm().via());
    fact(out, "analyst", claim.firm().analyst());
    Wording.corrections(claim).forEach(line -> fact(out, "corrected", line));
    source(out, note);
    fact(out, "place", Wording.place(claim));
    out.println();
    out.println(around(note.text(), claim.span()));
    for (Estimate row : opened.estimatesOf(claim)) {
      out.println();
      out.println("row: " + Wording.headline(row));
      fact(out, "estimate", row.id());
    }
    opened.findingsOf(claim).forEach(each -> out.println("  " + sentence(each)));
  }

  private void note(Book opened, StoredNote stored, PrintWriter out) {
    Note note = stored.note();
    List<Span> quotes = opened.claimsOfNote(note.id()).stream().map(Claim::span).sorted().toList();
    out.println(PlainTable.printable(note.title() == null ? note.path() : note.title()));
    fact(out, "note", note.id().value());
    source(out, note);
    fact(out, "claims", String.valueOf(stored.claims()));
    fact(out, "status", stored.status().label());
    family(opened, note, out);
    out.println();
    for (Margin.Line line : Margin.lines(note)) {
      Span span = line.span();
      out.println(line.beside() + marked(span.of(note.text()), span.begin(), quotes));
    }
  }

  /** Of which note it is a copy, or which are copies of it. */
  private void family(Book opened, Note note, PrintWriter out) {
    Family family = opened.familyOf(note.id());
    if (family == null) {
      return;
    }
    if (!family.story().equals(note.id())) {
      fact(out, "copy of", named(opened, family.story()));
      return;
    }
    List<NoteId> copies =
        family.notes().stream().filter(each -> !each.equals(family.story())).toList();
    copies.stream().limit(COPIES).forEach(each -> fact(out, "copy", named(opened, each)));
    if (copies.size() > COPIES) {
      fact(out, "copies", copies.size() - COPIES + " more; see: streetbook export notes");
    }
  }

  private static String named(Book opened, NoteId id) {
    StoredNote stored = opened.note(id.value());
    return stored == null ? id.value() : id + " (" + stored.note().path() + ")";
  }

  private void estimate(Book opened, Estimate row, PrintWriter out) {
    out.println(Wording.headline(row));
    fact(out, "estimate", row.id());
    fact(out, "why", row.explanation());
    row.corrections().forEach(line -> fact(out, "corrected", line));
    out.println();
    stands(opened, row, row.positions(), out);
    if (!row.excluded().isEmpty()) {
      out.println("left out:");
      stands(opened, row, row.excluded(), out);
    }
    for (String each : row.findings()) {
      Finding finding = opened.finding(each);
      if (finding != null) {
        out.println(sentence(finding));
        finding.arithmetic().forEach(line -> out.println("    " + PlainTable.printable(line)));
      }
    }
  }

  private void stands(Book opened, Estimate row, List<Estimate.Stand> stands, PrintWriter out) {
    for (Estimate.Stand stand : stands) {
      out.println(
          PlainTable.printable(
              stand.firm()
                  + ": "
                  + Wording.value(stand, row)
                  + (stand.asOf() == null ? "" : ", " + stand.asOf())
                  + (stand.why() == null ? "" : " (" + stand.why() + ")")));
      for (String id : stand.claims()) {
        Claim claim = opened.claim(id);
        if (claim != null) {
          Span span = claim.span();
          int begin = claim.sentence().begin();
          Span within = new Span(span.begin() - begin, span.end() - begin);
          out.println(
              "    "
                  + Marked.text(
                      claim.sentence().text(), List.of(within), List.of(), Terminal.current())
                  + " · "
                  + PlainTable.printable(claim.note().path())
                  + (claim.place() == null ? "" : " · " + Wording.place(claim)));
        }
      }
    }
  }

  private void finding(Book opened, Finding finding, PrintWriter out) {
    out.println(sentence(finding));
    finding.arithmetic().forEach(line -> out.println("    " + PlainTable.printable(line)));
    for (String each : finding.claims()) {
      Claim claim = opened.claim(each);
      if (claim != null) {
        out.println("  " + Wording.headline(claim) + " · claim " + claim.id());
      }
    }
  }

  private static String sentence(Finding finding) {
    return finding.kind().label() + ": " + PlainTable.printable(finding.sentence());
  }

  private static void source(PrintWriter out, Note note) {
    fact(out, "path", note.path());
    fact(out, "publisher", note.publisher());
    fact(out, "published", NoteRow.of(note).published());
    fact(out, "url", note.url());
  }

  private static void fact(PrintWriter out, String name, @Nullable String value) {
    if (value != null) {
      out.println("  " + name + ": " + PlainTable.printable(value));
    }
  }

  /** The lines around the span, the span emphasised. */
  private static String around(String text, Span span) {
    int begin = text.lastIndexOf('\n', Math.max(0, span.begin() - 1)) + 1;
    int end = text.indexOf('\n', span.end());
    end = end < 0 ? text.length() : end;
    begin = Math.max(begin, span.begin() - AROUND);
    end = Math.min(end, span.end() + AROUND);
    return marked(text.substring(begin, end), begin, List.of(span));
  }

  /** A piece of the text that begins at {@code begin}, with the spans that lie in it emphasised. */
  private static String marked(String piece, int begin, List<Span> spans) {
    Span all = new Span(begin, begin + piece.length());
    return Marked.text(
        piece,
        spans.stream()
            .filter(all::covers)
            .map(span -> new Span(span.begin() - begin, span.end() - begin))
            .toList(),
        List.of(),
        Terminal.current());
  }
}
