package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Rule.rule;

import java.util.List;
import java.util.Set;
import org.streetbook.extractors.period.Reading.Between;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.InYear;

/** Years and runs of years. */
final class YearRules {

  private YearRules() {}

  static List<Rule> all() {
    return List.of(
        rule("<year>", Phrases.CALENDAR_YEAR)
            .example("Output should double in 2031.", "2031", "2031")
            .example("We raise our 2027E margin", "2027E", "2027")
            .example("Class of '09", "'09", "2009")
            .example("CY26 demand looks firm", "CY26", "2026")
            .example("guidance for full-year 2028 stands", "full-year 2028", "2028")
            .not("The plant shipped 2,000 kits")
            .not("It sold 2009 units abroad")
            .not("priced at $2000 each")
            .not("an upgrade from Windows 2000")
            .not("listed as 2041.HK")
            .not("the index closed at 2150.3")
            .not("trading ended at 2030 GMT")
            .not("2019 million tonnes")
            .not("call 555-2010"),
        rule("<fiscal year>", Phrases.FISCAL_YEAR)
            .example("We model FY27 sales flat", "FY27", "FY2027")
            .example("for the full year FY26 it earned 3", "full year FY26", "FY2026")
            .example("orders in fiscal 2028 fell", "fiscal 2028", "FY2028")
            .example("FY2026/27 will be dull", "FY2026/27", "FY2027")
            .example("the 2025 financial year was dry", "2025 financial year", "FY2025")
            .example("grain exports in 2024/25 fell", "2024/25", "FY2025")
            .not("fiscal policy is loose")
            .not("the 2024/26 plan"),
        rule("<year> to <year>", YEARS)
            .example("the slump of 2001-2003", "2001-2003", "2001/2003")
            .example("growth from 2026 to 2030 slows", "2026 to 2030", "2026/2030")
            .example("between 2015 and 2019 it doubled", "between 2015 and 2019", "2015/2019")
            .not("call 138-2010-2015")
            .not("call 2010-2015-86")
            .not("sales in 2025 and 2026")
            .not("from 4 in 2025 to 5 in 2026"),
        rule("the <decade>", Parser.any(List.of(Decades.DECADE, Decades.CENTURY)))
            .example("as in the 1980s", "1980s", "1980/1989")
            .example("a slump like that of the 1990's", "1990's", "1990/1999")
            .example("the oil shocks of the '70s", "'70s", "1970/1979")
            .example("the crises of the eighties", "eighties", "1980/1989")
            .example("in the 21st century", "21st century", "2000/2099")
            .not("oil in the low 80s")
            .not("Brent is in the 70s"),
        rule("<this> year", Parser.any(List.of(Phrases.NEIGHBOUR_YEAR, ELLIPTIC)))
            .example("Costs will fall next year.", "next year", "2027")
            .example("Last year it lost money", "Last year", "2025")
            .example("in the current fiscal year", "current fiscal year", "FY2026")
            .not("what comes next.")
            .not("every year counts"));
  }

  /** How many words lie between "this year" and "next" in "2.1% this year and 1.9% next". */
  private static final int ELLIPSIS = 9;

  private static final Parser<Reading> ELLIPTIC =
      Parser.of(
          Parser.First.words(Set.of("next")),
          (words, at) -> {
            boolean ends =
                at + 1 >= words.size() || Set.of(".", ",", ";", ")").contains(words.lower(at + 1));
            for (int i = at - 1; ends && i > 0 && i >= at - ELLIPSIS; i--) {
              if (words.lower(i).equals("year") && words.lower(i - 1).equals("this")) {
                return new Parser.Parsed<>(
                    at + 1, new InYear(new YearRef.Offset(1, false), Part.YEAR, Counted.CALENDAR));
              }
            }
            return null;
          });

  private static final Parser<Reading> YEARS =
      Parser.any(
              List.of(
                  Years.RANGE_START
                      .skip(phrase("-", "~", "to", "through", "until", "till"))
                      .then(Years.RANGE_END, Span::new),
                  phrase("between")
                      .keep(Years.YEAR_NUMBER)
                      .skip(phrase("and"))
                      .then(Years.YEAR_NUMBER, Span::new),
                  Years.RANGE_START
                      .skip(phrase("-"))
                      .then(
                          Grammar.digits(10, 99),
                          (from, to) -> new Span(from, from / 100 * 100 + to))
                      .when(years -> years.to() > years.from() + 1)))
          .when(years -> years.to() > years.from() && years.to() - years.from() <= 100)
          .map(years -> new Between(year(years.from()), year(years.to())));

  private record Span(int from, int to) {}

  private static Reading year(int year) {
    return new InYear(new YearRef.Named(year, false), Part.YEAR, Counted.CALENDAR);
  }
}
