package org.streetbook.extractors.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/** Tells the times that a figure is for from those that it is only held against. */
public final class Comparisons {

  private Comparisons() {}

  /** Words before a time that a change is told against. */
  private static final Set<String> BASES =
      Set.of("from", "than", "versus", "against", "over", "on");

  private static final Set<String> SUPERLATIVES =
      Set.of(
          "worst",
          "best",
          "biggest",
          "highest",
          "lowest",
          "most",
          "least",
          "first",
          "largest",
          "smallest",
          "slowest",
          "fastest",
          "steepest",
          "sharpest",
          "weakest",
          "strongest",
          "level",
          "only",
          "seen",
          "longest",
          "deepest");

  private static final Set<String> FORESIGHT =
      Set.of("forecast", "forecasts", "guidance", "outlook", "view", "target", "projection");

  /** Words that open a clause about something else that happened. */
  private static final Set<String> EVENTS = Set.of("when", "after", "since", "because");

  private static final Set<String> PAST =
      Set.of(
          "bought", "went", "took", "sold", "began", "became", "came", "was", "were", "had", "got",
          "hit", "set", "spun");

  /** Words between a figure and another one of another time. */
  private static final Set<String> HELD_AGAINST =
      Set.of(
          "below", "above", "than", "versus", "vs", "against", "compared", "followed", "following");

  private static final Set<String> OCCASIONS =
      Set.of(
          "crisis",
          "crash",
          "recession",
          "downturn",
          "war",
          "election",
          "elections",
          "pandemic",
          "earthquake",
          "tsunami",
          "hurricane",
          "olympics",
          "default",
          "bailout",
          "attacks");

  /** Words before the name of an event that put what is told within it. */
  private static final Set<String> PLACED_IN = Set.of("in", "during", "throughout", "over");

  private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "their", "that");

  private static final Set<String> TOLD = Set.of("that", "it", "its", "he", "she", "they");

  /** For how many months after its end a year is still the one that results are told of. */
  private static final int REPORTING_MONTHS = 4;

  /** "up 8 percent from a year ago": a time that is told by another one, and only to compare. */
  static boolean isBase(Scene scene, int time) {
    int before = time - 1;
    while (before > 0 && DETERMINERS.contains(scene.word(before))) {
      before--;
    }
    return before >= 0 && BASES.contains(scene.word(before));
  }

  /** "a year-ago net profit of $3 million": the time of a figure that follows with its measure. */
  static boolean isOfMeasure(Scene scene, int time) {
    return scene.at(time + 1) instanceof Chunk.Measure
        && (scene.at(time + 2) instanceof Chunk.Quantity
            || (scene.word(time + 2).equals("of") && scene.at(time + 3) instanceof Chunk.Quantity));
  }

  /** "said in April that it would": when it was said. */
  static boolean isOfTelling(Scene scene, int time, PeriodMention mention) {
    boolean brief =
        mention.period().type() == PeriodType.MONTH || mention.period().type() == PeriodType.SPAN;
    int before = time - 1;
    if (before > 0 && (scene.word(before).equals("in") || scene.word(before).equals("on"))) {
      before--;
    }
    return brief
        && before >= 0
        && scene.has(before, Cue.SAY)
        && TOLD.contains(scene.word(time + 1));
  }

  /** "triggered by the 2001 recession": the name of an event, and when nothing else was. */
  static boolean isOfOccasion(Scene scene, int time) {
    int before = time - 1;
    while (before > 0 && DETERMINERS.contains(scene.word(before))) {
      before--;
    }
    boolean within = before < 0 || PLACED_IN.contains(scene.word(before));
    for (int i = time + 1; !within && i <= time + 3; i++) {
      if (OCCASIONS.contains(scene.word(i))) {
        return true;
      }
      boolean names = scene.at(i) instanceof Chunk.Word || scene.at(i) instanceof Chunk.Name;
      if (!names || scene.has(i, Cue.CLAUSE)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "up from an October forecast of X", "cut its forecast to X from Y in January": when the
   * forecast was made, and not what it is for.
   */
  public static boolean isOfForecast(Scene scene, int time, PeriodMention mention) {
    PeriodType type = mention.period().type();
    boolean brief = type == PeriodType.MONTH || type == PeriodType.DAY;
    return brief && (isForesight(scene, time + 1) || isOfRound(scene, time));
  }

  /** "cut its forecast to X from Y in January": when Y was forecast. */
  private static boolean isOfRound(Scene scene, int time) {
    int figure = scene.word(time - 1).equals("in") ? time - 2 : time - 1;
    boolean older =
        scene.at(figure) instanceof Chunk.Quantity && scene.word(figure - 1).equals("from");
    int start = scene.clauseStart(figure);
    boolean revised = false;
    boolean foreseen = false;
    for (int i = start; older && i < figure; i++) {
      revised |= scene.has(i, Cue.REVISE);
      foreseen |= isForesight(scene, i);
    }
    return revised && foreseen;
  }

  private static boolean isForesight(Scene scene, int i) {
    return scene.has(i, Cue.EXPECTATION) || FORESIGHT.contains(scene.word(i));
  }

  /** "X more than it had when it bought Acme in 2010": the time of another event. */
  static boolean isOfEvent(Scene scene, int figure, int time) {
    for (int i = figure + 1; i < time; i++) {
      boolean verb = false;
      for (int k = i + 1; EVENTS.contains(scene.word(i)) && k < time; k++) {
        verb |= scene.word(k).endsWith("ed") || PAST.contains(scene.word(k));
      }
      if (verb) {
        return true;
      }
    }
    return false;
  }

  /** "rose X, below the Y seen in the third quarter": the time of the figure it is held against. */
  static boolean isOfOtherFigure(Scene scene, Site site, int time, List<Site> sites) {
    for (Site other : sites) {
      boolean between = other.at() > site.at() && other.at() < time;
      if (between && site.role() != Site.Role.FROM) {
        for (int i = other.at() - 1; i > site.at(); i--) {
          if (HELD_AGAINST.contains(scene.word(i))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "below the X seen in the third quarter": a figure that another one is held against. */
  public static boolean isHeldAgainst(Scene scene, int figure) {
    for (int i = figure - 1; i >= Math.max(0, figure - 5); i--) {
      if (HELD_AGAINST.contains(scene.word(i)) || scene.word(i).equals("from")) {
        return true;
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return false;
  }

  /**
   * "to 4.8 billion from 5.3 billion in 2025", told in August 2026: the year is not that of 4.8.
   */
  static boolean isOfThePast(PeriodMention mention) {
    LocalDate end = mention.period().end();
    LocalDate published = mention.published();
    return mention.period().type() == PeriodType.YEAR
        && mention.kind() != PeriodMention.Kind.RELATIVE
        && end != null
        && published != null
        && end.plusMonths(REPORTING_MONTHS).isBefore(published);
  }

  /** "the worst since 2016", "up X since a low on Monday": a time that is only looked back to. */
  static boolean isOnlyLookedBackTo(Scene scene, int time, PeriodMention mention) {
    boolean day = mention.kind() == PeriodMention.Kind.DAY;
    boolean open = isOpen(mention);
    if (open && !day) {
      return isSuperlativeBefore(scene, time);
    }
    int since = time - 1;
    while (since > time - 10 && since > 0 && !scene.word(since).equals("since")) {
      since--;
    }
    boolean near = since == time - 1 || (since < time - 1 && scene.word(since).equals("since"));
    if (!near || !scene.word(since).equals("since")) {
      return false;
    }
    if (day) {
      return true;
    }
    return since >= time - 4 && isSuperlativeBefore(scene, since);
  }

  private static boolean isSuperlativeBefore(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (SUPERLATIVES.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a span whose end is open: "since 2016". */
  private static boolean isOpen(PeriodMention mention) {
    return mention.period().start() != null && mention.period().end() == null;
  }
}
