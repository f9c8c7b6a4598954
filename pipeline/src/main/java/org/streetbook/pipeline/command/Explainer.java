package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Section;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.ClaimExtractor;
import org.streetbook.extractors.Explanation;
import org.streetbook.index.Book;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.pipeline.export.PlainTable;

/** Prints how sentences are read. */
final class Explainer {

  private final ClaimExtractor extractor;
  private final PrintWriter out;

  Explainer(Catalogue catalogue, PrintWriter out) {
    this.extractor = ClaimExtractor.standard(catalogue);
    this.out = out;
  }

  /** Explains the text, or, where it is an id, the sentence of that claim in the book. */
  void explain(String textOrId, Path folder) {
    if (textOrId.matches("[0-9a-f]{6,64}")) {
      explainClaim(textOrId, folder);
    } else {
      extractor.explain(note(textOrId)).forEach(this::print);
    }
  }

  private void explainClaim(String id, Path folder) {
    try (Book book = Book.open(folder)) {
      Claim claim = book.claim(id);
      StoredNote stored = claim == null ? null : book.note(claim.note().id().value());
      if (claim == null || stored == null) {
        throw new UsageProblem(
            "no claim " + id + " in " + folder + "; find one with: streetbook search");
      }
      String sentence = claim.sentence().text();
      out.println(Wording.headline(claim));
      Wording.corrections(claim).forEach(line -> out.println("  corrected: " + line));
      extractor.explain(stored.note()).stream()
          .filter(each -> each.sentence().contains(sentence) || sentence.contains(each.sentence()))
          .forEach(this::print);
    }
  }

  private void print(Explanation explanation) {
    out.println(PlainTable.printable(explanation.sentence()));
    lines("read as", explanation.chunks());
    lines("speaking", explanation.voices());
    out.println("  floor: " + explanation.floor());
    lines("claims", explanation.claims());
    lines("left out", explanation.dropped());
    out.println();
  }

  private void lines(String name, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println("  " + name + ":");
      lines.forEach(line -> out.println("    " + PlainTable.printable(line)));
    }
  }

  /** A note of nothing but the text: no date, no publisher. */
  private static Note note(String text) {
    String path = "(given)";
    return new Note(
        NoteId.ofPath(path),
        path,
        Digest.of(text),
        text,
        null,
        null,
        null,
        null,
        null,
        "en",
        List.of(new Section(Section.Kind.BODY, "", new Span(0, text.length()))),
        List.of(),
        Map.of());
  }
}
