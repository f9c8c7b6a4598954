package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Section;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/**
 * Puts a sentence about another company, with a source of its own, at the end of a paragraph.
 *
 * <p>Only where a reader would still know what the next paragraph is about: it refers to nobody
 * named before, or nothing follows.
 */
final class Insertion {

  /** Sentences, each of a company and a speaker that few notes name. */
  private static final List<String> SENTENCES =
      List.of(
          "Separately, Kepler Cheuvreux expects Hapag-Lloyd's revenue to reach 21.3 billion euros next year.",
          "Elsewhere, Moncler said its operating margin was 29.4 percent in the first half.",
          "Shares of Fraport fell 3.7 percent after Oddo BHF cut its price target on the airport operator to 58 euros.",
          "Hapag-Lloyd, meanwhile, plans capital expenditure of $2.2 billion, the company said.",
          "Deliveries of Moncler jackets rose 4.1 percent in the spring, according to Kepler Cheuvreux.",
          "Oddo BHF kept its neutral rating on Fraport and a target of 61 euros.",
          "In Frankfurt, Fraport closed 1.2 percent lower at 52.40 euros.",
          "Container rates will fall 12 percent in 2031, Hapag-Lloyd said in a statement on Monday.");

  private static final Set<String> NAMES = Set.of("kepler", "hapag", "moncler", "fraport", "oddo");

  private static final Set<String> REFERENCES =
      Set.of(
          "it",
          "its",
          "they",
          "their",
          "he",
          "she",
          "his",
          "her",
          "this",
          "that",
          "these",
          "those",
          "bank",
          "broker",
          "brokerage",
          "analyst",
          "analysts",
          "stock",
          "shares");

  private Insertion() {}

  /** The note with a sentence put in, once for each paragraph where it may stand. */
  static List<Retelling> retell(Sights sights) {
    Note note = sights.note();
    List<Retelling> retold = new ArrayList<>();
    if (NAMES.stream().anyMatch(sights.words()::contains)) {
      return retold;
    }
    List<Scene> scenes = sights.scenes();
    for (int i = 0; i < scenes.size(); i++) {
      Span span = scenes.get(i).sentence().span();
      if (endsParagraph(note, scenes, i)
          && (i + 1 == scenes.size() || isClear(scenes.get(i + 1)))) {
        int turn = Math.floorMod(note.path().hashCode() + retold.size(), SENTENCES.size());
        String sentence = SENTENCES.get(turn);
        Rewriting rewriting =
            new Rewriting(
                note.text(),
                List.of(new Rewriting.Edit(new Span(span.end(), span.end()), " " + sentence)));
        Span inserted = new Span(span.end(), span.end() + sentence.length() + 1);
        retold.add(
            new Retelling(
                Retelling.note(note, rewriting, note.publisher(), note.published()),
                rewriting,
                told -> told,
                inserted));
      }
    }
    return retold;
  }

  /** Whether a sentence of prose stands there, and a line ends with it. */
  private static boolean endsParagraph(Note note, List<Scene> scenes, int i) {
    Span span = scenes.get(i).sentence().span();
    String text = note.text();
    Section section = note.sectionAt(span.begin());
    boolean prose = section == null || section.kind() == Section.Kind.BODY;
    boolean listed = scenes.get(i).start() > 0;
    boolean whole = span.length() > 40 && ".!?\"\u201d".indexOf(text.charAt(span.end() - 1)) >= 0;
    boolean last = span.end() == text.length() || text.charAt(span.end()) == '\n';
    return prose && !listed && whole && last && i > 0 && !scenes.get(i).sentence().heading();
  }

  /** Whether a sentence refers to nobody named before it, as far as its first name or figure. */
  private static boolean isClear(Scene next) {
    int from = next.start();
    if (from > 0) {
      return false; // a list or a quotation goes on
    }
    for (int at = from; at < next.size(); at++) {
      if (next.at(at) instanceof Chunk.Name || next.at(at) instanceof Chunk.Quantity) {
        return at > from || next.at(at) instanceof Chunk.Name;
      }
      if (REFERENCES.contains(next.word(at)) || next.has(at, Cue.COMPANY_NOUN)) {
        return false;
      }
    }
    return true;
  }
}
