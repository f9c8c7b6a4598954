package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Section;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/**
 * Puts a sentence about another company, with a source of its own, at the end of a paragraph.
 *
 * <p>Only where a reader would still know what the next paragraph is about: it opens with the name
 * of a company or a house, or nothing follows.
 */
final class Insertion {

  /** Sentences, each of a company and a speaker that few notes name. */
  private static final List<String> SENTENCES =
      List.of(
          "Separately, Kepler Cheuvreux expects Hapag-Lloyd's revenue to reach 21.3 billion euros next year.",
          "Elsewhere, Moncler said its operating margin was 29.4 percent in the first half.",
          "Shares of Fraport fell 3.7 percent after Oddo BHF cut its price target on the airport operator to 58 euros.",
          "Hapag-Lloyd, meanwhile, plans capital expenditure of $2.2 billion, the company said.");

  private static final Set<String> NAMES = Set.of("kepler", "hapag", "moncler", "fraport", "oddo");

  private static final int LONGEST_OPENING = 8;

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
        String sentence = SENTENCES.get(retold.size() % SENTENCES.size());
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

  /** Whether a sentence opens with a name, or has one after the comma of its first words. */
  private static boolean isClear(Scene next) {
    int at = next.start();
    if (at > 0) {
      return false; // a list or a quotation goes on
    }
    while (at < Math.min(LONGEST_OPENING, next.size())) {
      if (next.at(at) instanceof Chunk.Name name) {
        boolean opens = at == 0 || next.word(at - 1).equals(",");
        return opens && (name.party().isCompany() || name.party().isHouse());
      }
      at++;
    }
    return false;
  }
}
