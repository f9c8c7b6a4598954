package org.streetbook.extractors.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.note.Span;

class PeriodPropertiesTest {

  private static final String SEED = "20260812";
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "first",
            "quarter",
            "of",
            "the",
            "year",
            "2010",
            "'",
            "-",
            "/",
            "Q3",
            "2Q09",
            "FY27",
            "fiscal",
            "ended",
            "to",
            "June",
            "30",
            ",",
            ".",
            "May",
            "a",
            "ago",
            "last",
            "three",
            "months",
            "since",
            "end",
            "mid",
            "1995",
            "\n\n",
            "31",
            "Feb",
            "nine",
            "week",
            "weekend",
            "early",
            "rest of",
            "between",
            "and",
            "before",
            "today",
            "next",
            "two",
            "starting",
            "summer",
            "Friday",
            "through",
            "$",
            "quarterly",
            "profit",
            "2330.TW",
            "99",
            "0",
            "12",
            "\uD83D",
            "é",
            "'09",
            "'s");
    Arbitrary<String> joined =
        words
            .list()
            .ofMaxSize(30)
            .flatMap(list -> Arbitraries.of(" ", "", "-").map(glue -> String.join(glue, list)));
    return Arbitraries.oneOf(joined, Arbitraries.strings().ofMaxLength(60));
  }

  @Property(seed = SEED, tries = 3000)
  void spansLieInTheTextInOrderAndApart(@ForAll("texts") String text) {
    int last = 0;
    for (PeriodMention mention : RuleExamplesTest.find(text)) {
      assertTrue(mention.span().begin() >= last, text);
      assertTrue(mention.span().length() > 0, text);
      assertTrue(mention.span().end() <= text.length(), text);
      last = mention.span().end();
    }
  }

  @Property(seed = SEED, tries = 1000)
  void whatCanBeAskedOfAMentionNeverFails(@ForAll("texts") String text) {
    Period anchor = FiscalCalendar.of("03-31").quarter(2025, 3);
    for (PeriodMention mention : PeriodFinder.standard().find(text, all(text), null)) {
      assertTrue(!mention.period().label().isBlank(), text);
    }
    for (PeriodMention mention : RuleExamplesTest.find(text)) {
      FiscalCalendar calendar = FiscalCalendar.of("02-28");
      for (Period period :
          List.of(
              mention.period(),
              Periods.resolve(mention, calendar),
              Periods.asOutlook(mention, calendar),
              Periods.asResult(mention, calendar),
              Periods.shift(anchor, mention))) {
        Integer year = Periods.yearOf(period);
        assertTrue(year == null || (year > 1800 && year < 2300), text + ": " + period);
        assertTrue(
            period.start() == null || period.end() == null || !period.start().isAfter(period.end()),
            text + ": " + period);
      }
    }
  }

  @Property(seed = SEED, tries = 300)
  void aTextFoundAgainFurtherOnKeepsItsMentions(@ForAll("texts") String text) {
    String lead = "Shares rose.\n\n";
    List<Span> moved =
        RuleExamplesTest.find(text).stream()
            .map(m -> new Span(m.span().begin() + lead.length(), m.span().end() + lead.length()))
            .toList();
    String whole = lead + text;
    Span within = new Span(lead.length(), whole.length());
    assertEquals(
        moved,
        PeriodFinder.standard().find(whole, within, RuleExamplesTest.TODAY).stream()
            .map(PeriodMention::span)
            .toList());
  }

  @Property(seed = SEED, tries = 300)
  void everyWayToWriteAQuarterGivesItsDates(
      @ForAll @IntRange(min = 1961, max = 2059) int year,
      @ForAll @IntRange(min = 1, max = 4) int quarter) {
    Period dates = FiscalCalendar.CALENDAR_YEAR.quarter(year, quarter);
    Period expected =
        new Period(year + "-Q" + quarter, dates.start(), dates.end(), PeriodType.QUARTER);
    String ordinal = ORDINALS.get(quarter - 1);
    String two = String.format(Locale.ROOT, "%02d", year % 100);
    for (String form :
        List.of(
            "Q" + quarter + " " + year,
            quarter + "Q" + two,
            "Q" + quarter + "'" + two,
            quarter + "Q " + year,
            year + "Q" + quarter,
            year + "-Q" + quarter,
            "Q" + quarter + "-" + year,
            "Q" + quarter + " of " + year,
            ordinal + " quarter of " + year,
            ordinal + "-quarter " + year,
            ordinal + " quarter, " + year,
            year + " " + ordinal + " quarter",
            year + "'s " + ordinal + " quarter",
            "three months to " + lastDay(year, quarter * 3),
            "quarter ended " + lastDay(year, quarter * 3))) {
      assertRead(expected, form);
    }
  }

  @Property(seed = SEED, tries = 200)
  void everyWayToWriteAFiscalQuarterGivesItsName(
      @ForAll @IntRange(min = 2001, max = 2059) int year,
      @ForAll @IntRange(min = 1, max = 4) int quarter) {
    Period expected = FiscalCalendar.CALENDAR_YEAR.quarter(year, quarter);
    String two = String.format(Locale.ROOT, "%02d", year % 100);
    for (String form :
        List.of(
            "Q" + quarter + "FY" + two,
            quarter + "QFY" + two,
            "Q" + quarter + " FY" + two,
            "Q" + quarter + " of FY" + year,
            "FY" + two + " Q" + quarter,
            "fiscal " + ORDINALS.get(quarter - 1) + " quarter of " + year,
            ORDINALS.get(quarter - 1) + " quarter of fiscal " + year)) {
      assertRead(expected, form);
    }
  }

  @Property(seed = SEED, tries = 200)
  void everyWayToWriteAHalfGivesItsDates(
      @ForAll @IntRange(min = 2001, max = 2059) int year,
      @ForAll @IntRange(min = 1, max = 2) int half) {
    Period dates = FiscalCalendar.CALENDAR_YEAR.half(year, half);
    Period expected = new Period(year + "-H" + half, dates.start(), dates.end(), PeriodType.HALF);
    String two = String.format(Locale.ROOT, "%02d", year % 100);
    for (String form :
        List.of(
            half + "H" + two,
            "H" + half + " " + year,
            half + "H " + year,
            ORDINALS.get(half - 1) + " half of " + year,
            ORDINALS.get(half - 1) + "-half " + year,
            "six months to " + lastDay(year, half * 6))) {
      assertRead(expected, form);
    }
  }

  @Property(seed = SEED, tries = 300)
  void everyWayToWriteAMonthGivesItsDates(
      @ForAll @IntRange(min = 1961, max = 2059) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    YearMonth dates = YearMonth.of(year, month);
    Period expected =
        new Period(dates.toString(), dates.atDay(1), dates.atEndOfMonth(), PeriodType.MONTH);
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String brief = abbreviated(month);
    for (String form :
        List.of(
            name + " " + year,
            brief + " " + year,
            brief + " '" + String.format(Locale.ROOT, "%02d", year % 100),
            name + ", " + year,
            name + " of " + year,
            "month to " + lastDay(year, month))) {
      assertRead(expected, form);
    }
  }

  @Property(seed = SEED, tries = 200)
  void everyWayToWriteAYearGivesItsDates(@ForAll @IntRange(min = 1961, max = 2059) int year) {
    Period expected =
        new Period(
            "" + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), PeriodType.YEAR);
    for (String form :
        List.of(
            "" + year,
            year + "E",
            "CY" + year,
            "full-year " + year,
            "calendar " + year,
            "year ended Dec. 31, " + year,
            "12 months to December " + year)) {
      assertRead(expected, form);
    }
  }

  @Property(seed = SEED, tries = 200)
  void everyWayToWriteADayGivesIt(
      @ForAll @IntRange(min = 1961, max = 2059) int year,
      @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
    LocalDate day = LocalDate.ofYearDay(year, dayOfYear);
    Period expected = new Period(day.toString(), day, day, PeriodType.DAY);
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    int number = day.getDayOfMonth();
    for (String form :
        List.of(
            month + " " + number + ", " + year,
            month + " " + number + " " + year,
            abbreviated(day.getMonthValue()) + " " + number + ", " + year,
            number + " " + month + " " + year,
            day.toString(),
            day.getMonthValue() + "/" + number + "/" + year)) {
      assertRead(expected, form);
    }
  }

  @Property(seed = SEED, tries = 300)
  void anAmountIsNeverAYear(
      @ForAll @IntRange(min = 1900, max = 2099) int number, @ForAll("amounts") String amount) {
    String text = amount.replace("#", "" + number);
    assertEquals(List.of(), RuleExamplesTest.find(text), text);
  }

  @Provide
  Arbitrary<String> amounts() {
    return Arbitraries.of(
        "It cost $# more",
        "It sold # units",
        "It cost # million",
        "listed as #.TW",
        "at #.5",
        "up # points",
        "open from # GMT",
        "It cost \u20ac# more",
        "Rs # each",
        "about # percent",
        "#% more",
        "call 555-#",
        "sells Windows # kits",
        "1,#",
        "a #MW plant",
        "an X# chip");
  }

  private static void assertRead(Period expected, String form) {
    String text = "Sales in " + form + " were flat.";
    List<PeriodMention> found = RuleExamplesTest.find(text);
    assertEquals(1, found.size(), () -> text + ": " + found);
    assertEquals(form, found.getFirst().span().of(text));
    assertEquals(expected, found.getFirst().period(), text);
  }

  private static String lastDay(int year, int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + YearMonth.of(year, month).lengthOfMonth()
        + ", "
        + year;
  }

  /** "Jan.", but "May". */
  private static String abbreviated(int month) {
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return name.length() <= 4 ? name : name.substring(0, 3) + ".";
  }

  private static Span all(String text) {
    return new Span(0, text.length());
  }
}
