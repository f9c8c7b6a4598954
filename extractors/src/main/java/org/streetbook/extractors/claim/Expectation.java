package org.streetbook.extractors.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/** Tells whether a figure is what the crowd expects: an estimate of analysts, a consensus. */
final class Expectation {

  /** What a result does to what was expected of it. */
  private static final Set<String> PASSED =
      Set.of(
          "trailed",
          "topped",
          "beat",
          "missed",
          "exceeded",
          "surpassed",
          "matched",
          "matching",
          "beating",
          "missing",
          "topping",
          "trailing",
          "above",
          "below");

  private static final Set<String> LABELS =
      Set.of(
          "est",
          "est.",
          "estimate",
          "estimates",
          "consensus",
          "cons",
          "cons.",
          "expected",
          "forecast",
          "forecasted",
          "projected",
          "estimated",
          "exp",
          "exp.");
  private static final Set<String> SHORT_LABELS =
      Set.of("est", "est.", "cons", "cons.", "exp", "exp.", "consensus", "fcst", "fcst.");
  private static final Set<String> OWNERS =
      Set.of("our", "its", "their", "his", "prior", "previous", "company", "own");

  private static final Set<String> TO_BE = Set.of("is", "are", "was", "were", "has", "had");

  private static final int BEFORE = 9;
  private static final int AFTER = 6;

  private Expectation() {}

  /** Whether the words around the figure call it the market's expectation. */
  static boolean isMarkets(Scene scene, Site site) {
    return isLabelled(scene, site.at())
        || before(scene, site.at())
        || continues(scene, site.at())
        || after(scene, site)
        || isRangeOf(scene, site.at())
        || (isSurveyed(scene)
            && !isForeseenByCompany(scene)
            && (Statement.looksAhead(scene, site.at())
                || scene.hasBetween(scene.start(), scene.start() + 2, Cue.CROWD)));
  }

  /**
   * "EPS $1.57 vs. $1.43 est.", "Beats $1.43 Estimate", "versus I/B/E/S view $1.24 billion",
   * "revenue view $2.8 billion -- Acme Polls": headlines that set a result beside what was
   * expected.
   */
  private static boolean isLabelled(Scene scene, int at) {
    boolean pollster =
        scene.all(Chunk.Name.class).stream()
            .anyMatch(name -> name.chunk().party().kind() == EntityKind.POLLSTER);
    boolean house =
        scene.all(Chunk.Name.class).stream()
            .anyMatch(
                name ->
                    name.at() < at
                        && name.chunk().party().isHouse()
                        && scene.has(name.at() + 1, Cue.REVISE));
    if (house || scene.readsBetween(0, at, "we") || scene.readsBetween(0, at, "our")) {
      return false;
    }
    int label = at - 1;
    while (scene.word(label).equals(":")
        || scene.word(label).equals("of")
        || isStop(scene, label)) {
      label--;
    }
    String before = scene.word(label);
    boolean owned = OWNERS.contains(scene.word(label - 1)) || scene.has(label - 1, Cue.FORMER);
    if (before.equals("view") && !owned) {
      return pollster && !scene.hasBetween(0, label, Cue.REGRADE);
    }
    boolean short_ = SHORT_LABELS.contains(before) && !owned && at > scene.start() + 1;
    int last = at + 1;
    boolean after = LABELS.contains(scene.word(last)) && !OWNERS.contains(scene.word(at - 1));
    boolean compared =
        scene.hasBetween(at - 3, at, Cue.COMPARE)
            || passedBefore(scene, at)
            || (scene.has(last + 1, Cue.COMPARE) && !scene.word(last + 1).equals("from"));
    return short_ || (after && compared);
  }

  private static boolean isStop(Scene scene, int i) {
    return scene.word(i).equals(".") && SHORT_LABELS.contains(scene.word(i - 1));
  }

  private static boolean passedBefore(Scene scene, int at) {
    for (int i = at - 1; i >= at - 3; i--) {
      String word = scene.word(i);
      if (PASSED.contains(word)
          || word.startsWith("beat")
          || word.startsWith("miss")
          || word.startsWith("top")) {
        return true;
      }
    }
    return false;
  }

  /** "Acme expects", "the company sees": its own guidance, whoever is asked besides. */
  private static boolean isForeseenByCompany(Scene scene) {
    for (int i = 1; i < scene.size(); i++) {
      boolean company =
          scene.has(i - 1, Cue.COMPANY_NOUN)
              || scene.word(i - 1).equals("it")
              || (scene.at(i - 1) instanceof Chunk.Name name && name.party().isCompany());
      if (company && (scene.has(i, Cue.FORESEE) || scene.has(i, Cue.SAY))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "expected earnings of X before items on revenue of Y": what holds of the figure before, where
   * no verb of another clause stands between.
   */
  private static boolean continues(Scene scene, int at) {
    boolean ofOldTime =
        scene.at(at + 1) instanceof Chunk.Time time && Periods.needsAnchor(time.mention());
    if (ofOldTime) {
      return false;
    }
    for (int i = at - 1; i > 0; i--) {
      if (scene.at(i) instanceof Chunk.Quantity) {
        return before(scene, i) || continues(scene, i);
      }
      if (breaksOff(scene, i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean breaksOff(Scene scene, int i) {
    String word = scene.word(i);
    boolean moves = scene.has(i, Cue.UP) || scene.has(i, Cue.DOWN);
    boolean infinitive = scene.word(i - 1).equals("to") || scene.has(i, Cue.CHANGE_NOUN);
    return word.equals(";")
        || word.equals(")")
        || scene.has(i, Cue.SAY)
        || scene.has(i, Cue.CLAUSE)
        || scene.has(i, Cue.COMPARE)
        || scene.has(i, Cue.FORMER)
        || (moves && !infinitive)
        || PASSED.contains(word)
        || TO_BE.contains(word)
        || word.endsWith("ing")
        || scene.at(i) instanceof Chunk.Name;
  }

  /** "according to a survey of economists", "the mean forecast of analysts polled by Acme". */
  private static boolean isSurveyed(Scene scene) {
    for (int i = 0; i + 2 < scene.size(); i++) {
      boolean average = scene.has(i, Cue.AVERAGE) && scene.word(i + 1).equals("of");
      if (average && scene.hasBetween(i + 2, i + 6, Cue.EXPECTATION)) {
        return true;
      }
    }
    for (int i = 0; i + 1 < scene.size(); i++) {
      if (!scene.word(i).equals("according") || !scene.word(i + 1).equals("to")) {
        continue;
      }
      for (int k = i + 2; k <= i + 6; k++) {
        String word = scene.word(k);
        boolean poll = word.equals("survey") || word.equals("poll") || word.equals("consensus");
        boolean mean = scene.has(k, Cue.AVERAGE) && scene.has(k + 1, Cue.EXPECTATION);
        boolean pollster =
            scene.at(k) instanceof Chunk.Name name && name.party().kind() == EntityKind.POLLSTER;
        if (poll || mean || pollster) {
          return true;
        }
      }
    }
    return false;
  }

  /** "estimate X (range Y to Z)": what holds of the figure before the bracket. */
  private static boolean isRangeOf(Scene scene, int at) {
    boolean range = scene.word(at - 1).equals("range") || scene.word(at - 1).equals("ranged");
    boolean upside = scene.word(at + 1).equals("upside");
    int bracket = range ? at - 2 : at - 1;
    if (!(range || upside) || !scene.word(bracket).equals("(")) {
      return false;
    }
    for (int i = bracket - 1; i >= Math.max(0, bracket - 3); i--) {
      if (scene.at(i) instanceof Chunk.Quantity) {
        return before(scene, i);
      }
    }
    return false;
  }

  private static boolean before(Scene scene, int at) {
    int start = at;
    if (isOnBase(scene, at)) {
      return true;
    }
    while (start > Math.max(0, at - BEFORE)
        && !(scene.at(start - 1) instanceof Chunk.Quantity)
        && !scene.word(start - 1).equals(";")) {
      start--;
    }
    if (scene.at(start - 1) instanceof Chunk.Quantity && LABELS.contains(scene.word(start))) {
      start++; // "X expected versus Y": the word is of X
    }
    boolean expectation = false;
    boolean crowd = false;
    boolean average = false;
    boolean compare = false;
    boolean own = false;
    boolean outlook = false;
    boolean looks = false;
    for (int i = at - 1; i >= start; i--) {
      String word = scene.word(i);
      boolean foresees = scene.has(i, Cue.OUTLOOK) && !word.equals("will");
      outlook |= foresees && !crowd;
      looks |= outlook && scene.has(i, Cue.CROWD) && !isOwned(scene, i) && isPlural(word);
      boolean beside = isThanExpected(scene, i);
      expectation |=
          !beside
              && (scene.has(i, Cue.EXPECTATION)
                  || word.endsWith("estimate")
                  || word.endsWith("estimates"));
      crowd |=
          scene.has(i, Cue.CROWD) && !(scene.at(i) instanceof Chunk.Measure) && !isOwned(scene, i);
      average |= scene.has(i, Cue.AVERAGE) && !word.equals("average");
      average |= word.equals("average") && expectation;
      boolean bound = i == at - 1 && word.equals("than");
      compare |= scene.has(i, Cue.COMPARE) && !word.equals("from") && !bound;
      compare |= PASSED.contains(word);
      own |=
          word.equals("its")
              || word.equals("our")
              || word.equals("their")
              || word.equals("company")
              || scene.has(i, Cue.FORMER)
              || isForeseen(scene, i)
              || ownsExpectation(scene, i);
    }
    if (isConsensus(scene, at) || opensWithConsensus(scene, at) || isMeanOfMany(scene, start, at)) {
      return true;
    }
    if (own) {
      return false;
    }
    return looks || (expectation && (crowd || average || compare || endsInEstimate(scene, at)));
  }

  /** "a loss of X on revenue of Y": what holds of X. */
  private static boolean isOnBase(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(1, at - 6); i--) {
      if (scene.at(i) instanceof Chunk.Quantity) {
        return scene.word(i + 1).equals("on")
            && scene.at(i + 2) instanceof Chunk.Measure
            && before(scene, i);
      }
    }
    return false;
  }

  /** "The consensus estimate for Acme's profit is X": of the first figure behind it. */
  private static boolean opensWithConsensus(Scene scene, int at) {
    int start = scene.start();
    boolean opens =
        scene.word(start).equals("consensus") || scene.word(start + 1).equals("consensus");
    for (int i = start; opens && i < at; i++) {
      opens = !(scene.at(i) instanceof Chunk.Quantity) && !scene.has(i, Cue.CLAUSE);
    }
    return opens;
  }

  /** "the consensus range of X", "average price target X": nobody's but the market's. */
  private static boolean isConsensus(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      String word = scene.word(i);
      boolean pollster =
          scene.at(i) instanceof Chunk.Name name && name.party().kind() == EntityKind.POLLSTER;
      if (word.equals("consensus") || word.equals("avg") || pollster) {
        return true;
      }
      boolean passable =
          word.equals("range")
              || word.equals("of")
              || word.equals("between")
              || word.equals("for")
              || word.equals("estimate")
              || word.equals("estimates")
              || scene.at(i) instanceof Chunk.Measure;
      if (!passable) {
        return false;
      }
    }
    return false;
  }

  /** "by more than forecast to X": what X was not, and no forecast of it. */
  private static boolean isThanExpected(Scene scene, int i) {
    String word = scene.word(i);
    boolean participle = word.endsWith("ed") || word.equals("forecast");
    String next = scene.word(i + 1);
    return participle
        && scene.word(i - 1).equals("than")
        && (next.equals("to") || next.equals(",") || next.equals("at"));
  }

  /** "The average on the Street is X", "the average among analysts": nobody's but the market's. */
  private static boolean isMeanOfMany(Scene scene, int start, int at) {
    for (int i = start; i < at; i++) {
      boolean among = scene.word(i + 1).equals("on") || scene.word(i + 1).equals("among");
      if (scene.word(i).equals("average") && among && scene.hasBetween(i + 2, i + 4, Cue.CROWD)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlural(String crowd) {
    return crowd.endsWith("s") || crowd.equals("street");
  }

  /** "estimate of X", "estimate X": the noun right before, with nobody who owns it. */
  private static boolean endsInEstimate(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      String word = scene.word(i);
      if (word.endsWith("estimate") || word.endsWith("estimates") || word.equals("consensus")) {
        return true;
      }
      if (!word.equals("of") && !word.equals("for") && !word.equals("a") && !word.equals("was")) {
        return false;
      }
    }
    return false;
  }

  private static boolean after(Scene scene, Site site) {
    boolean expectation = false;
    boolean crowd = false;
    boolean average = false;
    boolean mean = scene.has(site.at() - 1, Cue.AVERAGE) || scene.has(site.at() - 2, Cue.AVERAGE);
    if (mean && scene.has(site.at() + 1, Cue.EXPECTATION)) {
      return true;
    }
    for (int i = site.at() + 1; i <= site.at() + AFTER && i < scene.size(); i++) {
      String word = scene.word(i);
      boolean aside = isOnAverage(scene, i);
      if (aside) {
        average = true;
        continue;
      }
      if (scene.at(i) instanceof Chunk.Quantity
          || word.equals(";")
          || word.equals(",")
          || word.equals(".")
          || word.equals("and")
          || word.equals("but")
          || scene.has(i, Cue.COMPARE)
          || scene.has(i, Cue.CLAUSE)) {
        break;
      }
      boolean beats = word.startsWith("beat") || word.startsWith("miss") || word.startsWith("top");
      if (beats) {
        break;
      }
      expectation |= scene.has(i, Cue.EXPECTATION) || scene.has(i, Cue.OUTLOOK);
      crowd |= scene.has(i, Cue.CROWD) && !isOwned(scene, i);
      average |= scene.has(i, Cue.AVERAGE);
      if (expectation && (crowd || average)) {
        return true;
      }
    }
    return false;
  }

  /** The words or commas of ", on average,". */
  private static boolean isOnAverage(Scene scene, int i) {
    for (int k = i - 3; k <= i; k++) {
      if (scene.word(k).equals(",")
          && scene.word(k + 1).equals("on")
          && scene.word(k + 2).equals("average")
          && scene.word(k + 3).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a house's name stands before the noun, so that the crowd is the house's own. */
  private static boolean isOwned(Scene scene, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 2); k--) {
      if (scene.at(k) instanceof Chunk.Name name) {
        return name.party().isHouse();
      }
    }
    String next = scene.word(i + 1);
    boolean at = next.equals("at") || next.equals("from") || next.equals("with");
    if (at && scene.at(i + 2) instanceof Chunk.Name name && name.party().isHouse()) {
      return true;
    }
    return scene.word(i - 1).equals("the") && scene.has(i, Cue.ANALYST_NOUN);
  }

  /** "Acme Bank estimates X": the verb of a house. */
  private static boolean isForeseen(Scene scene, int i) {
    return scene.has(i, Cue.FORESEE)
        && scene.word(i).endsWith("s")
        && scene.at(i - 1) instanceof Chunk.Name name
        && name.party().isHouse()
        && !name.possessive();
  }

  private static boolean ownsExpectation(Scene scene, int i) {
    return scene.at(i) instanceof Chunk.Name name
        && name.possessive()
        && name.party().kind() != EntityKind.POLLSTER;
  }

  /** The name of the pollster in the scene that relays it, or null. */
  static @Nullable String pollster(Scene scene) {
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      EntityKind kind = name.chunk().party().kind();
      boolean compiled =
          kind == EntityKind.MEDIA
              && (scene.word(name.at() - 1).equals("by")
                  || scene.word(name.at() + 1).equals("data"));
      if (kind == EntityKind.POLLSTER || compiled) {
        return name.chunk().party().name();
      }
    }
    return null;
  }
}
