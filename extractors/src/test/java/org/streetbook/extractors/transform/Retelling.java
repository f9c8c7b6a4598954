package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Published;
import org.streetbook.corpus.note.Section;
import org.streetbook.corpus.note.Span;

/**
 * A note told over.
 *
 * @param note the new note
 * @param rewriting what became of its text
 * @param change what a claim of the old note is to be in the new one; places are moved already
 * @param inserted a piece of the new text that the old one lacks, whose claims do not count; or
 *     null
 */
record Retelling(
    Note note, Rewriting rewriting, UnaryOperator<Told> change, @Nullable Span inserted) {

  /**
   * The note with another text.
   *
   * @param publisher null where unknown
   * @param published null where unknown
   */
  static Note note(
      Note old, Rewriting rewriting, @Nullable String publisher, @Nullable Published published) {
    List<Section> sections = new ArrayList<>();
    for (Section section : old.sections()) {
      Span span = rewriting.moved(section.span());
      boolean untitled = section.heading().isEmpty();
      int headingAt = untitled ? -1 : old.text().indexOf(section.heading(), section.span().begin());
      sections.add(
          new Section(
              section.kind(),
              headingAt < 0
                  ? section.heading()
                  : moved(rewriting, headingAt, section.heading().length()),
              span));
    }
    String title = old.title();
    boolean first = title != null && old.text().startsWith(title);
    return new Note(
        old.id(),
        old.path(),
        old.digest(),
        rewriting.text(),
        title != null && first ? moved(rewriting, 0, title.length()) : title,
        publisher,
        old.author(),
        published,
        old.url(),
        old.lang(),
        sections,
        old.sources(),
        Map.of());
  }

  private static String moved(Rewriting rewriting, int begin, int length) {
    return rewriting.moved(new Span(begin, begin + length)).of(rewriting.text());
  }

  /** What the claims of the old note are to be. */
  List<Told> expected(List<Claim> claims) {
    List<Told> expected = new ArrayList<>();
    for (Claim claim : claims) {
      Told told = Told.of(claim);
      expected.add(change.apply(told).at(rewriting.moved(told.span())));
    }
    return expected;
  }

  /** The claims of the new note, but for those of what was put in. */
  List<Told> made(List<Claim> claims) {
    return claims.stream()
        .map(Told::of)
        .filter(told -> inserted == null || !inserted.covers(told.span()))
        .toList();
  }
}
