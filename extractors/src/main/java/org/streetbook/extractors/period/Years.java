package org.streetbook.extractors.period;

import java.util.List;
import java.util.Set;
import org.streetbook.extractors.period.Parser.First;
import org.streetbook.extractors.period.Parser.Parsed;
import org.streetbook.extractors.period.Words.Shape;

/** Patterns for years: which four digits are one, and the words that stand for one. */
final class Years {

  private static final Vocabulary<String> COUNTED = Vocabulary.words("count-nouns.tsv");

  private static final Set<String> TIME_PREPOSITIONS =
      Set.of("in", "during", "since", "fiscal", "until", "through", "by", "of", "for");

  private static final Set<String> WORDED_AFTER =
      Set.of(
          "in",
          "during",
          "since",
          "fiscal",
          "until",
          "till",
          "through",
          "by",
          "of",
          "from",
          "to",
          "and",
          "year",
          ",",
          "feb",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Parser<Integer> FOUR_DIGITS = Grammar.digits(1900, 2099);

  private static final Parser<Integer> SHORT_NUMBER = Grammar.digits(0, 99);

  private static final Parser<TimeUnit> UNIT_NEXT = Grammar.maybe("-").keep(Grammar.UNIT);

  private Years() {}

  /** A year of four digits, which is no amount, count, time of day, code or name of a thing. */
  static final Parser<Integer> YEAR_NUMBER = Parser.any(List.of(fourDigits(), worded())).memoized();

  /** In words only after a preposition or a month, since an amount may be spelt so too. */
  private static Parser<Integer> worded() {
    return Parser.of(
        WordedYears.WORDED_YEAR.first(),
        (words, at) ->
            WORDED_AFTER.contains(words.lower(at - 1))
                ? WordedYears.WORDED_YEAR.parse(words, at)
                : null);
  }

  private static Parser<Integer> fourDigits() {
    return Parser.of(
        First.DIGITS,
        (words, at) -> {
          Parsed<Integer> year = FOUR_DIGITS.parse(words, at);
          return year != null && startsYear(words, at) && endsYear(words, at) ? year : null;
        });
  }

  private static boolean startsYear(Words words, int at) {
    String before = words.lower(at - 1);
    if (words.glued(at)) {
      if (before.equals("-")) {
        return !words.glued(at - 1) || words.at(at - 2).shape() != Shape.DIGITS;
      }
      return Set.of("(", "[", "\"", "/", "'", "|").contains(before)
          || (before.length() == 1 && "\u201c\u2018".contains(before));
    }
    return !isTelephone(words, at)
        && !Grammar.namesNumber(before)
        && !Set.of("$", "\u20ac", "\u00a3", "\u00a5", "#").contains(before);
  }

  /** Whether it is a group of a number that a plus sign starts: "+44 2026 2030". */
  private static boolean isTelephone(Words words, int at) {
    int first = at;
    while (first > 0 && first > at - 5 && words.at(first - 1).shape() == Words.Shape.DIGITS) {
      first--;
    }
    return first < at && words.lower(first - 1).equals("+") && words.glued(first);
  }

  private static boolean endsYear(Words words, int at) {
    String next = words.lower(at + 1);
    if (words.glued(at + 1)) {
      if (Set.of("%", "$", "\u20ac", "\u00a3", "@", "_", "+", "=", ":").contains(next)) {
        return next.equals(":") && !words.glued(at + 2);
      }
      if (Set.of("-", "/", ".").contains(next) && words.glued(at + 2)) {
        // a range or date is read by rules of its own, which do not ask here about its last part
        return words.at(at + 2).shape() == Shape.LETTERS
            || words.at(at + 2).shape() == Shape.MIXED
            || words.at(at + 2).shape() == Shape.DIGITS
            || (next.equals(".") && words.at(at + 2).shape() == Shape.MARK);
      }
    }
    if (Grammar.isMeasure(next)) {
      return false;
    }
    return !COUNTED.has(next) || TIME_PREPOSITIONS.contains(words.lower(at - 1));
  }

  /** The earlier year of a range, whatever stands after it. */
  static final Parser<Integer> RANGE_START =
      Parser.of(
          First.DIGITS,
          (words, at) -> {
            Parsed<Integer> year = FOUR_DIGITS.parse(words, at);
            return year != null && startsYear(words, at) ? year : null;
          });

  /** The later year of a range, whatever stands before it. */
  static final Parser<Integer> RANGE_END =
      Parser.of(
          First.DIGITS,
          (words, at) -> {
            Parsed<Integer> year = FOUR_DIGITS.parse(words, at);
            boolean goesOn =
                words.glued(at + 1)
                    && words.lower(at + 1).equals("-")
                    && words.glued(at + 2)
                    && words.at(at + 2).shape() == Shape.DIGITS;
            return year != null && !goesOn && endsYear(words, at) ? year : null;
          });

  /** The century of a year of two digits. */
  static int century(int year) {
    return year < 60 ? 2000 + year : 1900 + year;
  }

  private static int yearOf(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 2 ? century(year) : year;
  }

  /** "'09". */
  static final Parser<Integer> SHORT_YEAR =
      Grammar.mark("'")
          .keep(
              Parser.of(
                  First.DIGITS,
                  (words, at) -> {
                    Parsed<Integer> year = SHORT_NUMBER.parse(words, at);
                    return year != null
                            && words.glued(at)
                            && words.at(at).end() - words.at(at).begin() == 2
                            && !words.lower(at + 1).equals("'")
                        ? new Parsed<>(year.end(), century(year.value()))
                        : null;
                  }));

  /** "2009/10", "2009-10": the second year. */
  static final Parser<Integer> SLASHED_YEAR =
      Grammar.digits(1900, 2099)
          .skip(Grammar.phrase("/", "-"))
          .then(Grammar.digits(0, 2099), SlashedYear::new)
          .when(SlashedYear::isNext)
          .map(slashed -> slashed.first() + 1);

  private record SlashedYear(int first, int second) {
    boolean isNext() {
      return second == first + 1 || second == (first + 1) % 100;
    }
  }

  static final Parser<Integer> TWO_DIGITS =
      Parser.of(
          First.DIGITS,
          (words, at) -> {
            Parsed<Integer> year = SHORT_NUMBER.parse(words, at);
            boolean isYear =
                year != null
                    && words.at(at).end() - words.at(at).begin() == 2
                    && !Grammar.isMeasure(words.lower(at + 1))
                    && !(words.glued(at + 1) && words.lower(at + 1).equals("-"))
                    && UNIT_NEXT.parse(words, at + 1) == null;
            return isYear ? new Parsed<>(year.end(), century(year.value())) : null;
          });

  static final Parser<String> FISCAL =
      Grammar.phrase(
          "fiscal year", "fiscal", "financial year", "fy", "fiscal full year", "business year");

  /** "FY27", "fiscal 2008", "the 2008 financial year", "FY2026/27". */
  static final Parser<YearRef> FISCAL_YEAR =
      Grammar.maybe("full year").keep(fiscalYear()).memoized();

  private static Parser<YearRef> fiscalYear() {
    return Parser.any(
        List.of(
            Grammar.token("(?:fy(\\d{2}|\\d{4})|f(20\\d\\d))[efap]?")
                .map(fy -> fiscal(yearOf(fy.group(1) == null ? fy.group(2) : fy.group(1)))),
            Grammar.token("fy(\\d{2}|\\d{4})")
                .skip(Grammar.phrase("/", "-"))
                .then(
                    Grammar.digits(0, 2099),
                    (fy, next) -> new SlashedYear(yearOf(fy.group(1)), next))
                .when(SlashedYear::isNext)
                .map(slashed -> fiscal(slashed.first() + 1)),
            FISCAL
                .skip(Grammar.maybe("-"))
                .skip(Grammar.maybe("of"))
                .keep(
                    Parser.any(
                        List.of(SLASHED_YEAR, YEAR_NUMBER, SHORT_YEAR, TWO_DIGITS, yearToken())))
                .map(Years::fiscal),
            Parser.any(List.of(SLASHED_YEAR, YEAR_NUMBER))
                .skip(Grammar.phrase("fiscal year", "financial year", "fiscal", "business year"))
                .map(Years::fiscal),
            SLASHED_YEAR.map(Years::fiscal)));
  }

  private static YearRef fiscal(int year) {
    return new YearRef.Named(year, true);
  }

  private static YearRef civil(int year) {
    return new YearRef.Named(year, false);
  }

  /** "2026E". */
  private static Parser<Integer> yearToken() {
    return Grammar.token("(19\\d\\d|20\\d\\d)[efap]").map(year -> yearOf(year.group(1)));
  }

  /** "2010", "'09", "CY26", "2026E", "full-year 2012", "calendar 2010". */
  static final Parser<YearRef> CALENDAR_YEAR =
      Parser.any(
              List.of(
                  YEAR_NUMBER.skip(Grammar.maybe("full year", "calendar year")),
                  SHORT_YEAR,
                  yearToken(),
                  Grammar.token("cy(\\d{2}|\\d{4})[efap]?").map(cy -> yearOf(cy.group(1))),
                  Grammar.phrase("calendar year", "calendar", "cy", "full year", "year")
                      .skip(Grammar.maybe("-"))
                      .skip(Grammar.maybe("of"))
                      .keep(Parser.any(List.of(YEAR_NUMBER, SHORT_YEAR, yearToken())))))
          .map(Years::civil)
          .memoized();

  static final Parser<YearRef> NAMED_YEAR = Parser.any(List.of(FISCAL_YEAR, CALENDAR_YEAR));

  /** "this", "next": how many units away. */
  static final Parser<Integer> NEIGHBOUR =
      Parser.any(
          List.of(
              Grammar.phrase("this", "current", "present").map(word -> 0),
              Grammar.phrase("last").map(word -> -1),
              Grammar.phrase("next", "coming", "upcoming").map(word -> 1)));

  /** "last year", "the current fiscal year". */
  static final Parser<YearRef> NEIGHBOUR_YEAR =
      NEIGHBOUR
          .skip(Grammar.maybe("full", "calendar"))
          .then(
              Parser.any(
                  List.of(
                      Grammar.phrase("year").map(word -> false),
                      Grammar.phrase("fiscal year", "financial year", "business year")
                          .map(word -> true))),
              (amount, fiscal) -> (YearRef) new YearRef.Offset(amount, fiscal));

  /** What follows a part of a year: "2010", "of last year", "of the year". */
  static final Parser<YearRef> OF_YEAR =
      Parser.any(
              List.of(
                  Grammar.maybe("of", "in", "for", ",", "-", "/")
                      .skip(Grammar.maybe("the"))
                      .keep(Parser.any(List.of(NAMED_YEAR, NEIGHBOUR_YEAR))),
                  Grammar.phrase("of")
                      .skip(Grammar.maybe("the"))
                      .keep(Grammar.phrase("year", "calendar year"))
                      .map(word -> new YearRef.Offset(0, false)),
                  Grammar.phrase("of")
                      .skip(Grammar.maybe("the", "its"))
                      .keep(Grammar.phrase("fiscal year", "financial year", "business year"))
                      .map(word -> new YearRef.Offset(0, true)),
                  Grammar.phrase("of the previous year", "of the prior year", "of the year before")
                      .map(word -> new YearRef.Offset(-1, false))))
          .memoized();
}
