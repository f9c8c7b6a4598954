package org.streetbook.extractors.transform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Published;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;

/**
 * Moves a note by whole years: its day of publication, and every year and date in its text. The
 * number of years is one after which the days of the week fall on the same dates again.
 */
final class OtherYears {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?<![\\d.,$\u20ac\u00a3\\p{L}-])((?:19|20)\\d\\d)(?=(?:[EAFPe]|est)?(?![\\d\\p{L}%]|,\\d|\\.\\d))");

  private static final Pattern SHORT =
      Pattern.compile(
          "(?:(?<=FY)|(?<=FY\u2019)|(?<=FY')|(?<=\\d[QH])|(?<=[QH]\\dFY)|(?<=['\u2019])|(?<=(?:19|20)\\d\\d[/-]))\\d\\d(?!\\d)");

  private OtherYears() {}

  /** The note so many years later, or earlier where negative. */
  static Retelling retell(Sights sights, int years) {
    Note note = sights.note();
    String text = note.text();
    List<Rewriting.Edit> edits = new ArrayList<>();
    for (PeriodMention period : sights.periods()) {
      Matcher matcher = SHORT.matcher(text).region(period.span().begin(), period.span().end());
      matcher.useTransparentBounds(true);
      while (matcher.find()) {
        int moved = Math.floorMod(Integer.parseInt(matcher.group()) + years, 100);
        edits.add(
            new Rewriting.Edit(new Span(matcher.start(), matcher.end()), "%02d".formatted(moved)));
      }
    }
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(1), matcher.end(1));
      if (isYear(sights, span)) {
        int moved = Integer.parseInt(matcher.group(1)) + years;
        edits.add(new Rewriting.Edit(span, Integer.toString(moved)));
      }
    }
    Rewriting rewriting = new Rewriting(text, edits);
    Published published = note.published();
    return new Retelling(
        Retelling.note(
            note,
            rewriting,
            note.publisher(),
            published == null
                ? null
                : new Published(
                    moved(published.date(), years),
                    published.precision(),
                    published.time(),
                    published.zone())),
        rewriting,
        told -> told.in(moved(told.when(), years)),
        null);
  }

  /** Whether the four digits are neither part of a figure nor of a name. */
  private static boolean isYear(Sights sights, Span span) {
    for (Figure figure : sights.figures()) {
      if (figure.span().overlaps(span)) {
        return false;
      }
    }
    for (Chunk.Name name : sights.names()) {
      if (name.span().overlaps(span)) {
        return false;
      }
    }
    return true;
  }

  private static Told.When moved(Told.When when, int years) {
    Integer year = when.year();
    return new Told.When(
        moved(when.start(), years),
        moved(when.end(), years),
        year == null ? null : Integer.valueOf(year + years),
        when.dated());
  }

  private static @Nullable LocalDate moved(@Nullable LocalDate day, int years) {
    if (day == null) {
      return null;
    }
    boolean last = day.getMonthValue() == 2 && day.equals(YearMonth.from(day).atEndOfMonth());
    LocalDate moved = day.plusYears(years);
    return last ? YearMonth.from(moved).atEndOfMonth() : moved;
  }

  /** The shortest such number of years, forward or back; 28 where the end of February matters. */
  static int yearsWithTheSameWeekdays(Note note, LocalDate day, boolean forward) {
    int sign = forward ? 1 : -1;
    if (note.text().contains("Feb")) {
      return sign * 28;
    }
    for (int years = 5; years < 28; years++) {
      LocalDate other = day.plusYears((long) sign * years);
      boolean around =
          other.minusDays(40).getDayOfWeek() == day.minusDays(40).getDayOfWeek()
              && other.plusDays(40).getDayOfWeek() == day.plusDays(40).getDayOfWeek();
      if (around && other.getDayOfWeek() == day.getDayOfWeek()) {
        return sign * years;
      }
    }
    return sign * 28;
  }
}
