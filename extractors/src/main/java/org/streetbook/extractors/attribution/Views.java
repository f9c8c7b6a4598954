package org.streetbook.extractors.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Tells by the words around a figure whose view of things it is, where no voice is heard. */
final class Views {

  private static final Set<String> PASSIVE = Set.of("expected", "seen", "estimated");

  private static final Set<String> TO_BE = Set.of("is", "are", "was", "were", "be");

  private static final int PASSIVE_REACH = 12;

  private static final Set<String> DATA = Set.of("data", "figures", "statistics");

  private static final Set<String> GUIDANCE = Set.of("guidance", "outlook", "guided");

  private static final int GUIDANCE_REACH = 7;

  /** How far before a figure the words stand that make a view of it, in chunks. */
  private static final int VIEW_REACH = 9;

  private Views() {}

  /** "That represents ...", "This would be ...": about what the sentence before claims. */
  static boolean isAboutLast(Scene scene) {
    int start = scene.start();
    String word = scene.word(start);
    boolean demonstrative = word.equals("that") || word.equals("this");
    String next = scene.word(start + 1);
    return demonstrative
        && (next.endsWith("s") || next.equals("would") || next.equals("was"))
        && scene.at(start + 1) instanceof Chunk.Word;
  }

  /** Whose guidance the figure is, where it is a company's own: "Acme's guidance of X"; or null. */
  static @Nullable Party guide(Scene scene, int at, @Nullable Party subject) {
    int noun = at - 1;
    while (noun > at - GUIDANCE_REACH && noun >= 0 && !GUIDANCE.contains(scene.word(noun))) {
      if (scene.at(noun) instanceof Chunk.Quantity || scene.has(noun, Cue.CLAUSE)) {
        return null;
      }
      noun--;
    }
    if (noun < 0 || !GUIDANCE.contains(scene.word(noun))) {
      return null;
    }
    for (int i = noun - 1; i >= Math.max(0, noun - 4); i--) {
      if (scene.at(i) instanceof Chunk.Name name && name.possessive()) {
        return name.party().kind() == EntityKind.COMPANY ? name.party() : null;
      }
      if (scene.word(i).startsWith("compan") && subject != null && subject.isCompany()) {
        return subject;
      }
    }
    return null;
  }

  /**
   * "we trim our estimate to X": of the house whose note it is; words in quotation marks are not.
   */
  static boolean isOurs(Scene scene, int at) {
    boolean quoted = false;
    for (int i = 0; i < at; i++) {
      String word = scene.word(i);
      quoted |= word.equals("\"") || word.equals("\u201c");
      if (!quoted && (word.equals("we") || word.equals("our"))) {
        return true;
      }
    }
    return false;
  }

  /** "\u201cOn our numbers, sales ...": a quotation that goes on in the first person. */
  static boolean isQuotedOurs(Scene scene, int at) {
    String opens = scene.word(0);
    return (opens.equals("\u201c") || opens.equals("\""))
        && (scene.readsBetween(0, at, "we") || scene.readsBetween(0, at, "our"));
  }

  /** "Data showed exports fell X": nobody's view. */
  static boolean isToldByData(Scene scene) {
    int start = scene.start();
    boolean data = DATA.contains(scene.word(start)) || DATA.contains(scene.word(start + 1));
    return data && scene.hasBetween(start + 1, start + 5, Cue.SAY);
  }

  /** Whether a house speaks of the future or of its own view in its clause. */
  static boolean looksAhead(Scene scene, Voice voice, int at) {
    int from = Math.min(voice.at(), at);
    int to = Math.max(voice.at(), at);
    return scene.hasBetween(from, to, Cue.OUTLOOK)
        || scene.hasBetween(from, to, Cue.EXPECTATION)
        || scene.hasBetween(from, to, Cue.HEDGE)
        || scene.hasBetween(at, at + 6, Cue.OUTLOOK)
        || isView(scene, at);
  }

  /** "will average X", "could fall to X", "its target of X": a view and no market data. */
  static boolean isView(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(scene.clauseStart(at), at - VIEW_REACH); i--) {
      boolean view =
          (scene.has(i, Cue.OUTLOOK) && !scene.word(i).equals("plans"))
              || scene.has(i, Cue.EXPECTATION)
              || (scene.has(i, Cue.HEDGE) && !scene.word(i).equals("may"));
      if (view) {
        return true;
      }
    }
    return false;
  }

  /** "is expected to rise X": by nobody who is named, hence by the market. */
  static boolean isExpectedByNobody(Scene scene, int at) {
    for (int i = at - 1; i > Math.max(scene.clauseStart(at), at - PASSIVE_REACH); i--) {
      String word = scene.word(i);
      boolean passive =
          PASSIVE.contains(word)
              && (TO_BE.contains(scene.word(i - 1)) || TO_BE.contains(scene.word(i - 2)));
      if (passive) {
        return true;
      }
    }
    return false;
  }

  /** "EPS estimate cut to X from Y", with nobody who owns it: a house's that has the floor. */
  static boolean isRevisedEstimate(Scene scene, int at) {
    boolean revised = false;
    for (int i = at - 1; i >= Math.max(0, at - VIEW_REACH); i--) {
      String word = scene.word(i);
      revised |= scene.has(i, Cue.REVISE);
      if (revised && (word.endsWith("estimate") || word.endsWith("estimates"))) {
        return i <= 4 && !(scene.at(scene.start()) instanceof Chunk.Name);
      }
      if (scene.has(i, Cue.CLAUSE) || word.equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** A market's voice speaks only for its own clause. */
  static boolean isMarketsClause(Scene scene, Voice voice, int at) {
    boolean said = voice.verb() >= scene.size() - 2 && scene.word(voice.at() - 1).equals(",");
    boolean accorded =
        voice.rule().equals("according to <crowd>")
            && at < voice.verb()
            && scene.boundariesBetween(at, voice.verb()) <= 1;
    boolean trailing = said || accorded;
    return trailing || (at > voice.at() && scene.boundariesBetween(voice.verb(), at) == 0);
  }
}
