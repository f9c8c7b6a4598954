package org.streetbook.extractors.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/**
 * A figure at its place in a sentence, with the part it plays there.
 *
 * @param at index of its chunk
 * @param figure the figure
 * @param role what the words before it make of it
 * @param direction +1 for a rise, -1 for a fall, 0 where no word says
 */
public record Site(int at, Figure figure, Role role, int direction) {

  /** What the words around a figure make of it. */
  public enum Role {
    /** "rose to X": a level reached. */
    TO,
    /** "from X": the level before. */
    FROM,
    /** "by X": an amount of change. */
    BY,
    /** "fell X", "down X": a change told by the word right before it. */
    MOVE,
    /** "X growth", "an X decline": a change told by the noun right after it. */
    NOUN,
    /** "compared with X", "against X", "than X". */
    VERSUS,
    /** "at X". */
    AT,
    /** Anything else. */
    PLAIN
  }

  private static final Set<String> SKIPPED =
      Set.of(
          "a",
          "an",
          "the",
          "about",
          "around",
          "roughly",
          "approximately",
          "nearly",
          "almost",
          "some",
          "just",
          "only",
          "over",
          "more",
          "less",
          "as",
          "much",
          "many",
          "at",
          "least",
          "up",
          "most",
          "than",
          "another",
          "further",
          "additional",
          "total",
          "record",
          "estimated",
          "whopping",
          "mere",
          "combined",
          "net",
          "well",
          "slightly",
          "sharply",
          ":",
          "to",
          "of",
          "its",
          "their",
          "his",
          "close",
          "even",
          "still",
          "also",
          "steep",
          "hefty",
          "modest",
          "expected",
          "projected",
          "(",
          "\u201c",
          "\"",
          "-",
          "in",
          "'s");

  private static final Set<String> TAKING =
      Set.of(
          "took",
          "takes",
          "take",
          "taking",
          "taken",
          "cut",
          "cuts",
          "cutting",
          "knocked",
          "knocks",
          "knocking",
          "shaved",
          "shaves",
          "shaving",
          "trimmed",
          "trimming",
          "lopped",
          "lopping");

  /** What is cut, before "cuts" as a noun. */
  private static final Set<String> CUT =
      Set.of("tax", "rate", "job", "price", "spending", "output", "production", "cost", "pay");

  private static final Set<String> APPROXIMATE = Set.of("about", "around", "nearly", "roughly");
  private static final Set<String> SHRINKING =
      Set.of("to", "will", "would", "should", "may", "could", "might", "economy");

  private static final Set<String> OLD_VALUES =
      Set.of("prev", "prev.", "previous", "previously", "from", "was", "prior", "old", ":", ".");

  /** How far to the left a verb of movement may govern a figure, in chunks. */
  private static final int REACH = 9;

  /** The sites of all figures in {@code scene}, in order. */
  public static List<Site> of(Scene scene) {
    List<Site> sites = new ArrayList<>();
    for (Scene.Placed<Chunk.Quantity> number : scene.all(Chunk.Quantity.class)) {
      sites.add(read(scene, number.at(), number.chunk().figure(), sites));
    }
    return sites;
  }

  /** The dimension of the figure's unit. */
  public Dimension dimension() {
    return Dimensions.of(figure.unit());
  }

  /** Whether the words tell a change by this figure and not a level. */
  public boolean tellsChange() {
    return role == Role.BY || role == Role.MOVE || role == Role.NOUN;
  }

  private static Site read(Scene scene, int at, Figure figure, List<Site> earlier) {
    int left = at - 1;
    String before = scene.word(left);
    int noun = changeNounAfter(scene, at);
    if (noun > 0 && !before.equals("from")) {
      return new Site(at, figure, Role.NOUN, sign(scene, noun));
    }
    if (isPace(scene, at) && verbDirection(scene, at) != 0) {
      return new Site(at, figure, Role.MOVE, verbDirection(scene, at));
    }
    int hops = 0;
    while (hops < 6 && left >= 0 && isSkipped(scene, left)) {
      left--;
      hops++;
    }
    String word = scene.word(left);
    String near = nearest(scene, at, Set.of("to", "from", "by", "at", "of", "than", "up", "in"));
    if (isFrom(scene, at) || isOldInBrackets(scene, at, figure)) {
      return new Site(at, figure, Role.FROM, 0);
    }
    if (isPassed(scene, at)) {
      return new Site(at, figure, Role.VERSUS, 0);
    }
    if (isVersus(scene, at)) {
      return new Site(at, figure, Role.VERSUS, verbDirection(scene, at));
    }
    boolean crossedTo = crosses(scene, left, at, "to") && !isAsMuch(scene, at);
    if (crossedTo) {
      return new Site(at, figure, Role.TO, verbDirection(scene, at));
    }
    if (scene.word(at + 1).equals("off") && TAKING.contains(word) && isOwned(scene, at + 2)) {
      return new Site(at, figure, Role.BY, -1);
    }
    if (word.equals("by") && verbDirection(scene, left) != 0) {
      return new Site(at, figure, Role.BY, verbDirection(scene, left));
    }
    boolean crossedAt = near.equals("at") && !scene.word(at - 1).equals("least");
    if (crossedAt) {
      return new Site(at, figure, Role.AT, 0);
    }
    int moved = isUpBy(scene, at) ? 1 : movement(scene, left, at);
    if (moved != 0) {
      return new Site(at, figure, Role.MOVE, moved);
    }
    if (!earlier.isEmpty() && continues(scene, earlier.getLast(), at)) {
      Site last = earlier.getLast();
      Site own = new Site(at, figure, last.role, last.direction);
      boolean twoWays = last.tellsChange() && Pairs.isRestated(scene, last, own);
      if (twoWays || last.dimension() == own.dimension()) {
        return own;
      }
    }
    return new Site(at, figure, Role.PLAIN, verbDirection(scene, at));
  }

  /** "took X off its target", "cutting X off the total": what X is taken from. */
  private static boolean isOwned(Scene scene, int i) {
    String word = scene.word(i);
    return word.equals("the") || scene.has(i, Cue.PRONOUN) || scene.at(i) instanceof Chunk.Name;
  }

  /** "A and B", "A, B and C" with nothing else between two figures. */
  private static boolean continues(Scene scene, Site last, int at) {
    for (int i = last.at + 1; i < at; i++) {
      String word = scene.word(i);
      if (!word.equals("and") && !word.equals(",") && !word.equals("or") && !word.equals("about")) {
        return false;
      }
    }
    return true;
  }

  /** "450 (420) pence", "$60 (prev. $50)": the old value in brackets right after the new one. */
  private static boolean isOldInBrackets(Scene scene, int at, Figure figure) {
    int open = at - 1;
    boolean former = OLD_VALUES.contains(scene.word(open));
    while (open > at - 3 && OLD_VALUES.contains(scene.word(open))) {
      open--;
    }
    boolean closed = scene.word(at + 1).equals(")") || former;
    return scene.word(open).equals("(")
        && closed
        && scene.at(open - 1) instanceof Chunk.Quantity fresh
        && fresh.figure().unit().equals(figure.unit())
        && (former || Dimensions.isMoney(figure.unit()));
  }

  private static boolean isFrom(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
      String word = scene.word(i);
      if (word.equals("from")) {
        return true;
      }
      boolean passable =
          isArticle(word)
              || word.contains("-than-")
              || scene.has(i, Cue.FORMER)
              || scene.at(i) instanceof Chunk.Name
              || scene.at(i) instanceof Chunk.Time
              || scene.at(i) instanceof Chunk.Measure
              || word.equals("estimate")
              || word.equals("forecast")
              || word.equals("'s")
              || word.equals("its")
              || word.equals("for")
              || word.equals("of");
      if (!passable) {
        return false;
      }
    }
    return false;
  }

  private static boolean isArticle(String word) {
    return word.equals("a")
        || word.equals("an")
        || word.equals("the")
        || word.equals("about")
        || word.equals("around")
        || word.equals("nearly")
        || word.equals("roughly");
  }

  /**
   * "..., below the X of last year", "was above its forecast of X": what a figure is held against.
   */
  private static boolean isPassed(Scene scene, int at) {
    for (int i = at - 1; i > 0 && i >= at - 6; i--) {
      String word = scene.word(i);
      if (word.equals("below") || word.equals("above")) {
        String before = scene.word(i - 1);
        return before.equals(",")
            || before.equals("well")
            || before.equals("far")
            || before.equals("slightly")
            || before.equals("just")
            || before.equals("was")
            || before.equals("were")
            || before.equals("and");
      }
      boolean passable =
          isArticle(word)
              || word.equals("its")
              || word.equals("of")
              || scene.has(i, Cue.EXPECTATION)
              || scene.has(i, Cue.AVERAGE)
              || scene.has(i, Cue.CROWD)
              || scene.has(i, Cue.FORMER);
      if (!passable) {
        return false;
      }
    }
    return false;
  }

  private static boolean isVersus(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 9); i--) {
      String word = scene.word(i);
      if (scene.at(i) instanceof Chunk.Quantity || word.equals(";") || scene.has(i, Cue.CLAUSE)) {
        return false;
      }
      if (word.equals("versus")
          || word.equals("vs")
          || word.equals("vs.")
          || word.equals("against")
          || (word.equals("with") && scene.word(i - 1).equals("compared"))
          || (word.equals("to") && scene.word(i - 1).equals("compared"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSkipped(Scene scene, int i) {
    return scene.at(i) instanceof Chunk.Word word && SKIPPED.contains(word.lower());
  }

  private static boolean isAsMuch(Scene scene, int at) {
    return scene.word(at - 1).equals("to") && scene.word(at - 2).equals("up");
  }

  private static boolean crosses(Scene scene, int left, int at, String wanted) {
    for (int i = left + 1; i < at; i++) {
      if (scene.word(i).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static String nearest(Scene scene, int at, Set<String> wanted) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (wanted.contains(scene.word(i))) {
        return scene.word(i);
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return "";
      }
    }
    return "";
  }

  /** "was up 30 cents": not "up to", which is a bound. */
  private static boolean isUpBy(Scene scene, int at) {
    int up = at - 1;
    while (up > at - 3 && (scene.word(up).equals("about") || scene.word(up).equals("nearly"))) {
      up--;
    }
    return scene.word(up).equals("up") && !scene.word(up - 1).equals("make");
  }

  /** The direction of the word at {@code left} if it moves the figure by itself. */
  private static int movement(Scene scene, int left, int at) {
    int sign = sign(scene, left);
    if (sign == 0) {
      return 0;
    }
    boolean money =
        scene.at(at) instanceof Chunk.Quantity n && Dimensions.isMoney(n.figure().unit());
    boolean transitive = scene.has(left, Cue.REVISE) || scene.word(left).startsWith("lo");
    boolean toLevel = scene.word(at + 1).equals("to") && scene.at(at + 2) instanceof Chunk.Quantity;
    return money && transitive && !scene.word(left).equals("down") && !toLevel ? 0 : sign;
  }

  private static int sign(Scene scene, int i) {
    if (scene.has(i, Cue.DOWN)) {
      return isAgreement(scene, i) || isCutOf(scene, i) ? 0 : -1;
    }
    return scene.has(i, Cue.UP) ? 1 : 0;
  }

  /** "is raising its tax cuts by X": what is raised. */
  private static boolean isCutOf(Scene scene, int i) {
    boolean noun = scene.word(i).equals("cuts") && CUT.contains(scene.word(i - 1));
    for (int verb = i - 2; noun && verb >= Math.max(scene.clauseStart(i), i - 5); verb--) {
      if (scene.has(verb, Cue.UP) || scene.has(verb, Cue.DOWN)) {
        return true;
      }
    }
    return false;
  }

  /** "contracts worth X": what is signed; "the economy contracts 2%" shrinks. */
  private static boolean isAgreement(Scene scene, int i) {
    String word = scene.word(i);
    if (!word.equals("contract") && !word.equals("contracts")) {
      return scene.at(i) instanceof Chunk.Measure && word.startsWith("contract");
    }
    String next = scene.word(i + 1);
    boolean measured = scene.at(i + 1) instanceof Chunk.Quantity || APPROXIMATE.contains(next);
    boolean by = next.equals("by") && SHRINKING.contains(scene.word(i - 1));
    return !(measured || by);
  }

  /** The direction of the nearest word of movement before {@code at} in its clause, or 0. */
  private static int verbDirection(Scene scene, int at) {
    int start = Math.max(scene.clauseStart(at), at - REACH);
    for (int i = at - 1; i >= start; i--) {
      int sign = sign(scene, i);
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  /** The place of a noun of change that the figure stands right before, or -1. */
  private static int changeNounAfter(Scene scene, int at) {
    for (int i = at + 1; i <= at + 4 && i < scene.size(); i++) {
      Chunk chunk = scene.at(i);
      boolean loss =
          scene.has(i, Cue.LOSS)
              && scene.at(at) instanceof Chunk.Quantity sum
              && Dimensions.isMoney(sum.figure().unit());
      if (loss) {
        return -1;
      }
      if (scene.has(i, Cue.CHANGE_NOUN) || (i == at + 1 && isComparative(scene.word(i)))) {
        return i;
      }
      boolean adjective =
          chunk instanceof Chunk.Measure
              || (chunk instanceof Chunk.Word word
                  && (word.lower().contains("-")
                      || word.lower().endsWith("ly")
                      || Set.of("annual", "quarterly", "sequential", "organic", "share", "price")
                          .contains(word.lower())));
      if (!adjective) {
        return -1;
      }
    }
    return -1;
  }

  /** "grew at a 15 percent rate": a pace of change and no level. */
  private static boolean isPace(Scene scene, int at) {
    String word = scene.word(at + 1);
    return word.equals("rate") || word.equals("pace") || word.equals("clip");
  }

  private static boolean isComparative(String word) {
    return word.equals("higher")
        || word.equals("lower")
        || word.equals("above")
        || word.equals("below")
        || word.equals("less");
  }
}
