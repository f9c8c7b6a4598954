package org.streetbook.pipeline.reconcile.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.streetbook.corpus.catalogue.CatalogueException;

/** What a file of rates says, and what is wrong with one. */
class RatesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 2);

  private static Rates rates(String... lines) {
    String text = "date,base,quote,rate\n" + String.join("\n", lines) + "\n";
    return Rates.parse("rates.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Conversion way(Rates rates, String from, String to) {
    return way(rates, from, to, DAY);
  }

  private static Conversion way(Rates rates, String from, String to, LocalDate day) {
    Conversion way = rates.conversion(from, to, day);
    assertNotNull(way);
    return way;
  }

  private static BigDecimal converted(Rates rates, String amount, String from, String to) {
    return way(rates, from, to).apply(new BigDecimal(amount)).stripTrailingZeros();
  }

  @Test
  void aRateMultipliesOneWayAndDividesTheOther() {
    Rates rates = rates("2026-06-30,EUR,USD,1.25");
    assertEquals(new BigDecimal("5"), converted(rates, "4", "EUR", "USD"));
    assertEquals(new BigDecimal("4"), converted(rates, "5", "USD", "EUR"));
    assertEquals("1.25 USD per EUR of 2026-06-30", way(rates, "USD", "EUR").told());
  }

  @Test
  void theLatestRateThatIsNotLaterHolds() {
    Rates rates =
        rates("2026-06-01,EUR,USD,1.1", "2026-07-02,EUR,USD,1.2", "2026-07-03,EUR,USD,1.3");
    assertEquals(DAY, way(rates, "EUR", "USD").date());
    assertEquals(
        "1.1 USD per EUR of 2026-06-01", way(rates, "EUR", "USD", DAY.minusDays(1)).told());
    assertNull(rates.conversion("EUR", "USD", LocalDate.of(2026, 5, 31)));
  }

  @Test
  void aPairThatIsNotToldGoesThroughOneOtherCurrencyAndNoFurther() {
    Rates rates =
        rates("2026-06-30,USD,KRW,1400", "2026-06-29,EUR,USD,1.2", "2026-06-30,EUR,CHF,0.95");
    Conversion way = way(rates, "KRW", "EUR");
    assertEquals(2, way.steps().size());
    assertEquals(LocalDate.of(2026, 6, 29), way.date());
    assertEquals(new BigDecimal("1E+3"), converted(rates, "1680000", "KRW", "EUR"));
    assertEquals("1400 KRW per USD of 2026-06-30 and 1.2 USD per EUR of 2026-06-29", way.told());
    assertNull(rates.conversion("KRW", "CHF", DAY));
    assertNull(rates.conversion("KRW", "JPY", DAY));
  }

  @Test
  void theFresherWayIsTakenAndOfEquallyFreshOnesThePairsOwn() {
    String[] cross = {"2026-06-30,USD,KRW,1400", "2026-06-30,EUR,USD,1.2"};
    Rates stale = rates("2025-06-30,EUR,KRW,1500", cross[0], cross[1]);
    assertEquals(2, way(stale, "EUR", "KRW").steps().size());
    Rates fresh = rates("2026-06-30,EUR,KRW,1500", cross[0], cross[1]);
    assertEquals("1500 KRW per EUR of 2026-06-30", way(fresh, "EUR", "KRW").told());
  }

  @Test
  void ofTwoWaysAsFreshTheOneThroughTheDollarIsTaken() {
    Rates rates =
        rates(
            "2026-06-30,EUR,CHF,0.9",
            "2026-06-30,CHF,KRW,1700",
            "2026-06-30,EUR,USD,1.2",
            "2026-06-30,USD,KRW,1400");
    assertEquals("USD", way(rates, "EUR", "KRW").steps().getFirst().line().quote());
  }

  @Test
  void aRateAndItsInverseAgreeWithinWhatTheyPrint() {
    Rates rates = rates("2026-06-30,HKD,USD,0.128", "2026-06-30,USD,HKD,7.8000");
    assertEquals("7.8 HKD per USD of 2026-06-30", way(rates, "HKD", "USD").told());
    assertEquals(
        "rates.csv, line 3, column 20: line 2 says otherwise (0.128 USD per HKD of 2026-06-30);"
            + " keep one of the two lines",
        fault("2026-06-30,HKD,USD,0.128", "2026-06-30,USD,HKD,7.7"));
  }

  @Test
  void whatConvertsAlikeHasOneFingerprint() {
    Rates rates = rates("2026-06-30,EUR,USD,1.20", "2026-06-29,EUR,USD,1.1");
    Rates same =
        rates(
            "# of the bank",
            "2026-06-29,EUR,USD,1.1",
            "",
            "2026-06-30,EUR,USD,1.2",
            "2026-06-30,EUR,USD,1.2");
    assertEquals(rates.fingerprint(), same.fingerprint());
    assertEquals(16, rates.fingerprint().length());
    assertNotEquals(rates.fingerprint(), rates("2026-06-30,EUR,USD,1.20").fingerprint());
    assertNotEquals(
        rates("2026-06-30,EUR,USD,1.2").fingerprint(),
        rates("2026-06-30,USD,EUR,1.2").fingerprint());
    assertEquals("", rates().fingerprint());
    assertEquals("", Rates.of((Path) null).fingerprint());
    assertTrue(rates().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30.06.2026,EUR,USD,1.2 | column 1: \"30.06.2026\" is no day; write it as 2026-06-30",
        "2026-02-30,EUR,USD,1.2 | column 1: \"2026-02-30\" is no day; write it as 2026-06-30",
        "2026-06-30,EUX,USD,1.2 | column 12: no currency has the code \"EUX\"; write the three",
        "2026-06-30,EUR,usd,1.2 | column 16: no currency has the code \"usd\"; write USD",
        "2026-06-30,EUR,EUR,1 | column 16: EUR against itself; name another currency",
        "2026-06-30,EUR,USD,0 | column 20: a rate of 0; write how much",
        "2026-06-30,EUR,USD,0.000 | column 20: a rate of 0.000; write how much",
        "2026-06-30,EUR,USD,-1.2 | column 20: a rate of -1.2; write how much",
        "2026-06-30,EUR,USD,1.2e3 | column 20: \"1.2e3\" is no plain decimal; write it as 1385.5",
        "2026-06-30,EUR,USD,'\"1,385.5\"' | column 20: \"1,385.5\" is no plain decimal",
        "2026-06-30,EUR,USD, | column 20: no rate; fill it in or delete the line",
        "2026-06-30,EUR,USD | column 1: no rate; fill it in or delete the line",
        "2026-06-30,EUR,USD,1.2,x | column 24: 5 cells under a header of 4",
      })
  void aBadLineIsToldWithItsPlaceAndWhatToDo(String line, String message) {
    String told = fault("2026-06-29,EUR,USD,1.1", line.replace("'", ""));
    assertTrue(told.startsWith("rates.csv, line 3, " + message), told);
  }

  @Test
  void twoLinesThatDisagreeAreTold() {
    assertEquals(
        "rates.csv, line 4, column 20: line 2 says otherwise (1.2 USD per EUR of 2026-06-30);"
            + " keep one of the two lines",
        fault("2026-06-30,EUR,USD,1.20", "2026-06-30,EUR,USD,1.2", "2026-06-30,EUR,USD,1.21"));
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    var thrown =
        assertThrows(CatalogueException.class, () -> Rates.of(Path.of("no", "such", "rates.csv")));
    assertTrue(String.valueOf(thrown.getMessage()).contains("cannot be read"), thrown.getMessage());
  }

  private static String fault(String... lines) {
    return String.valueOf(assertThrows(CatalogueException.class, () -> rates(lines)).getMessage());
  }
}
