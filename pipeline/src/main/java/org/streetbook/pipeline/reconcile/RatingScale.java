package org.streetbook.pipeline.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.HouseScale;
import org.streetbook.corpus.catalogue.RatingTerm;
import org.streetbook.corpus.catalogue.RatingTerm.Scale;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;

/**
 * What the words of ratings come to, by the ranks of the catalogue: shares {@code buy}, {@code
 * hold} or {@code sell}, credit the letters of its notch, whichever agency's they are.
 *
 * <p>Houses do not use one scale: where "outperform" is the best that one has to say, it stands
 * below "buy" with another. So a word has a range of ranks, two words are a step apart only where
 * their ranges are, and houses that order such words have a scale of their own in the catalogue.
 */
public final class RatingScale {

  /** The best and the worst that a house may say without the stress of "strong" or "top pick". */
  private static final int PLAIN_BEST = 2;

  private static final int PLAIN_WORST = 6;

  private static final Map<String, RatingTerm> TERMS = terms();
  private static final Map<Integer, String> LETTERS = letters();
  private static final Map<String, List<String>> HOUSES =
      HouseScale.standard().stream()
          .collect(Collectors.toMap(HouseScale::house, HouseScale::words));

  private RatingScale() {}

  /** What is graded: ratings of two kinds are never held against each other. */
  private enum Kind {
    SHARES,
    CREDIT,
    OUTLOOK
  }

  /**
   * {@code buy}, {@code hold} or {@code sell} of a share, {@code bbb+} of credit, whose notches
   * have the letters of S&amp;P; the words themselves where they are on no scale.
   */
  public static String of(Rating rating) {
    RatingTerm term = known(rating);
    return term == null
        ? words(rating)
        : switch (kind(term)) {
          case SHARES -> term.stance() == null ? words(rating) : lower(term.stance().name());
          case CREDIT -> letters(term);
          case OUTLOOK -> words(term.text());
        };
  }

  /** Whether the words are on a scale. */
  public static boolean isKnown(Rating rating) {
    return known(rating) != null;
  }

  /** Whether the words are letters of credit, so that they are no buy, hold or sell. */
  public static boolean isOfCredit(Rating rating) {
    RatingTerm term = known(rating);
    return term != null && kind(term) == Kind.CREDIT;
  }

  /** The rank of letters of credit, 1 the best; 0 for other words. */
  public static int notch(Rating rating) {
    RatingTerm term = known(rating);
    return term != null && kind(term) == Kind.CREDIT ? term.rank() : 0;
  }

  /** Whether the words rate a share or credit, and are no view of a sector or of a market. */
  static boolean isOfAnIssue(Rating rating) {
    RatingTerm term = known(rating);
    return term != null
        && (term.scale() == Scale.RECOMMENDATION || kind(term) == Kind.CREDIT)
        && (kind(term) != Kind.CREDIT || term.rank() == term.worst());
  }

  /** Whether any of the words may have a place among buy, hold and sell. */
  static boolean isCounted(List<Rating> ratings) {
    return ratings.stream().anyMatch(rating -> isOfShares(known(rating)));
  }

  private static boolean isOfShares(@Nullable RatingTerm term) {
    return term == null || kind(term) == Kind.SHARES;
  }

  /** The words in one spelling: lower case, no hyphens but the sign of a notch. */
  static String words(Rating rating) {
    return words(rating.text());
  }

  private static String words(String text) {
    var words = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean joins =
          c == '-' && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if (joins || Character.isWhitespace(c)) {
        gap = !words.isEmpty();
      } else {
        words.append(gap ? " " : "").append(Character.toLowerCase(c));
        gap = false;
      }
    }
    return words.toString();
  }

  /** The words as printed, letters of credit in capitals as an agency has them. */
  static String printed(Rating rating) {
    RatingTerm term = known(rating);
    return term != null && kind(term) == Kind.CREDIT ? term.text() : rating.text();
  }

  /**
   * What kind of rating a claim without a measure of its own is of, so that the grade of a debt,
   * its outlook, and the recommendation of the share have a row each: {@code credit rating}, {@code
   * rating outlook}, empty for a recommendation and for words on no scale.
   */
  static String measure(Claim claim) {
    RatingTerm term = claim.value() instanceof Rating rating ? known(rating) : null;
    return term == null
        ? ""
        : switch (kind(term)) {
          case SHARES -> "";
          case CREDIT -> "credit rating";
          case OUTLOOK -> "rating outlook";
        };
  }

  /**
   * {@code upgraded} or {@code downgraded}, of an outlook {@code raised} or {@code lowered}; {@code
   * changed} where the scale does not tell.
   *
   * @param house id of the house that rates
   */
  static String direction(Rating before, Rating after, String house) {
    RatingTerm from = known(before);
    RatingTerm to = known(after);
    int steps = from == null || to == null ? 0 : steps(before, from, after, to, house);
    if (from == null || steps == 0) {
      return "changed";
    }
    return kind(from) == Kind.OUTLOOK
        ? steps > 0 ? "raised" : "lowered"
        : steps > 0 ? "upgraded" : "downgraded";
  }

  /**
   * Whether two ratings of one house differ by more than their wording. What stress is put on a buy
   * or a sell, one note may tell and another leave out.
   *
   * @param house id of the house that rates
   */
  static boolean isOther(Rating before, Rating after, String house) {
    RatingTerm from = known(before);
    RatingTerm to = known(after);
    if (from == null || to == null || kind(from) != kind(to)) {
      return !of(before).equals(of(after));
    }
    return kind(from) == Kind.SHARES
        ? steps(before, plain(from), after, plain(to), house) != 0
        : steps(before, from, after, to, house) != 0;
  }

  /** Above zero where {@code after} is better, below where it is worse, 0 where nobody knows. */
  private static int steps(
      Rating before, RatingTerm from, Rating after, RatingTerm to, String house) {
    if (kind(from) != kind(to)) {
      return 0;
    }
    List<String> own = HOUSES.getOrDefault(house, List.of());
    int was = own.indexOf(words(before));
    int is = own.indexOf(words(after));
    if (was >= 0 && is >= 0) {
      return was - is;
    }
    return to.worst() < from.rank() ? 1 : to.rank() > from.worst() ? -1 : 0;
  }

  private static RatingTerm plain(RatingTerm term) {
    return new RatingTerm(
        term.text(),
        term.scale(),
        term.stance(),
        Math.clamp(term.rank(), PLAIN_BEST, PLAIN_WORST),
        Math.clamp(term.worst(), PLAIN_BEST, PLAIN_WORST),
        term.aliases(),
        term.weak());
  }

  private static @Nullable RatingTerm known(Rating rating) {
    return TERMS.get(words(rating));
  }

  private static Kind kind(RatingTerm term) {
    return switch (term.scale()) {
      case RECOMMENDATION, SECTOR, LOOSE -> Kind.SHARES;
      case CREDIT, CREDIT_MOODYS -> Kind.CREDIT;
      case OUTLOOK -> Kind.OUTLOOK;
    };
  }

  private static String letters(RatingTerm term) {
    return term.rank() == term.worst()
        ? LETTERS.getOrDefault(term.rank(), words(term.text()))
        : words(term.text());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Map<String, RatingTerm> terms() {
    var terms = new HashMap<String, RatingTerm>();
    for (RatingTerm term : RatingTerm.standard()) {
      if (term.scale() != Scale.LOOSE) {
        terms.putIfAbsent(words(term.text()), term);
        term.aliases().forEach(alias -> terms.putIfAbsent(words(alias), term));
      }
    }
    return terms;
  }

  /** The letters of S&amp;P by their rank. */
  private static Map<Integer, String> letters() {
    var letters = new HashMap<Integer, String>();
    for (RatingTerm term : RatingTerm.standard()) {
      if (term.scale() == Scale.CREDIT && term.rank() == term.worst()) {
        letters.putIfAbsent(term.rank(), words(term.text()));
      }
    }
    return letters;
  }
}
