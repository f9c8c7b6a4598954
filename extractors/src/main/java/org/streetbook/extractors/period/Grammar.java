package org.streetbook.extractors.period;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.period.Parser.Parsed;
import org.streetbook.extractors.period.Words.Shape;
import org.streetbook.extractors.period.Words.Word;

/** The smallest patterns: words, numbers, units, months, years; the rules are built of them. */
final class Grammar {

  private static final Vocabulary<Integer> MONTHS = numbers("months.tsv");
  private static final Vocabulary<Integer> ORDINALS = numbers("ordinals.tsv");
  private static final Vocabulary<Integer> NUMBERS = numbers("numbers.tsv");
  private static final Vocabulary<Integer> WEEKDAYS = numbers("weekdays.tsv");
  private static final Vocabulary<Integer> SHORT_WEEKDAYS = numbers("weekday-abbreviations.tsv");
  private static final Vocabulary<TimeUnit> UNITS = Vocabulary.read("units.tsv", TimeUnit::valueOf);
  private static final Vocabulary<String> NUMBER_NAMES = Vocabulary.words("number-names.tsv");
  private static final Vocabulary<String> MEASURES = Vocabulary.words("measure-nouns.tsv");
  private static final Vocabulary<String> COUNTED = Vocabulary.words("count-nouns.tsv");

  private static final Set<String> TIME_PREPOSITIONS =
      Set.of("in", "during", "since", "fiscal", "until", "through", "by", "of", "for");

  private static final Set<String> MONTH_CUES =
      Set.of(
          "in",
          "of",
          "by",
          "since",
          "until",
          "through",
          "to",
          "from",
          "last",
          "next",
          "this",
          "early",
          "late",
          "mid",
          "end",
          "during",
          "and",
          "or",
          "for",
          "-",
          "between",
          "before",
          "after",
          "ending",
          "ended",
          "starting",
          "beginning");

  /** Every word that a pattern asks for: a mention starts with one of them or with a digit. */
  private static final Set<String> KNOWN = new HashSet<>();

  static {
    for (Vocabulary<?> words :
        List.of(MONTHS, ORDINALS, NUMBERS, WEEKDAYS, SHORT_WEEKDAYS, UNITS)) {
      KNOWN.addAll(words.values().keySet());
    }
  }

  private Grammar() {}

  /** Whether a mention may start with the word: a quick test that spares most words the rules. */
  static boolean mayStart(Word word) {
    return word.shape() == Shape.DIGITS
        || word.shape() == Shape.MIXED
        || KNOWN.contains(word.lower());
  }

  // --- words

  /**
   * One of these phrases: words separated by blanks, between which the text may have a hyphen. The
   * value is the phrase.
   */
  static Parser<String> phrase(String... phrases) {
    List<Parser<? extends String>> all = new ArrayList<>();
    for (String phrase : phrases) {
      List<String> parts = List.of(phrase.split(" "));
      KNOWN.add(parts.getFirst());
      all.add((words, at) -> parsePhrase(words, at, phrase, parts));
    }
    return all.size() == 1 ? all.getFirst().map(same -> same) : Parser.any(all);
  }

  private static @Nullable Parsed<String> parsePhrase(
      Words words, int at, String phrase, List<String> parts) {
    int next = at;
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0 && words.lower(next).equals("-")) {
        next++;
      }
      if (!words.lower(next).equals(parts.get(i))) {
        return null;
      }
      next++;
    }
    return new Parsed<>(next, phrase);
  }

  /** A mark, read whatever blanks stand around it. */
  static Parser<String> mark(String mark) {
    return phrase(mark);
  }

  /** One of the phrases or nothing. */
  static Parser<String> maybe(String... phrases) {
    return phrase(phrases).or("");
  }

  /** Nothing, where the word before is one of these. */
  static Parser<Boolean> after(String... before) {
    Set<String> all = Set.of(before);
    return (words, at) -> all.contains(words.lower(at - 1)) ? new Parsed<>(at, true) : null;
  }

  private static Vocabulary<Integer> numbers(String name) {
    return Vocabulary.read(name, Integer::valueOf);
  }

  private static <V> Parser<V> in(Vocabulary<V> vocabulary) {
    return (words, at) -> {
      V value = vocabulary.values().get(words.lower(at));
      return value == null ? null : new Parsed<>(at + 1, value);
    };
  }

  // --- numbers and units

  static final Parser<Integer> ORDINAL = in(ORDINALS);

  /** "three", "12". */
  static final Parser<Integer> COUNT = Parser.any(List.of(in(NUMBERS), digits(1, 99)));

  static final Parser<TimeUnit> UNIT = in(UNITS);

  /** A unit in the singular. */
  static final Parser<TimeUnit> ONE_UNIT =
      (words, at) -> words.lower(at).endsWith("s") ? null : UNIT.parse(words, at);

  static final Parser<Integer> WEEKDAY = capital(in(WEEKDAYS));

  /** A number in that range, which is not the front of a larger one. */
  static Parser<Integer> digits(int low, int high) {
    return (words, at) -> {
      if (at >= words.size() || words.at(at).shape() != Shape.DIGITS) {
        return null;
      }
      Word word = words.at(at);
      return word.value() < low || word.value() > high || word.end() - word.begin() > 4
          ? null
          : new Parsed<>(at + 1, word.value());
    };
  }

  private static <T> Parser<T> capital(Parser<T> parser) {
    return (words, at) -> {
      Parsed<T> parsed = parser.parse(words, at);
      return parsed == null || !words.at(at).capital() ? null : parsed;
    };
  }

  /** One word that the expression matches whole; the value is its groups. */
  static Parser<Matcher> token(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return (words, at) -> {
      if (at >= words.size()
          || words.at(at).shape() != Shape.MIXED
          || NUMBER_NAMES.has(words.lower(at - 1))) {
        return null;
      }
      Matcher matcher = pattern.matcher(words.lower(at));
      return matcher.matches() ? new Parsed<>(at + 1, matcher) : null;
    };
  }

  // --- months and days of a month

  /** A month's name or abbreviation, with its full stop. */
  static final Parser<Integer> MONTH =
      (words, at) -> {
        Parsed<Integer> month = capital(in(MONTHS)).parse(words, at);
        if (month == null) {
          return null;
        }
        boolean stop = words.lower(at + 1).equals(".") && words.glued(at + 1);
        return stop && words.lower(at).length() <= 4 && !words.lower(at).equals("june")
            ? new Parsed<>(at + 2, month.value())
            : month;
      };

  /** A month named where nothing but its name says so: not the verbs "may" and "march". */
  static final Parser<Integer> MONTH_ALONE =
      (words, at) -> {
        Parsed<Integer> month = MONTH.parse(words, at);
        if (month == null) {
          return null;
        }
        boolean verb = Set.of("may", "march", "mar").contains(words.lower(at));
        return !verb || MONTH_CUES.contains(words.lower(at - 1)) ? month : null;
      };

  /** A day of a month: "30", "1st"; not the front of an amount. */
  static final Parser<Integer> DAY_NUMBER =
      (words, at) -> {
        Parsed<Integer> number = digits(1, 31).parse(words, at);
        if (number == null) {
          Parsed<Matcher> ordinal = token("(\\d{1,2})(?:st|nd|rd|th)").parse(words, at);
          if (ordinal == null) {
            return null;
          }
          int day = Integer.parseInt(ordinal.value().group(1));
          return day < 1 || day > 31 ? null : new Parsed<>(at + 1, day);
        }
        return words.at(at).end() - words.at(at).begin() > 2
                || MEASURES.has(words.lower(at + 1))
                || Set.of("%", ":").contains(words.lower(at + 1))
            ? null
            : number;
      };

  /** "Tue", "Tuesday," in front of a date. */
  static final Parser<Boolean> DATELINE_DAY =
      Parser.any(List.of(in(WEEKDAYS), in(SHORT_WEEKDAYS)))
          .skip(maybe("."))
          .skip(maybe(","))
          .map(day -> true);

  // --- years

  /** A year of four digits, which is no amount, count, time of day, code or name of a thing. */
  static final Parser<Integer> YEAR_NUMBER =
      (words, at) -> {
        Parsed<Integer> year = digits(1900, 2099).parse(words, at);
        return year != null && startsYear(words, at) && endsYear(words, at) ? year : null;
      };

  private static boolean startsYear(Words words, int at) {
    String before = words.lower(at - 1);
    if (words.glued(at)) {
      if (before.equals("-")) {
        return !words.glued(at - 1) || words.at(at - 2).shape() != Shape.DIGITS;
      }
      return Set.of("(", "[", "\"", "/", "'", "|").contains(before)
          || (before.length() == 1 && "\u201c\u2018".contains(before));
    }
    return !NUMBER_NAMES.has(before)
        && !Set.of("$", "\u20ac", "\u00a3", "\u00a5", "#").contains(before);
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
            || words.at(at + 2).shape() == Shape.DIGITS;
      }
    }
    if (MEASURES.has(next)) {
      return false;
    }
    return !COUNTED.has(next) || TIME_PREPOSITIONS.contains(words.lower(at - 1));
  }

  /** The later year of a range, whatever stands before it. */
  static final Parser<Integer> RANGE_END =
      (words, at) -> {
        Parsed<Integer> year = digits(1900, 2099).parse(words, at);
        return year != null && endsYear(words, at) ? year : null;
      };

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
      mark("'")
          .keep(
              (words, at) -> {
                Parsed<Integer> year = digits(0, 99).parse(words, at);
                return year != null
                        && words.glued(at)
                        && words.at(at).end() - words.at(at).begin() == 2
                        && !words.lower(at + 1).equals("'")
                    ? new Parsed<>(year.end(), century(year.value()))
                    : null;
              });

  /** "2009/10", "2009-10": the second year. */
  static final Parser<Integer> SLASHED_YEAR =
      digits(1900, 2099)
          .skip(phrase("/", "-"))
          .then(digits(0, 2099), SlashedYear::new)
          .when(SlashedYear::isNext)
          .map(slashed -> slashed.first() + 1);

  private record SlashedYear(int first, int second) {
    boolean isNext() {
      return second == first + 1 || second == (first + 1) % 100;
    }
  }

  private static final Parser<Integer> TWO_DIGITS =
      (words, at) -> {
        Parsed<Integer> year = digits(0, 99).parse(words, at);
        return year != null && words.at(at).end() - words.at(at).begin() == 2
            ? new Parsed<>(year.end(), century(year.value()))
            : null;
      };

  static final Parser<String> FISCAL =
      phrase("fiscal year", "fiscal", "financial year", "fy", "fiscal full year", "business year");

  /** "FY27", "fiscal 2008", "the 2008 financial year", "FY2026/27". */
  static final Parser<YearRef> FISCAL_YEAR =
      Parser.any(
          List.of(
              token("fy(\\d{2}|\\d{4})[efap]?").map(fy -> fiscal(yearOf(fy.group(1)))),
              token("fy(\\d{2}|\\d{4})")
                  .skip(phrase("/", "-"))
                  .then(digits(0, 2099), (fy, next) -> new SlashedYear(yearOf(fy.group(1)), next))
                  .when(SlashedYear::isNext)
                  .map(slashed -> fiscal(slashed.first() + 1)),
              FISCAL
                  .skip(maybe("-"))
                  .skip(maybe("of"))
                  .keep(
                      Parser.any(
                          List.of(SLASHED_YEAR, YEAR_NUMBER, SHORT_YEAR, TWO_DIGITS, yearToken())))
                  .map(Grammar::fiscal),
              Parser.any(List.of(SLASHED_YEAR, YEAR_NUMBER))
                  .skip(phrase("fiscal year", "financial year", "fiscal", "business year"))
                  .map(Grammar::fiscal),
              SLASHED_YEAR.map(Grammar::fiscal)));

  private static YearRef fiscal(int year) {
    return new YearRef.Named(year, true);
  }

  private static YearRef civil(int year) {
    return new YearRef.Named(year, false);
  }

  /** "2026E". */
  private static Parser<Integer> yearToken() {
    return token("(19\\d\\d|20\\d\\d)[efap]").map(year -> yearOf(year.group(1)));
  }

  /** "2010", "'09", "CY26", "2026E", "full-year 2012", "calendar 2010". */
  static final Parser<YearRef> CALENDAR_YEAR =
      Parser.any(
              List.of(
                  YEAR_NUMBER.skip(maybe("full year", "calendar year")),
                  SHORT_YEAR,
                  yearToken(),
                  token("cy(\\d{2}|\\d{4})[efap]?").map(cy -> yearOf(cy.group(1))),
                  phrase("calendar year", "calendar", "cy", "full year", "year")
                      .skip(maybe("-"))
                      .skip(maybe("of"))
                      .keep(Parser.any(List.of(YEAR_NUMBER, SHORT_YEAR, yearToken())))))
          .map(Grammar::civil);

  static final Parser<YearRef> NAMED_YEAR = Parser.any(List.of(FISCAL_YEAR, CALENDAR_YEAR));

  /** "this", "next": how many units away. */
  static final Parser<Integer> NEIGHBOUR =
      Parser.any(
          List.of(
              phrase("this", "current", "present").map(word -> 0),
              phrase("last").map(word -> -1),
              phrase("next", "coming", "upcoming").map(word -> 1)));

  /** "last year", "the current fiscal year". */
  static final Parser<YearRef> NEIGHBOUR_YEAR =
      NEIGHBOUR
          .skip(maybe("full", "calendar"))
          .then(
              Parser.any(
                  List.of(
                      phrase("year").map(word -> false),
                      phrase("fiscal year", "financial year", "business year").map(word -> true))),
              (amount, fiscal) -> (YearRef) new YearRef.Offset(amount, fiscal));

  /** What follows a part of a year: "2010", "of last year", "of the year". */
  static final Parser<YearRef> OF_YEAR =
      Parser.any(
          List.of(
              maybe("of", "in", "for", ",", "-", "/")
                  .skip(maybe("the"))
                  .keep(Parser.any(List.of(NAMED_YEAR, NEIGHBOUR_YEAR))),
              phrase("of")
                  .skip(maybe("the"))
                  .keep(phrase("year", "calendar year"))
                  .map(word -> new YearRef.Offset(0, false)),
              phrase("of")
                  .skip(maybe("the", "its"))
                  .keep(phrase("fiscal year", "financial year", "business year"))
                  .map(word -> new YearRef.Offset(0, true)),
              phrase("of the previous year", "of the prior year", "of the year before")
                  .map(word -> new YearRef.Offset(-1, false))));
}
