package org.streetbook.extractors.figure;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Qualifier;

/**
 * The qualifier words around a quantity.
 *
 * @param qualifier what they say together: a bound outweighs an approximation
 * @param side the side that they name, or null
 * @param begin offset of the first word of the extent
 * @param end offset after the last
 */
record Qualifiers(Qualifier qualifier, Amount.@Nullable Side side, int begin, int end) {

  private static final int MOST = 3;

  /** How many lexemes a ticker in angle brackets may have. */
  private static final int TICKER = 5;

  /** Reads the words before and after a quantity. */
  static Qualifiers around(Lexemes lexemes, Reading reading) {
    Qualifier qualifier = reading.range() ? Qualifier.RANGE : Qualifier.EXACT;
    Amount.Side side = null;
    int begin = lexemes.begin(reading.from());
    int at = reading.from() - 1;
    boolean the = lexemes.isWord(at, "the");
    if (lexemes.is(at, Role.ARTICLE)) {
      at--;
    }
    if (lexemes.is(at, Role.DASH) && lexemes.glued(at) && lexemes.isWord(at - 1, "sub")) {
      at--; // "sub-5% growth"
    }
    for (int i = 0; i < MOST; i++, at--) {
      Term term = lexemes.term(at);
      if (term == null
          || term.before == null
          || (comparesTo(lexemes, at) && !sharesOf(lexemes, at, reading))
          || (the
              && term.before.qualifier() != Qualifier.APPROX
              && (isPreposition(lexemes, at) || isComparing(lexemes, at))
              && !isMark(lexemes, reading.to()))
          || closesTicker(lexemes, at)
          || movesTo(lexemes, at, reading.to())) {
        break;
      }
      begin = lexemes.begin(at);
      side = side == null ? term.before.side() : side;
      qualifier = stronger(qualifier, term.before.qualifier());
    }
    int end = lexemes.end(reading.to() - 1);
    int next = reading.to();
    if (lexemes.is(next, Role.DASH)
        && lexemes.glued(next)
        && lexemes.is(next + 1, Role.QUALIFIER_AFTER)) {
      next++;
    }
    Term after = lexemes.term(next);
    if (after != null
        && after.after != null
        && !amountBegins(lexemes, next + 1)
        && follows(lexemes, next)) {
      qualifier = stronger(qualifier, after.after.qualifier());
      end = lexemes.end(next);
    }
    for (int inside = reading.from() + 1; inside < reading.to(); inside++) {
      Term term = lexemes.term(inside);
      boolean signs = lexemes.is(inside + 1, Role.NUMBER); // "2^+3"
      if (term != null && term.after != null && lexemes.glued(inside) && !signs) {
        qualifier = stronger(qualifier, term.after.qualifier());
      }
    }
    if (qualifier != Qualifier.APPROX
        && qualifier != Qualifier.AT_LEAST
        && qualifier != Qualifier.AT_MOST) {
      side = null;
    }
    return new Qualifiers(qualifier, side, begin, end);
  }

  /**
   * Whether "above", "below", "over" or "under" compares what was said before with this quantity
   * ("$3 billion, below the $4 billion of May") and does not bound it.
   */
  private static boolean comparesTo(Lexemes lexemes, int at) {
    return isPreposition(lexemes, at)
        && (lexemes.any(
                at - 1,
                Role.mask(
                    Role.COMMA,
                    Role.UNIT,
                    Role.SCALE,
                    Role.NUMBER,
                    Role.NUMBER_WORD,
                    Role.CURRENCY_AFTER,
                    Role.CLOSE))
            || lexemes.isWord(at - 1, "year")
            || lexemes.isWord(at - 1, "or"));
  }

  /** "$35 billion, over a third of the backlog": a share of something bounds after a comma too. */
  private static boolean sharesOf(Lexemes lexemes, int at, Reading reading) {
    return lexemes.is(at - 1, Role.COMMA)
        && reading.unit() != null
        && reading.unit().dimension() == Unit.Dimension.PERCENT
        && lexemes.isWord(reading.to(), "of");
  }

  /** Bounds that also compare: "above the $59 billion that was expected". */
  private static boolean isPreposition(Lexemes lexemes, int at) {
    return lexemes.isWord(at, "above")
        || lexemes.isWord(at, "below")
        || lexemes.isWord(at, "under")
        || lexemes.isWord(at, "over")
        || lexemes.isWord(at, "well above")
        || lexemes.isWord(at, "well below")
        || lexemes.isWord(at, "lower than")
        || lexemes.isWord(at, "higher than")
        || lexemes.isWord(at, "better than")
        || lexemes.isWord(at, "greater than")
        || lexemes.isWord(at, "near")
        || lexemes.isWord(at, "beyond");
  }

  /** "Less than the 20% that it holds", "and above the 5% forecast": held against it. */
  private static boolean isComparing(Lexemes lexemes, int at) {
    return COMPARING.stream().anyMatch(words -> lexemes.isWord(at, words));
  }

  private static final Set<String> COMPARING =
      Set.of(
          "and above",
          "and below",
          "and over",
          "and under",
          "or above",
          "or below",
          "more than",
          "less than",
          "fewer than",
          "larger than",
          "smaller than",
          "far more than",
          "much more than",
          "far less than",
          "much less than");

  /** "Acme <ACM> 40,000": a mark that closes a ticker, and no "greater than". */
  private static boolean closesTicker(Lexemes lexemes, int at) {
    if (!lexemes.isChar(at, '>') || !lexemes.glued(at)) {
      return false;
    }
    for (int i = at - 1; i >= at - TICKER; i--) {
      if (lexemes.isChar(i, '<')) {
        return true;
      }
    }
    return false;
  }

  /** "Below the $60 level" bounds after all. */
  private static boolean isMark(Lexemes lexemes, int at) {
    return lexemes.exists(at)
        && MARKS.contains(lexemes.string(at, at + 1).toLowerCase(Locale.ROOT));
  }

  private static final Set<String> MARKS =
      Set.of("level", "mark", "threshold", "barrier", "line", "limit", "ceiling", "floor", "cap");

  /** Verbs that say how much and not how far: "cut up to 700 jobs" bounds what is cut. */
  private static final Set<String> AMOUNTS =
      Set.of(
          "raise",
          "raises",
          "raised",
          "raising",
          "cut",
          "cuts",
          "cutting",
          "add",
          "adds",
          "added",
          "adding",
          "lose",
          "loses",
          "lost",
          "losing",
          "shed",
          "sheds",
          "shedding",
          "reduce",
          "reduces",
          "reducing",
          "boost",
          "boosting",
          "trim",
          "trimming",
          "save",
          "saving");

  /** "Rose up to 3 percent from 2" moves to a level and bounds nothing. */
  private static boolean movesTo(Lexemes lexemes, int at, int after) {
    if (!lexemes.isWord(at, "up to")) {
      return false;
    }
    boolean amount =
        lexemes.exists(at - 1)
            && AMOUNTS.contains(lexemes.string(at - 1, at).toLowerCase(Locale.ROOT));
    return lexemes.is(after, Role.FROM) || (lexemes.is(at - 1, Role.CHANGE) && !amount);
  }

  private static boolean amountBegins(Lexemes lexemes, int at) {
    return lexemes.any(at, Role.mask(Role.NUMBER, Role.CURRENCY_BEFORE, Role.NUMBER_WORD));
  }

  /** A lone "+" must touch its number; "plus" must not lead on to another amount. */
  private static boolean follows(Lexemes lexemes, int at) {
    if (lexemes.isChar(at, '+')) {
      return lexemes.glued(at) && !lexemes.is(at + 1, Role.NUMBER);
    }
    if (lexemes.isWord(at, "plus") || lexemes.isWord(at, "odd") || lexemes.isWord(at, "ish")) {
      return lexemes.is(at - 1, Role.DASH)
          || lexemes.glued(at)
          || (lexemes.isWord(at, "plus")
              && (!lexemes.exists(at + 1)
                  || lexemes.any(at + 1, Role.mask(Role.STOP, Role.COMMA, Role.CLOSE))));
    }
    return true;
  }

  private static Qualifier stronger(Qualifier known, Qualifier said) {
    return switch (known) {
      case RANGE, AT_LEAST, AT_MOST -> known;
      case APPROX -> said == Qualifier.EXACT ? known : said;
      case EXACT -> said;
    };
  }
}
