package org.streetbook.extractors.claim;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/**
 * Tells figures that an outlook is measured against and that have been: "to exceed the 7 cents
 * posted a year ago", "will grow 2%, up from 1% in 2025". Nobody expects them.
 */
final class PastBase {

  private static final Set<String> AGAINST =
      Set.of(
          "from",
          "than",
          "over",
          "above",
          "below",
          "against",
          "versus",
          "vs",
          "after",
          "exceed",
          "exceeds",
          "exceeded",
          "exceeding",
          "beat",
          "match",
          "top");

  /** Words before "with" that make it one of comparison. */
  private static final Set<String> BESIDE = Set.of("compared", "line", "level", "par", "flat");

  private static final Set<String> HAPPENED =
      Set.of(
          "earned",
          "posted",
          "reported",
          "recorded",
          "booked",
          "realized",
          "realised",
          "achieved",
          "produced",
          "sold",
          "shipped",
          "spent",
          "paid");

  private static final Set<String> JOINING = Set.of("or", "and", ",");

  /** How many words may part the figure and the time after it. */
  private static final int AFTER = 4;

  private PastBase() {}

  /**
   * Whether the figure is such a base.
   *
   * @param over whether a period has ended
   */
  static boolean isPast(Scene scene, Site site, Predicate<Period> over) {
    int at = site.at();
    int against = against(scene, at);
    if (against < 0) {
      return false;
    }
    for (int i = against + 1; i < at; i++) {
      if (isOver(scene, i, over)) {
        return true;
      }
    }
    int end = phraseEnd(scene, at);
    for (int i = at + 1; i < end; i++) {
      if (HAPPENED.contains(scene.word(i))) {
        return true;
      }
    }
    return isOver(scene, end, over);
  }

  /**
   * The time that is told of such a base behind it, "1.40 from operations in 2025", or null.
   *
   * @param over whether a period has ended
   */
  static @Nullable PeriodMention time(Scene scene, Site site, Predicate<Period> over) {
    int end = phraseEnd(scene, site.at());
    return isPast(scene, site, over)
            && isOver(scene, end, over)
            && scene.at(end) instanceof Chunk.Time time
        ? time.mention()
        : null;
  }

  /** Where the words that belong to a figure end, exclusive: at a time, a comma, another figure. */
  private static int phraseEnd(Scene scene, int at) {
    int i = at + 1;
    while (i <= at + AFTER) {
      boolean plain = scene.at(i) instanceof Chunk.Word && !scene.has(i, Cue.CLAUSE);
      boolean noun = plain || scene.at(i) instanceof Chunk.Measure;
      boolean own = scene.word(i).equals("from") && scene.word(i + 1).equals("operations");
      boolean next = AGAINST.contains(scene.word(i)) && !own;
      if (!noun || next || scene.word(i).equals(",") || scene.word(i).equals("to")) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** The nearest word of comparison before the figure, with no view between; -1 for none. */
  private static int against(Scene scene, int at) {
    for (int i = at - 1; i >= scene.clauseStart(at); i--) {
      boolean compared = scene.word(i).equals("with") && BESIDE.contains(scene.word(i - 1));
      if (AGAINST.contains(scene.word(i)) || compared) {
        return i;
      }
      boolean figure =
          scene.at(i) instanceof Chunk.Quantity && !JOINING.contains(scene.word(i + 1));
      if (figure || scene.has(i, Cue.EXPECTATION) || scene.has(i, Cue.OUTLOOK)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isOver(Scene scene, int i, Predicate<Period> over) {
    if (!(scene.at(i) instanceof Chunk.Time time)) {
      return false;
    }
    Period period = time.mention().period();
    boolean round = period.type() == PeriodType.DAY || period.type() == PeriodType.MONTH;
    return !round && over.test(period);
  }
}
