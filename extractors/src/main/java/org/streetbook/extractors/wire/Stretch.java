package org.streetbook.extractors.wire;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.period.PeriodFinder;
import org.streetbook.extractors.period.PeriodMention;

/**
 * How long a list of results is for, as its title or a head says: "3RD QTR FEB 28 NET", "Nine
 * mths".
 *
 * @param months its length, 3 to 12
 * @param number which quarter or half of the year it is, 0 where no number is told
 * @param end the day on which it ends, null where none is printed
 * @param year the year printed, null where none is
 */
record Stretch(int months, int number, @Nullable MonthDay end, @Nullable Integer year) {

  /** A list comes out within so many days of the end of what it is for. */
  private static final int LATEST = 125;

  /** How long after the end it comes out, on the whole. */
  private static final int USUALLY = 45;

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("1st", 1),
          Map.entry("first", 1),
          Map.entry("2nd", 2),
          Map.entry("second", 2),
          Map.entry("3rd", 3),
          Map.entry("third", 3),
          Map.entry("4th", 4),
          Map.entry("fourth", 4),
          Map.entry("three", 3),
          Map.entry("six", 6),
          Map.entry("nine", 9),
          Map.entry("twelve", 12));

  private static final String PLACE = "(1st|first|2nd|second|3rd|third|4th|fourth)";

  private static final Pattern QUARTER =
      Pattern.compile("\\b" + PLACE + "[ -](?:fiscal )?(?:qtr|quarter|(?=net\\b|loss\\b|oper\\b))");

  private static final Pattern HALF =
      Pattern.compile("\\b(1st|first|2nd|second)[ -]half\\b|\\bhalf[ -]year\\b|\\binterim\\b");

  private static final Pattern MONTHS =
      Pattern.compile("\\b(three|six|nine|twelve|3|6|9|12)[ -](?:mths?|mos?|months?)\\b");

  private static final Pattern WEEKS = Pattern.compile("\\b(1[234]|2[4-8]|5[23]) (?:weeks|wks)\\b");

  private static final Pattern YEAR = Pattern.compile("\\b(?:full[ -])?(?:year|yr)\\b");

  private static final Pattern PRINTED = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

  private static final Pattern END =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.? (\\d{1,2})\\b");

  private static final List<String> SHORT =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** What {@code line} says, null where it names no length. */
  static @Nullable Stretch of(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    Matcher printed = PRINTED.matcher(lower);
    Integer year = printed.find() ? (Integer) Integer.parseInt(printed.group(1)) : null;
    MonthDay end = end(lower);
    Matcher quarter = QUARTER.matcher(lower);
    if (quarter.find()) {
      return new Stretch(3, number(quarter.group(1)), end, year);
    }
    Matcher weeks = WEEKS.matcher(lower);
    if (weeks.find()) {
      return new Stretch(monthsOf(Integer.parseInt(weeks.group(1))), 0, end, year);
    }
    Matcher months = MONTHS.matcher(lower);
    if (months.find()) {
      return new Stretch(number(months.group(1)), 0, end, year);
    }
    Matcher half = HALF.matcher(lower);
    if (half.find()) {
      return new Stretch(6, half.group(1) == null ? 1 : number(half.group(1)), end, year);
    }
    return YEAR.matcher(lower).find() ? new Stretch(12, 0, end, year) : null;
  }

  /** What {@code line} says if it says nothing before that, null where it does not. */
  static @Nullable Stretch head(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    boolean first =
        Stream.of(QUARTER, WEEKS, MONTHS, HALF, YEAR)
            .anyMatch(pattern -> pattern.matcher(lower).lookingAt());
    return first ? of(line) : null;
  }

  /** The day that {@code line} says a period ends on, null where it says none. */
  static @Nullable MonthDay end(String line) {
    Matcher end = END.matcher(line.toLowerCase(Locale.ROOT));
    if (!end.find()) {
      return null;
    }
    Month month = Month.of(SHORT.indexOf(end.group(1).substring(0, 3)) + 1);
    int day = Integer.parseInt(end.group(2));
    return day < 1 || day > month.maxLength() ? null : MonthDay.of(month, day);
  }

  private static int monthsOf(int weeks) {
    return weeks < 20 ? 3 : weeks < 40 ? 6 : 12;
  }

  private static int number(String word) {
    Integer number = NUMBERS.get(word);
    return number == null ? Integer.parseInt(word) : number;
  }

  /** The same with the day on which it ends. */
  Stretch ending(MonthDay day) {
    return new Stretch(months, number, day, year);
  }

  /** This, a head of some lines of a list, with what the list's title says of its end. */
  Stretch under(@Nullable Stretch title) {
    if (title == null || end != null) {
      return this;
    }
    // Three quarters and nine months end together.
    int place = number != 0 || months != 12 ? number : title.number == 0 ? 0 : 4;
    boolean known = place == 0 && title.number != 0 && months == 3 * title.number;
    return new Stretch(
        months, known ? -title.number : place, title.end, year == null ? title.year : year);
  }

  /**
   * What it is for in a note of that day.
   *
   * @return null where that cannot be told; a quarter, half or year without dates where it is one
   *     of a fiscal year that the note does not date
   */
  @Nullable Period period(@Nullable LocalDate published) {
    if (end == null && year != null && months == 12) {
      return find(Integer.toString(year), published);
    }
    if (published == null) {
      return null;
    }
    LocalDate last = last(published);
    if (last != null) {
      return endingOn(last, published);
    }
    LocalDate about = published.minusDays(USUALLY);
    int quarters = number < 0 ? -number : months == 6 ? 2 * number : number;
    return switch (months) {
      case 3 -> fiscal(about.plusMonths(3L * (4 - quarters)), "-Q" + number, PeriodType.QUARTER);
      case 6 ->
          number <= 0
              ? null
              : fiscal(about.plusMonths(3L * (4 - quarters)), "-H" + number, PeriodType.HALF);
      case 12 -> fiscal(about, "", PeriodType.YEAR);
      default -> null;
    };
  }

  private static Period fiscal(LocalDate yearEnd, String part, PeriodType type) {
    return new Period("FY" + yearEnd.getYear() + part, null, null, type);
  }

  /** The day it ended on, null where that is told neither by a date nor by the calendar. */
  private @Nullable LocalDate last(LocalDate published) {
    if (end != null) {
      LocalDate day = end.atYear(year != null ? year : published.getYear());
      return day.isAfter(published) ? end.atYear(day.getYear() - 1) : day;
    }
    int ends =
        number < 0 ? -3 * number : months == 12 ? 12 : number == 0 ? months : months * number;
    LocalDate day = LocalDate.of(published.getYear(), ends, 1).plusMonths(1).minusDays(1);
    LocalDate past = day.isBefore(published) ? day : day.plusDays(1).minusYears(1).minusDays(1);
    return past.plusDays(LATEST).isBefore(published) ? null : past;
  }

  private @Nullable Period endingOn(LocalDate last, LocalDate published) {
    String length =
        switch (months) {
          case 3 -> "quarter";
          case 6 -> "six months";
          case 9 -> "nine months";
          case 12 -> "year";
          default -> months + " months";
        };
    String month = last.getMonth().getDisplayName(TextStyle.FULL, Locale.ROOT);
    return find(
        length + " ended " + month + " " + last.getDayOfMonth() + ", " + last.getYear(), published);
  }

  private static @Nullable Period find(String words, @Nullable LocalDate published) {
    List<PeriodMention> found =
        PeriodFinder.standard().find(words, new Span(0, words.length()), published);
    return found.isEmpty() ? null : found.getFirst().period();
  }
}
