package org.streetbook.corpus.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Published;
import org.streetbook.corpus.note.Published.Precision;

/**
 * Finds dates as notes print them. It knows no today: "today" and "two hours ago" are no dates.
 * Days and months in digits alone ({@code 03/04/2026}) are read only where one order is possible.
 */
final class Dates {

  /**
   * A date in a line.
   *
   * @param begin where it begins in the line, its weekday included
   * @param end where it ends, its time and zone included
   * @param year null where none is printed
   * @param day null where only month and year are printed
   */
  record Found(
      int begin,
      int end,
      @Nullable Integer year,
      int month,
      @Nullable Integer day,
      @Nullable String time,
      @Nullable String zone) {

    /** As a publication date, with {@code assumed} as the year where none is printed. */
    @Nullable Published published(@Nullable Integer assumed) {
      Integer known = year == null ? assumed : year;
      if (known == null) {
        return null;
      }
      if (day == null) {
        return new Published(LocalDate.of(known, month, 1), Precision.MONTH, null, null);
      }
      if (month == 2 && day == 29 && !java.time.Year.isLeap(known)) {
        return null;
      }
      // Midnight is what programs write where they keep no time.
      boolean timed = time != null && !time.equals("00:00");
      return new Published(
          LocalDate.of(known, month, day),
          timed ? Precision.MINUTE : Precision.DAY,
          timed ? time : null,
          timed ? zone : null);
    }
  }

  private static final String MONTH =
      "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
          + "|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
          + "|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?";

  // A month may be glued to the name before it ("ExampleWireJul 2, 2026").
  private static final String START = "(?:(?<=[a-z])(?=[A-Z])|(?<![A-Za-z0-9]))";

  private static final String WEEKDAY =
      "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]*\\s+)?";

  private static final String YEAR = "(?<year>(?:19|20)\\d{2})(?!\\d)";

  private static final String TIME =
      "(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?"
          + "(?:\\s*(?<half>[AaPp])\\.?[Mm]\\b\\.?)?";

  private static final String ZONE =
      "(?:\\s*(?<zone>Z\\b|UTC(?:[+-]\\d{1,2}(?::?\\d{2})?)?|GMT(?:[+-]\\d{1,2}(?::?\\d{2})?)?"
          + "|[+-]\\d{2}:?\\d{2}\\b|[ECMP][SD]?T\\b|BST|CES?T|EES?T|IST|JST|KST|HKT|SGT|AE[SD]T|MSK))?";

  private static final String CLOCK =
      "(?:(?:\\s*[,|·•(-]?\\s*(?:at\\s+)?|T)" + TIME + "(?:\\s*\\(?" + ZONE + "\\)?))?";

  private static final Pattern DATE =
      Pattern.compile(
          START
              + WEEKDAY
              + "(?:"
              + "(?:"
              + alternative(1, MONTH + "\\s*(?<day>[0-3]?\\d)(?:st|nd|rd|th)?\\s*,?\\s+" + YEAR)
              + "|"
              + alternative(
                  2,
                  "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?" + MONTH + "[\\s,-]+" + YEAR)
              + "|"
              + alternative(
                  3, YEAR + "(?<sep>[-/.])(?<digits>[01]?\\d)\\k<sep3>(?<day>[0-3]?\\d)(?!\\d)")
              + "|"
              + alternative(
                  4, YEAR + "\\s*[年년]\\s*(?<digits>[01]?\\d)\\s*[月월]\\s*(?<day>[0-3]?\\d)\\s*[日일]")
              + "|"
              + alternative(5, "(?<day>[0-3]?\\d)(?<sep>[./])(?<digits>[0-3]?\\d)\\k<sep5>" + YEAR)
              + ")"
              + CLOCK
              + "|"
              + alternative(
                  6,
                  TIME
                      + ZONE
                      + "\\s*,?\\s+(?:on\\s+)?"
                      + MONTH
                      + "\\s*(?<day>[0-3]?\\d)\\s*,?\\s+"
                      + YEAR)
              + "|"
              + alternative(7, MONTH + "\\s*(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\d.,%])")
              + CLOCK
                  .replace("<hour>", "<hour7>")
                  .replace("<minute>", "<minute7>")
                  .replace("<half>", "<half7>")
                  .replace("<zone>", "<zone7>")
              + "|"
              + alternative(8, MONTH + "\\s*,?\\s+" + YEAR)
              + ")");

  /** Month and day in digits with a time and no year, as feeds print it: {@code 07-02 20:02}. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<!\\d)(?<!\\d[-/.])(?<digits>0\\d|1[0-2])[-/](?<day>[0-3]\\d)\\s+"
              + "(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?!\\d)");

  private static final Map<String, Integer> MONTHS = new TreeMap<>();

  static {
    String[] names = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    for (int i = 0; i < names.length; i++) {
      MONTHS.put(names[i], i + 1);
    }
  }

  private Dates() {}

  /** The first date of the line, or null. */
  static @Nullable Found first(String line) {
    if (!mayHaveDate(line)) {
      return null;
    }
    Matcher matcher = DATE.matcher(line);
    while (matcher.find()) {
      Found found = read(matcher);
      if (found != null) {
        return found;
      }
    }
    Matcher shorter = SHORT.matcher(line);
    while (shorter.find()) {
      int month = Integer.parseInt(shorter.group("digits"));
      int day = Integer.parseInt(shorter.group("day"));
      if (isDay(null, month, day)) {
        String time = shorter.group("hour") + ":" + shorter.group("minute");
        return new Found(shorter.start(), shorter.end(), null, month, day, time, null);
      }
    }
    return null;
  }

  /** The years of all dates in the text that print day, month and year, ascending. */
  static Set<Integer> years(String text) {
    Set<Integer> years = new TreeSet<>();
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      Found found = read(matcher);
      if (found != null && found.year() != null && found.day() != null) {
        years.add(found.year());
      }
    }
    return years;
  }

  /** Whether the line has a month's name, or digits joined as dates join them: a quick look. */
  private static boolean mayHaveDate(String line) {
    int joints = 0;
    boolean digits = false;
    boolean month = false;
    boolean clock = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = true;
      } else if (i > 0 && digits && "-/.年月년월".indexOf(c) >= 0) {
        boolean before = Character.isDigit(line.charAt(i - 1));
        joints += before || c > 0x80 ? 1 : 0;
      } else if (c == ':') {
        clock = true;
      } else if (!month && "JFMASOND".indexOf(c) >= 0 && i + 2 < line.length()) {
        String name = line.substring(i, i + 3).toLowerCase(Locale.ROOT);
        month = MONTHS.containsKey(name);
      }
    }
    return digits && (month || joints >= 2 || (joints == 1 && clock));
  }

  private static @Nullable Found read(Matcher matcher) {
    for (int form = 1; form <= 8; form++) {
      if (matcher.group("form" + form) == null) {
        continue;
      }
      String year = form == 7 ? null : matcher.group("year" + form);
      String dayText = form == 8 ? null : matcher.group("day" + form);
      Integer day = dayText == null ? null : Integer.valueOf(dayText);
      int month;
      if (form == 3 || form == 4 || form == 5) {
        month = Integer.parseInt(matcher.group("digits" + form));
      } else {
        String name = matcher.group("month" + form).toLowerCase(Locale.ROOT);
        month = MONTHS.getOrDefault(name.substring(0, 3), 0);
      }
      if (form == 5 && day != null) {
        // Day first or month first: only one of them can be, or the date stays unread.
        boolean dotted = ".".equals(matcher.group("sep5"));
        if (!dotted && day <= 12 && month <= 12 && day != month) {
          return null;
        }
        if (month > 12) {
          int swap = month;
          month = day;
          day = swap;
        }
      }
      Integer known = year == null ? null : Integer.valueOf(year);
      if (!isDay(known, month, day == null ? 1 : day)) {
        return null;
      }
      String suffix = form == 6 ? "6" : form == 7 ? "7" : "";
      boolean timed = form != 8 && matcher.group("hour" + suffix) != null;
      return new Found(
          matcher.start(),
          matcher.end(),
          known,
          month,
          day,
          timed ? time(matcher, suffix) : null,
          timed ? matcher.group("zone" + suffix) : null);
    }
    throw new IllegalStateException("a date of no form: " + matcher.group());
  }

  private static String time(Matcher matcher, String suffix) {
    int hour = Integer.parseInt(matcher.group("hour" + suffix));
    String half = matcher.group("half" + suffix);
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    return String.format(Locale.ROOT, "%02d:%s", hour, matcher.group("minute" + suffix));
  }

  private static boolean isDay(@Nullable Integer year, int month, int day) {
    try {
      if (year == null) {
        MonthDay.of(month, day);
      } else {
        LocalDate.of(year, month, day);
      }
      return true;
    } catch (DateTimeException e) {
      return false; // 31 February: digits that are no date
    }
  }

  // Java has no branch reset: each alternative gets group names of its own.
  private static String alternative(int form, String pattern) {
    String named = pattern;
    for (String group : new String[] {"month", "day", "year", "sep", "digits"}) {
      named = named.replace("(?<" + group + ">", "(?<" + group + form + ">");
    }
    if (form == 6) {
      for (String group : new String[] {"hour", "minute", "half", "zone"}) {
        named = named.replace("(?<" + group + ">", "(?<" + group + form + ">");
      }
    }
    return "(?<form" + form + ">" + named + ")";
  }
}
