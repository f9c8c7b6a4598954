package org.streetbook.extractors.link;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/**
 * The items that a result includes or leaves out: "net income excludes a loss of X", "a one-time
 * gain of X". They are no result themselves.
 */
final class Items {

  private static final Set<String> NOUNS =
      Set.of(
          "loss",
          "losses",
          "gain",
          "gains",
          "credit",
          "credits",
          "benefit",
          "benefits",
          "expense",
          "expenses",
          "provision",
          "provisions",
          "charge",
          "charges");

  /** What only a word such as "special" tells from the result itself. */
  private static final Set<String> RESULTS = Set.of("profit", "profits", "income", "earnings");

  private static final Set<String> HOLDS =
      Set.of(
          "include",
          "includes",
          "included",
          "including",
          "exclude",
          "excludes",
          "excluded",
          "excluding",
          "reflects",
          "reflected",
          "reflecting");

  private static final Set<String> SPECIAL =
      Set.of(
          "one-time",
          "one-off",
          "onetime",
          "special",
          "exceptional",
          "extraordinary",
          "nonrecurring",
          "non-recurring",
          "unusual");

  private static final Set<String> COSTS = Set.of("cost", "costs", "costing");

  /** Who bears a cost. */
  private static final Set<String> BEARERS =
      Set.of("the", "company", "group", "bank", "firm", "it", "us", "them", "'s");

  private static final Set<String> ABOUT =
      Set.of("about", "around", "nearly", "roughly", "approximately", "some", "almost");

  private static final Set<String> JOINING =
      Set.of(",", "or", "vs", "versus", "and", "equal", "to", "against");

  /** What ends the words before an item. */
  private static final Set<String> CLOSING = Set.of(",", ";", ":", "of", "to", "by", "and", "that");

  /** What else a result is called before "excludes". */
  private static final Set<String> OF_RESULTS =
      Set.of(
          "net",
          "results",
          "result",
          "shr",
          "share",
          "data",
          "figures",
          "earnings",
          "oper",
          "operating");

  /** Verbs that begin to tell of something else. */
  private static final Set<String> VERBS =
      Set.of(
          "was",
          "were",
          "is",
          "are",
          "had",
          "has",
          "earned",
          "posted",
          "reported",
          "made",
          "lost",
          "said",
          "would");

  /** How many words from an item to its figure, and before it, at most. */
  private static final int REACH = 7;

  private Items() {}

  /** What the item of {@code site} is called, in lower case; null where it is none. */
  static @Nullable String of(Scene scene, Site site) {
    String item = of(scene, site.at());
    return item == null && isListed(scene, site.at()) ? "item" : item;
  }

  /**
   * "Oper net excludes a loss of X in the quarter, or Y a share, and Z in the year": all that a
   * result is said to hold or to leave out, up to another verb or measure.
   */
  private static boolean isListed(Scene scene, int figure) {
    boolean closed = false;
    for (int i = figure - 1; i >= scene.start(); i--) {
      String word = scene.word(i);
      if (HOLDS.contains(word)) {
        boolean aside =
            closed && (scene.word(i - 1).equals("which") || scene.word(i - 1).equals("that"));
        return !aside && !word.endsWith("ing") && (isOfResult(scene, i) || i == scene.start());
      }
      boolean measure =
          scene.at(i) instanceof Chunk.Measure named && !isItem(scene, i) && ofResults(named);
      boolean verb =
          VERBS.contains(word)
              || (!isItem(scene, i)
                  && (scene.has(i, Cue.UP) || scene.has(i, Cue.DOWN))
                  && !scene.has(i, Cue.CHANGE_NOUN));
      if (measure || verb || scene.has(i, Cue.CLAUSE)) {
        return false;
      }
      closed |= word.equals(",");
    }
    return false;
  }

  /** Whether a measure is one that what follows may be a result by. */
  private static boolean ofResults(Chunk.Measure measure) {
    return measure.candidates().stream()
        .anyMatch(
            metric ->
                metric.dimensions().contains(Dimension.MONEY)
                    || metric.dimensions().contains(Dimension.MONEY_PER_SHARE));
  }

  /** Whether the words before "excludes" name a result, or only its time ("1986 also excludes"). */
  private static boolean isOfResult(Scene scene, int verb) {
    for (int i = verb - 1; i >= Math.max(scene.start(), verb - REACH); i--) {
      if (scene.at(i) instanceof Chunk.Measure
          || scene.at(i) instanceof Chunk.Time
          || RESULTS.contains(last(scene.word(i)))
          || OF_RESULTS.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String of(Scene scene, int figure) {
    int i = figure - 1;
    while (ABOUT.contains(scene.word(i))) {
      i--;
    }
    if (JOINING.contains(scene.word(i))) {
      while (JOINING.contains(scene.word(i))) {
        i--;
      }
      return scene.at(i) instanceof Chunk.Quantity ? of(scene, i) : null;
    }
    if (isItem(scene, i)) {
      return named(scene, i);
    }
    if (isCost(scene, i)) {
      return "cost";
    }
    if (HOLDS.contains(scene.word(i)) && !scene.word(figure + 1).equals("of")) {
      return "item";
    }
    String part = last(scene.word(figure + 2));
    boolean holds = HOLDS.contains(scene.word(i)) && scene.word(figure + 1).equals("of");
    if (holds && (NOUNS.contains(part) || RESULTS.contains(part))) {
      return part;
    }
    if (!scene.word(i).equals("of")) {
      return null;
    }
    for (int noun = i - 1; noun >= Math.max(0, i - REACH); noun--) {
      if (isItem(scene, noun)) {
        return named(scene, noun);
      }
      String word = scene.word(noun);
      if (word.equals(",") || word.equals(";") || scene.at(noun) instanceof Chunk.Quantity) {
        return null;
      }
    }
    return null;
  }

  /** "The strike cost the company X in profits": what something took from a result. */
  private static boolean isCost(Scene scene, int before) {
    int i = before;
    while (i > before - REACH
        && (scene.at(i) instanceof Chunk.Name || BEARERS.contains(scene.word(i)))) {
      i--;
    }
    return i < before && COSTS.contains(scene.word(i));
  }

  private static boolean isItem(Scene scene, int i) {
    String name = last(scene.word(i));
    return NOUNS.contains(name) || RESULTS.contains(name);
  }

  /** The item at {@code noun}, if a word before it makes it one that a result holds. */
  private static @Nullable String named(Scene scene, int noun) {
    String name = last(scene.word(noun));
    boolean special = SPECIAL.contains(first(scene.word(noun)));
    for (int i = noun - 1; i >= Math.max(0, noun - REACH) && !special; i--) {
      String word = scene.word(i);
      if (HOLDS.contains(word)) {
        return RESULTS.contains(name) ? null : name;
      }
      special = SPECIAL.contains(word);
      boolean closes = CLOSING.contains(word) || JOINING.contains(word);
      if (closes || scene.at(i) instanceof Chunk.Quantity) {
        return special || isNextItem(scene, i) ? name : null;
      }
    }
    return special ? name : null;
  }

  /** "Excludes a loss of X and a loss of Y": whether an item stands before what joins the two. */
  private static boolean isNextItem(Scene scene, int joint) {
    int i = joint;
    while (JOINING.contains(scene.word(i)) || scene.word(i).equals("with")) {
      i--;
    }
    i -= scene.word(i).equals("compared") ? 1 : 0;
    return scene.at(i) instanceof Chunk.Quantity && of(scene, i) != null;
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private static String first(String words) {
    int blank = words.indexOf(' ');
    return blank < 0 ? words : words.substring(0, blank);
  }
}
