package org.streetbook.corpus.catalogue;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a rating scale.
 *
 * @param text canonical, as printed in lower case for recommendations ("market perform") and in the
 *     agency's own letters for credit ("Baa3")
 * @param scale which scale it is of
 * @param stance where it lies on the scale of buy, hold and sell; null for credit ratings
 * @param rank order within its scale, 1 the best; terms of one rank mean the same
 * @param aliases other ways to print it
 * @param weak whether it is an ordinary word too ("add", "positive", "A"), so that it needs support
 */
public record RatingTerm(
    String text, Scale scale, @Nullable Stance stance, int rank, List<String> aliases, boolean weak)
    implements Serializable {

  public RatingTerm {
    aliases = List.copyOf(aliases);
    if (rank < 1) {
      throw new IllegalArgumentException("rank " + rank + " of " + text);
    }
  }

  /** Kinds of ratings. */
  public enum Scale {
    /** What to do with a share. */
    RECOMMENDATION,
    /** A view of a sector. */
    SECTOR,
    /** Credit, long term, letters of S&amp;P and Fitch. */
    CREDIT,
    /** Credit, long term, letters of Moody's. */
    CREDIT_MOODYS,
    /** Where a credit rating is going. */
    OUTLOOK
  }

  /** The common denominator of all houses. */
  public enum Stance {
    /** Better than the market; improving. */
    BUY,
    /** With the market; stable. */
    HOLD,
    /** Worse than the market; worsening. */
    SELL
  }
}
