package org.streetbook.extractors.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.period.Parser.First;
import org.streetbook.extractors.period.Parser.Parsed;
import org.streetbook.extractors.period.Words.Shape;
import org.streetbook.extractors.period.Words.Word;

/** The smallest patterns: words, numbers, units, months, days; the rules are built of them. */
final class Grammar {

  private static final Vocabulary<Integer> MONTHS = numbers("months.tsv");
  private static final Vocabulary<Integer> PLAIN_MONTHS = numbers("plain-months.tsv");
  private static final Vocabulary<Integer> WEEK_ORDINALS = numbers("week-ordinals.tsv");
  private static final Vocabulary<Part> SEASONS = Vocabulary.read("seasons.tsv", Grammar::season);
  private static final Vocabulary<Integer> ORDINALS = numbers("ordinals.tsv");
  private static final Vocabulary<Integer> NUMBERS = numbers("numbers.tsv");
  private static final Vocabulary<Integer> WEEKDAYS = numbers("weekdays.tsv");
  private static final Vocabulary<Integer> SHORT_WEEKDAYS = numbers("weekday-abbreviations.tsv");
  private static final Vocabulary<TimeUnit> UNITS = Vocabulary.read("units.tsv", TimeUnit::valueOf);
  private static final Vocabulary<String> NUMBER_NAMES = Vocabulary.words("number-names.tsv");
  private static final Vocabulary<String> MEASURES = Vocabulary.words("measure-nouns.tsv");
  private static final Vocabulary<String> RESULTS = Vocabulary.words("result-nouns.tsv");
  private static final Vocabulary<String> MONTH_CUES = Vocabulary.words("month-cues.tsv");

  private Grammar() {}

  // --- words

  /**
   * One of these phrases: words separated by blanks, between which the text may have a hyphen. The
   * value is the phrase.
   */
  static Parser<String> phrase(String... phrases) {
    List<Parser<? extends String>> all = new ArrayList<>();
    for (String phrase : phrases) {
      List<String> parts = List.of(phrase.split(" "));
      all.add(
          Parser.of(
              First.words(Set.of(parts.getFirst())),
              (words, at) -> parsePhrase(words, at, phrase, parts)));
    }
    return Parser.any(all);
  }

  private static @Nullable Parsed<String> parsePhrase(
      Words words, int at, String phrase, List<String> parts) {
    int next = at;
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0 && words.lower(next).equals("-") && !parts.get(i).equals("-")) {
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

  /** Reads nothing, where a small letter follows one of these words. */
  static Parser<Boolean> after(String... before) {
    Set<String> all = Set.of(before);
    return Parser.of(
        First.NOTHING,
        (words, at) ->
            all.contains(words.lower(at - 1)) && at < words.size() && !words.at(at).capital()
                ? new Parsed<>(at, true)
                : null);
  }

  /** Reads nothing, where one of these words stands before. */
  static Parser<Boolean> preceded(String... before) {
    Set<String> all = Set.of(before);
    return Parser.of(
        First.NOTHING,
        (words, at) -> all.contains(words.lower(at - 1)) ? new Parsed<>(at, true) : null);
  }

  /** Reads nothing, where a paragraph starts. */
  static final Parser<Boolean> AFRESH =
      Parser.of(
          First.NOTHING,
          (words, at) ->
              at == 0 || (at < words.size() && words.at(at).afresh())
                  ? new Parsed<>(at, true)
                  : null);

  /** Reads nothing, where the word is not the end of a compound. */
  static final Parser<Boolean> NOT_GLUED =
      Parser.of(First.NOTHING, (words, at) -> words.glued(at) ? null : new Parsed<>(at, true));

  private static Vocabulary<Integer> numbers(String name) {
    return Vocabulary.read(name, Integer::valueOf);
  }

  private static <V> Parser<V> in(Vocabulary<V> vocabulary) {
    return Parser.of(
        First.words(vocabulary.values().keySet()),
        (words, at) -> {
          V value = vocabulary.values().get(words.lower(at));
          return value == null ? null : new Parsed<>(at + 1, value);
        });
  }

  // --- numbers and units

  static final Parser<Integer> ORDINAL = in(ORDINALS);

  /** Which of the weeks of a month or year, or which weekday; -1 for the last. */
  static final Parser<Integer> WEEK_ORDINAL = in(WEEK_ORDINALS);

  /** "summer": its three months, which for the winter go on into the next year. */
  static final Parser<Part> SEASON = in(SEASONS);

  private static Part season(String firstMonth) {
    return new Part(Integer.parseInt(firstMonth), 3);
  }

  /** "three", "twenty-five". */
  static final Parser<Integer> SPELT =
      Parser.any(
          List.of(
              in(NUMBERS),
              in(NUMBERS)
                  .when(tens -> tens >= 20)
                  .skip(phrase("-").or(""))
                  .then(in(NUMBERS).when(unit -> unit < 10), Integer::sum)));

  /** "three", "12". */
  static final Parser<Integer> COUNT = Parser.any(List.of(SPELT, digits(1, 99)));

  static final Parser<TimeUnit> UNIT = in(UNITS);

  /** A unit in the singular. */
  static final Parser<TimeUnit> ONE_UNIT =
      Parser.of(
          UNIT.first(),
          (words, at) -> words.lower(at).endsWith("s") ? null : UNIT.parse(words, at));

  static final Parser<Integer> WEEKDAY = capital(in(WEEKDAYS));

  /** Also with a small letter. */
  static final Parser<Integer> ANY_WEEKDAY = in(WEEKDAYS);

  /** "Tue", only where the words around say that it is a day. */
  static final Parser<Integer> SHORT_WEEKDAY = capital(in(SHORT_WEEKDAYS));

  /** A number in that range, which is not the front of a larger one. */
  static Parser<Integer> digits(int low, int high) {
    return Parser.of(
        First.DIGITS,
        (words, at) -> {
          if (at >= words.size() || words.at(at).shape() != Shape.DIGITS) {
            return null;
          }
          Word word = words.at(at);
          return word.value() < low || word.value() > high || word.end() - word.begin() > 4
              ? null
              : new Parsed<>(at + 1, word.value());
        });
  }

  private static <T> Parser<T> capital(Parser<T> parser) {
    return Parser.of(
        parser.first(),
        (words, at) -> {
          Parsed<T> parsed = parser.parse(words, at);
          return parsed == null || !words.at(at).capital() ? null : parsed;
        });
  }

  /** One word that the expression matches whole; the value is its groups. */
  static Parser<Matcher> token(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return Parser.of(
        First.MIXED,
        (words, at) -> {
          if (at >= words.size()
              || words.at(at).shape() != Shape.MIXED
              || NUMBER_NAMES.has(words.lower(at - 1))) {
            return null;
          }
          Matcher matcher = pattern.matcher(words.lower(at));
          return matcher.matches() ? new Parsed<>(at + 1, matcher) : null;
        });
  }

  /** Reads nothing, where a word follows that names what companies report. */
  static final Parser<Boolean> BEFORE_RESULT =
      Parser.of(
          First.words(RESULTS.values().keySet()),
          (words, at) -> RESULTS.has(words.lower(at)) ? new Parsed<>(at, true) : null);

  /** Whether the word names an amount of what stands before it, or a scale. */
  static boolean isMeasure(String word) {
    return MEASURES.has(word) || word.equals("%");
  }

  /** Whether a number after the word is the name of a thing. */
  static boolean namesNumber(String word) {
    return NUMBER_NAMES.has(word);
  }

  // --- months and days of a month

  /** A month whose name is no other word. */
  static final Parser<Integer> PLAIN_MONTH = in(PLAIN_MONTHS);

  /** With a capital letter, save where the word means nothing else. */
  private static final Parser<Integer> MONTH_NAME =
      Parser.any(List.of(capital(in(MONTHS)), in(PLAIN_MONTHS)));

  /** "18th", 1 to 31. */
  static final Parser<Integer> DAY_ORDINAL =
      token("(\\d{1,2})(?:st|nd|rd|th)")
          .map(day -> Integer.parseInt(day.group(1)))
          .when(day -> day >= 1 && day <= 31);

  private static final Parser<Integer> PLAIN_DAY = digits(1, 31);

  /** A month's name or abbreviation, with its full stop. */
  static final Parser<Integer> MONTH =
      Parser.of(
              First.words(MONTHS.values().keySet()),
              (words, at) -> {
                Parsed<Integer> month = MONTH_NAME.parse(words, at);
                if (month == null) {
                  return null;
                }
                boolean stop = words.lower(at + 1).equals(".") && words.glued(at + 1);
                boolean whole = Set.of("may", "june", "july").contains(words.lower(at));
                return stop && words.lower(at).length() <= 4 && !whole
                    ? new Parsed<>(at + 2, month.value())
                    : month;
              })
          .memoized();

  /** A month named where nothing but its name says so: not the verbs "may" and "march". */
  static final Parser<Integer> MONTH_ALONE =
      Parser.of(
          MONTH.first(),
          (words, at) -> {
            Parsed<Integer> month = MONTH.parse(words, at);
            if (month == null) {
              return null;
            }
            boolean verb = Set.of("may", "march", "mar").contains(words.lower(at));
            return !verb || MONTH_CUES.has(words.lower(at - 1)) || words.isAfterSmallWord(at)
                ? month
                : null;
          });

  /** A day of a month: "30", "1st"; not the front of an amount. */
  static final Parser<Integer> DAY_NUMBER =
      Parser.of(
              First.DIGITS.or(First.MIXED, false),
              (words, at) -> {
                Parsed<Integer> number = PLAIN_DAY.parse(words, at);
                if (number == null) {
                  return DAY_ORDINAL.parse(words, at);
                }
                return words.at(at).end() - words.at(at).begin() > 2
                        || isMeasure(words.lower(at + 1))
                        || words.lower(at + 1).equals(":")
                    ? null
                    : number;
              })
          .memoized();

  /** "Tue", "Tuesday," in front of a date. */
  static final Parser<Boolean> DATELINE_DAY =
      Parser.any(List.of(in(WEEKDAYS), in(SHORT_WEEKDAYS)))
          .skip(maybe("."))
          .skip(maybe(","))
          .map(day -> true);
}
