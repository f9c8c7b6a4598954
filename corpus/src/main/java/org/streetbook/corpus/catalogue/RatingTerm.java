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
 * @param rank order within its scale, 1 the best: the best that the word may be
 * @param worst the worst that it may be, its rank where all houses use it alike: of two terms the
 *     one whose ranks all come first is the better one, and terms whose ranks overlap are not told
 *     apart by their words alone
 * @param aliases other ways to print it
 * @param weak whether it is an ordinary word too ("add", "positive", "A"), so that it needs support
 */
public record RatingTerm(
    String text,
    Scale scale,
    @Nullable Stance stance,
    int rank,
    int worst,
    List<String> aliases,
    boolean weak)
    implements Serializable {

  public RatingTerm {
    aliases = List.copyOf(aliases);
    if (rank < 1 || worst < rank) {
      throw new IllegalArgumentException("ranks " + rank + " to " + worst + " of " + text);
    }
  }

  /** The terms of the standard catalogue, read without the rest of it. */
  public static List<RatingTerm> standard() {
    return CatalogueReader.ratings();
  }

  /** Kinds of ratings. */
  public enum Scale {
    /** What to do with a share. */
    RECOMMENDATION,
    /** A view of a sector or a market, on the ranks of {@link #RECOMMENDATION}. */
    SECTOR,
    /** Words that articles use for a recommendation and no house's scale has, on its ranks. */
    LOOSE,
    /** Credit, long term, letters of S&amp;P and Fitch. */
    CREDIT,
    /** Credit, long term, letters of Moody's, on the ranks of {@link #CREDIT}. */
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
