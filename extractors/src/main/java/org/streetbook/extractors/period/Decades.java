package org.streetbook.extractors.period;

import static org.streetbook.extractors.period.Grammar.maybe;
import static org.streetbook.extractors.period.Grammar.phrase;
import static org.streetbook.extractors.period.Grammar.preceded;

import java.util.List;
import java.util.Map;
import org.streetbook.extractors.period.Reading.Between;
import org.streetbook.extractors.period.Reading.Counted;
import org.streetbook.extractors.period.Reading.InYear;

/** Patterns for decades and centuries. */
final class Decades {

  private static final Map<String, Integer> WORDED =
      Map.of(
          "twenties",
          1920,
          "thirties",
          1930,
          "forties",
          1940,
          "fifties",
          1950,
          "sixties",
          1960,
          "seventies",
          1970,
          "eighties",
          1980,
          "nineties",
          1990,
          "noughties",
          2000);

  private Decades() {}

  /** "the 1980s", "the 1990's", "'80s", "the seventies". */
  static final Parser<Reading> DECADE =
      Parser.any(
              List.of(
                  maybe("-")
                      .keep(Grammar.token("(1[89]\\d|20\\d)0s"))
                      .map(decade -> first(decade.group(1)) * 10),
                  Grammar.digits(1800, 2090).when(year -> year % 10 == 0).skip(phrase("' s")),
                  Grammar.mark("'")
                      .keep(Grammar.token("([2-9])0s"))
                      .map(decade -> 1900 + first(decade.group(1)) * 10),
                  preceded("the", "in")
                      .keep(Grammar.digits(20, 90))
                      .when(year -> year % 10 == 0)
                      .skip(phrase("' s"))
                      .map(year -> 1900 + year),
                  preceded("the")
                      .skip(phrase("twenty tens", "two thousand and tens", "twenty teens"))
                      .map(word -> 2010),
                  preceded("the").skip(phrase("two thousands")).map(word -> 2000),
                  maybe("nineteen")
                      .skip(maybe("-"))
                      .skip(preceded("the", "nineteen", "-", "early", "mid", "late"))
                      .keep(phrase(WORDED.keySet().toArray(new String[0])))
                      .map(WORDED::get)))
          .map(first -> years(first, 10));

  private static int first(String digits) {
    return Integer.parseInt(digits);
  }

  /** "the 21st century": from its round year on, as it is mostly meant. */
  static final Parser<Reading> CENTURY =
      Grammar.token("(1\\d|2[01])(?:st|nd|rd|th)")
          .skip(maybe("-"))
          .skip(phrase("century"))
          .map(number -> years(first(number.group(1)) * 100 - 100, 100));

  private static Reading years(int first, int count) {
    return new Between(year(first), year(first + count - 1));
  }

  private static Reading year(int year) {
    return new InYear(new YearRef.Named(year, false), Part.YEAR, Counted.CALENDAR);
  }
}
