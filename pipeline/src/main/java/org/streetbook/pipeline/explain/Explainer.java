package org.streetbook.pipeline.explain;

import java.util.ArrayList;
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
import org.streetbook.pipeline.export.PlainTable;

/** Reads sentences again and keeps how. */
public final class Explainer {

  private final ClaimExtractor extractor;

  /** An explainer that reads with the names of {@code catalogue}. */
  public Explainer(Catalogue catalogue) {
    this.extractor = ClaimExtractor.standard(catalogue);
  }

  /** How each sentence of a text without a date and a publisher is read. */
  public List<Explanation> text(String text) {
    return extractor.explain(note(text));
  }

  /**
   * How the sentence of a claim is read, after all that stands before it in its note; several
   * explanations where what the claim calls a sentence is read in pieces, or stands there twice.
   */
  public List<Explanation> claim(Claim claim, Note note) {
    String sentence = claim.sentence().text();
    return extractor.explain(note).stream()
        .filter(each -> each.sentence().contains(sentence) || sentence.contains(each.sentence()))
        .toList();
  }

  /** The explanation in lines for a person, the sentence first, safe for a terminal. */
  public static List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(explanation.sentence());
    add(lines, "read as", explanation.chunks());
    add(lines, "speaking", explanation.voices());
    lines.add("  floor: " + explanation.floor());
    add(lines, "claims", explanation.claims());
    add(lines, "left out", explanation.dropped());
    return lines.stream().map(PlainTable::indented).toList();
  }

  private static void add(List<String> lines, String name, List<String> pieces) {
    if (!pieces.isEmpty()) {
      lines.add("  " + name + ":");
      pieces.forEach(piece -> lines.add("    " + piece));
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
