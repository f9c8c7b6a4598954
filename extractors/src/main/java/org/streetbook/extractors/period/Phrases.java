package org.streetbook.extractors.period;

import java.util.List;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.InYear;
import org.streetbook.extractors.period.Reading.Whole;

/** Patterns for whole periods, of which the rules are made and which they nest in one another. */
final class Phrases {

  private static final YearRef UNNAMED = new YearRef.Unnamed(false);

  private Phrases() {}

  /**
   * A part of a year, and whose.
   *
   * @param fiscal whether the words say that it is a company's own
   */
  record NamedPart(Part part, boolean fiscal) {}

  private static final Parser<NamedPart> WORDED_PART =
      Grammar.maybe("fiscal", "financial")
          .skip(Grammar.maybe("-"))
          .then(
              Grammar.ORDINAL
                  .skip(Grammar.maybe("-"))
                  .then(Parser.any(List.of(quarterWord(), halfWord())), OrdinalPart::new)
                  .when(OrdinalPart::exists),
              (fiscal, part) -> new NamedPart(part.part(), part.fiscal() || !fiscal.isEmpty()));

  private record PartWord(int months, boolean fiscal) {}

  private record OrdinalPart(int number, PartWord word) {
    boolean exists() {
      return number <= 12 / word.months();
    }

    Part part() {
      return word.months() == 3 ? Part.quarter(number) : Part.half(number);
    }

    boolean fiscal() {
      return word.fiscal();
    }
  }

  private static Parser<PartWord> quarterWord() {
    return Grammar.phrase("quarter", "quarters", "qtr", "fiscal quarter", "financial quarter")
        .map(word -> new PartWord(3, word.startsWith("fi")));
  }

  private static Parser<PartWord> halfWord() {
    return Grammar.phrase("half", "fiscal half", "half year")
        .skip(
            Parser.unless(
                Grammar.phrase("hour", "- hour", "time", "an", "a", "of an", "of a", "point")))
        .map(word -> new PartWord(6, word.startsWith("fi")));
  }

  private static final Parser<NamedPart> FIRST_MONTHS =
      Grammar.phrase("first", "opening")
          .skip(Grammar.maybe("-"))
          .keep(Grammar.COUNT)
          .skip(Grammar.maybe("-"))
          .skip(Grammar.phrase("months", "month"))
          .when(count -> count >= 2 && count <= 11)
          .map(count -> new NamedPart(new Part(1, count), false));

  private static final Parser<NamedPart> NINE_MONTHS =
      Parser.any(
          List.of(
              Grammar.phrase("nine months", "9 months").map(word -> months(9)),
              Grammar.COUNT
                  .skip(Grammar.maybe("-"))
                  .skip(Grammar.phrase("month"))
                  .skip(Parser.ahead(Grammar.BEFORE_RESULT))
                  .when(count -> count == 6 || count == 9)
                  .map(Phrases::months)));

  private static NamedPart months(int count) {
    return new NamedPart(new Part(1, count), false);
  }

  private static final Parser<NamedPart> FULL_YEAR =
      Grammar.phrase("full year", "fy", "full fiscal year", "fiscal full year")
          .map(word -> new NamedPart(Part.YEAR, word.contains("fiscal")));

  /** "Q2", "2Q", "1H", "FQ3". */
  private static final Parser<NamedPart> SHORT_PART =
      Parser.any(
          List.of(
              Grammar.token("(f?)q([1-4])").map(q -> quarter(q.group(2), !q.group(1).isEmpty())),
              Grammar.token("(f?)([1-4])q").map(q -> quarter(q.group(2), !q.group(1).isEmpty())),
              Grammar.token("h([12])|([12])h")
                  .map(h -> half(h.group(1) == null ? h.group(2) : h.group(1)))));

  /** "fiscal Q3". */
  private static final Parser<NamedPart> FISCAL_SHORT_PART =
      Grammar.phrase("fiscal", "financial")
          .skip(Grammar.maybe("-"))
          .keep(SHORT_PART)
          .map(part -> new NamedPart(part.part(), true));

  /** "latter half", "back half": by where it lies in the year. */
  private static final Parser<NamedPart> PLACED_HALF =
      Parser.any(
              List.of(
                  Grammar.phrase("latter half", "back half", "later half")
                      .map(word -> new NamedPart(Part.half(2), false)),
                  Grammar.phrase("front half", "early half", "earlier half")
                      .map(word -> new NamedPart(Part.half(1), false))))
          .skip(Parser.ahead(Years.OF_YEAR));

  /** "first three quarters". */
  private static final Parser<NamedPart> FIRST_QUARTERS =
      Grammar.phrase("first", "opening")
          .keep(Grammar.COUNT)
          .skip(Grammar.phrase("quarters"))
          .when(count -> count == 2 || count == 3)
          .map(count -> new NamedPart(new Part(1, 3 * count), false));

  private static NamedPart quarter(String number, boolean fiscal) {
    return new NamedPart(Part.quarter(Integer.parseInt(number)), fiscal);
  }

  private static NamedPart half(String number) {
    return new NamedPart(Part.half(Integer.parseInt(number)), false);
  }

  static final Parser<String> AND =
      Grammar.phrase("and", "or", "to", "through", "versus", "vs", "&", "/", ",", ", and")
          .skip(Grammar.maybe("the"));

  /** "first" of "first and second quarters". */
  private static final Parser<NamedPart> LISTED_PART =
      Grammar.ORDINAL
          .then(
              Parser.ahead(
                  AND.keep(Grammar.ORDINAL)
                      .keep(AND.keep(Grammar.ORDINAL).or(0))
                      .keep(
                          Grammar.phrase("quarters", "quarter", "halves", "half")
                              .map(word -> new PartWord(word.startsWith("q") ? 3 : 6, false)))),
              OrdinalPart::new)
          .when(OrdinalPart::exists)
          .map(part -> new NamedPart(part.part(), false));

  /** "third quarter", "fiscal second half", "first nine months", "Q2". */
  static final Parser<NamedPart> PART =
      Parser.any(
              List.of(
                  WORDED_PART,
                  LISTED_PART,
                  FIRST_MONTHS,
                  FIRST_QUARTERS,
                  NINE_MONTHS,
                  SHORT_PART,
                  FISCAL_SHORT_PART,
                  PLACED_HALF))
          .memoized();

  /** "last quarter", where a year follows that says it is the fourth. */
  private static final Parser<NamedPart> LAST_PART =
      Parser.any(
              List.of(
                  Grammar.phrase("last quarter", "closing quarter")
                      .map(word -> new NamedPart(Part.quarter(4), false)),
                  Grammar.phrase("last half", "second six months")
                      .map(word -> new NamedPart(Part.half(2), false)),
                  Grammar.phrase("last", "final", "closing")
                      .keep(Grammar.COUNT)
                      .skip(Grammar.phrase("months"))
                      .when(count -> count >= 2 && count <= 11)
                      .map(count -> new NamedPart(new Part(13 - count, count), false))))
          .skip(Parser.ahead(Grammar.phrase("of")));

  /** "full year", "FY": the year of whatever is reported. */
  static final Parser<Reading> WHOLE_YEAR = FULL_YEAR.map(Phrases::unnamed);

  /** "third quarter". */
  static final Parser<Reading> PART_ALONE = PART.map(Phrases::unnamed);

  private static Reading unnamed(NamedPart part) {
    return new InYear(
        new YearRef.Unnamed(part.fiscal()),
        part.part(),
        part.fiscal() ? Counted.FISCAL : Counted.COMPANY);
  }

  static YearRef named(int year) {
    return new YearRef.Named(year, false);
  }

  static Reading inYear(NamedPart part, YearRef year) {
    boolean fiscal = part.fiscal() || year.fiscal();
    return new InYear(year, part.part(), fiscal ? Counted.FISCAL : Counted.COMPANY);
  }

  /** "third quarter of 2010", "2010 third quarter", "last year's fourth quarter". */
  static final Parser<Reading> PART_OF_YEAR =
      Parser.any(
              List.of(
                  PART.then(Years.OF_YEAR, Phrases::inYear),
                  LAST_PART.then(Years.OF_YEAR, Phrases::inYear),
                  PART.then(Parser.ahead(AND.keep(PART).keep(Years.OF_YEAR)), Phrases::inYear),
                  SHORT_PART
                      .skip(Grammar.phrase("-", "/"))
                      .then(Years.TWO_DIGITS, (part, year) -> inYear(part, named(year))),
                  PART.skip(
                          Grammar.phrase(
                              "a year earlier",
                              "a year ago",
                              "a year before",
                              "of the year before"))
                      .map(part -> new Reading.Moved(unnamed(part), -1, TimeUnit.YEAR)),
                  Parser.any(List.of(Years.NAMED_YEAR, Years.NEIGHBOUR_YEAR))
                      .skip(Grammar.maybe("' s", "-", "the"))
                      .then(PART, (year, part) -> inYear(part, year))))
          .memoized();

  /** "2Q09", "Q2FY23", "2009Q3", "9M19": one word. */
  static final Parser<Reading> GLUED_PART =
      Parser.any(
              List.of(
                  Grammar.token("f([1-4])q(fy)?(\\d{2}|20\\d\\d)[efap]?")
                      .map(q -> glued(Part.quarter(number(q.group(1))), "fy", q.group(3))),
                  Grammar.token("([1-4])q(fy|cy)?(\\d{2}|20\\d\\d)[efap]?")
                      .map(q -> glued(Part.quarter(number(q.group(1))), q.group(2), q.group(3))),
                  Grammar.token("q([1-4])(fy|cy)?(0[1-9]|[1-4]\\d|(?<=y)\\d{2}|20\\d\\d)[efap]?")
                      .map(q -> glued(Part.quarter(number(q.group(1))), q.group(2), q.group(3))),
                  Grammar.token("([12])h(fy|cy)?(\\d{2}|\\d{4})[efap]?")
                      .map(h -> glued(Part.half(number(h.group(1))), h.group(2), h.group(3))),
                  Grammar.token("h([12])(fy|cy)?(0[1-9]|[1-4]\\d|(?<=y)\\d{2}|20\\d\\d)[efap]?")
                      .map(h -> glued(Part.half(number(h.group(1))), h.group(2), h.group(3))),
                  Grammar.token("(fy|cy)?(\\d{2}|\\d{4})q([1-4])")
                      .map(q -> glued(Part.quarter(number(q.group(3))), q.group(1), q.group(2))),
                  Grammar.token("(fy|cy)?(\\d{2}|\\d{4})h([12])")
                      .map(h -> glued(Part.half(number(h.group(3))), h.group(1), h.group(2))),
                  Grammar.token("([69])m(fy|cy)?(\\d{2}|\\d{4})")
                      .map(m -> glued(new Part(1, number(m.group(1))), m.group(2), m.group(3)))))
          .memoized();

  /** "fiscal 3Q26". */
  static final Parser<Reading> FISCAL_GLUED_PART =
      Grammar.phrase("fiscal", "financial")
          .keep(GLUED_PART)
          .map(InYear.class::cast)
          .map(
              part ->
                  part.year() instanceof YearRef.Named named
                      ? new InYear(
                          new YearRef.Named(named.year(), true), part.part(), Counted.FISCAL)
                      : part);

  private static Reading glued(
      Part part, @org.jspecify.annotations.Nullable String mark, String year) {
    int named = number(year);
    boolean fiscal = "fy".equals(mark);
    return inYear(
        new NamedPart(part, fiscal),
        new YearRef.Named(year.length() == 2 ? Years.century(named) : named, fiscal));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  // --- years

  static final Parser<Reading> CALENDAR_YEAR = Years.CALENDAR_YEAR.map(Phrases::wholeYear);

  static final Parser<Reading> FISCAL_YEAR = Years.FISCAL_YEAR.map(Phrases::wholeYear);

  static final Parser<Reading> NEIGHBOUR_YEAR = Years.NEIGHBOUR_YEAR.map(Phrases::wholeYear);

  private static Reading wholeYear(YearRef year) {
    return new InYear(year, Part.YEAR, year.fiscal() ? Counted.FISCAL : Counted.CALENDAR);
  }

  /** "September quarter", "holiday quarter": named by its last month. */
  static final Parser<Part> QUARTER_BY_MONTH =
      Parser.any(List.of(Grammar.MONTH, Grammar.phrase("holiday", "christmas").map(season -> 12)))
          .skip(Grammar.maybe("-"))
          .skip(Grammar.phrase("quarter"))
          .map(month -> Part.ending(month, 3));

  // --- units beside publication

  /** "this quarter", "next month", "the current week". */
  static final Parser<Reading> NEIGHBOUR_UNIT =
      Years.NEIGHBOUR
          .skip(Grammar.maybe("fiscal", "calendar", "financial"))
          .then(Grammar.ONE_UNIT, (amount, unit) -> new Whole(amount, unit))
          .when(whole -> whole.unit() != TimeUnit.YEAR && whole.unit() != TimeUnit.DAY)
          .skip(Parser.unless(Grammar.phrase("of")))
          .map(whole -> (Reading) whole);

  /** Any period that may be the start or the end of a longer one. */
  static final Parser<Reading> PERIOD =
      Parser.any(
              List.of(
                  CALENDAR_YEAR,
                  FISCAL_YEAR,
                  NEIGHBOUR_YEAR,
                  PART_OF_YEAR,
                  GLUED_PART,
                  PART_ALONE,
                  Months.MONTH_OF_YEAR,
                  Grammar.MONTH.map(month -> Months.month(month, UNNAMED)),
                  Days.DAY,
                  Days.WEEKDAY,
                  NEIGHBOUR_UNIT))
          .memoized();
}
