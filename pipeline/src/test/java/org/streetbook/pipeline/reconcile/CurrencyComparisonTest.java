package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.corpus.estimate.FindingClass.DIFFERENT_CURRENCY;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.company;
import static org.streetbook.pipeline.reconcile.Told.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.pipeline.reconcile.rate.Rates;

/** Rows in two currencies, compared by the user's rates. */
class CurrencyComparisonTest {

  private static final Rates RATES =
      rates(
          "2031-03-01,USD,KRW,1400",
          "2031-03-09,USD,KRW,1385.5",
          "2031-03-11,USD,KRW,1000",
          "2031-03-10,EUR,USD,1.25");

  private static Rates rates(String... lines) {
    return Rates.parse(
        "rates.csv",
        ("date,base,quote,rate\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
  }

  private static Reconciliation book(Rates rates, Told... told) {
    var claims = new ArrayList<Claim>();
    for (Told each : told) {
      claims.add(each.claim());
    }
    return new Reconciler(Affiliates.none(), rates, Stories.none()).reconcile(claims);
  }

  private static Finding compared(Rates rates, Told... told) {
    return Found.only(book(rates, told), DIFFERENT_CURRENCY);
  }

  private static Told won(Told firm) {
    return firm.says("2.3 trillion won", "2300000000000", "KRW");
  }

  private static Told dollars(Told firm) {
    return firm.says("$2 billion", "2000000000", "USD").place(2000);
  }

  @Test
  void theFindingTellsWhatTheAmountComesToAtTheLatestRateThatIsNotLater() {
    Finding finding = compared(RATES, won(broker("Alpha Bank")), dollars(broker("Beta Bank")));
    assertEquals(
        "The capex of Orebank in FY2032 is told in KRW and USD: KRW 2.3 trillion by Alpha Bank and"
            + " $2 billion by Beta Bank. The rows are kept apart. KRW 2.3 trillion is $1.66 billion"
            + " at 1385.5 KRW per USD of 2031-03-09, 17 % below $2 billion.",
        finding.sentence());
    assertEquals(
        List.of(
            "2300 / 1385.5 = 1.66005, at 1385.5 KRW per USD of 2031-03-09",
            "1.66005 - 2 = -0.33995",
            "-0.33995 / 2 * 100 = -17"),
        finding.arithmetic());
    assertEquals(
        Map.of(
            "currencies", "KRW,USD",
            "told_KRW", "2300000000000",
            "told_USD", "2000000000",
            "converted_KRW", "1660050000",
            "rate_KRW", "1385.5 KRW per USD of 2031-03-09",
            "percent_KRW", "-17"),
        finding.values());
  }

  @Test
  void twoCurrenciesStayTwoRowsHoweverNearTheyAre() {
    Reconciliation book =
        book(
            RATES,
            broker("Alpha Bank").says("$40 billion", "40e9", "USD"),
            broker("Beta Bank").says("€32 billion", "32e9", "EUR").place(2000));
    assertEquals(2, book.estimates().size());
    Finding finding = Found.only(book, DIFFERENT_CURRENCY);
    assertEquals(2, finding.estimates().size());
    assertTrue(
        finding
            .sentence()
            .endsWith(
                " €32 billion is $40 billion at 1.25 USD per EUR of 2031-03-10, which is $40"
                    + " billion: the two come to the same in two currencies."),
        finding.sentence());
    assertEquals("0", finding.values().get("percent_EUR"));
  }

  @Test
  void anAmountAndItsConversionEachToldAloneAreOneAmount() {
    Finding finding =
        compared(
            rates("2031-03-10,USD,KRW,1130"),
            won(media("Daily Wire")),
            dollars(media("Daily Wire")));
    assertTrue(
        finding
            .sentence()
            .endsWith(", 1.77 % above $2 billion: one amount told in two currencies."),
        finding.sentence());
  }

  @Test
  void whatACompanyReportedIsOneAmountWhoeverTellsIt() {
    Finding finding =
        compared(
            rates("2031-03-10,USD,KRW,1130"),
            won(company("Orebank").basis(Basis.ACTUAL).in(2030)),
            dollars(broker("Beta Bank").basis(Basis.ACTUAL).in(2030)));
    assertTrue(finding.sentence().contains("one amount told in two"), finding.sentence());
  }

  @Test
  void whatIsMoreThanAFewPerCentApartIsNotOneAmount() {
    Finding finding =
        compared(
            rates("2031-03-10,USD,KRW,1090"),
            won(media("Daily Wire")),
            dollars(media("Daily Wire")));
    assertTrue(finding.sentence().endsWith(", 5.5 % above $2 billion."), finding.sentence());
  }

  @Test
  void aPairThatTheRatesDoNotTellIsSaidAndNotGuessed() {
    Finding finding =
        compared(
            rates("2031-03-11,USD,KRW,1385", "2031-03-10,USD,JPY,150"),
            won(broker("Alpha Bank")),
            dollars(broker("Beta Bank")));
    assertTrue(
        finding
            .sentence()
            .endsWith(
                "The rows are kept apart. The rates have none of KRW and USD on 2031-03-10 or"
                    + " before."),
        finding.sentence());
    assertEquals(List.of(), finding.arithmetic());
    assertEquals(Map.of("currencies", "KRW,USD"), finding.values());
  }

  @Test
  void claimsWithoutADateAreNotCompared() {
    Finding finding =
        compared(
            RATES, won(broker("Alpha Bank")).asOf(null), dollars(broker("Beta Bank")).asOf(null));
    assertTrue(
        finding.sentence().endsWith("Neither has a date to look for a rate of KRW and USD by."),
        finding.sentence());
    Finding dated =
        compared(RATES, won(broker("Alpha Bank")).asOf(null), dollars(broker("Beta Bank")));
    assertTrue(dated.values().containsKey("percent_KRW"), dated.sentence());
  }

  @Test
  void theLaterOfTwoDaysIsWhatTheyAreComparedOn() {
    Finding finding =
        compared(
            RATES,
            won(broker("Alpha Bank")).asOf(Told.DAY.minusDays(8)),
            dollars(broker("Beta Bank")).asOf(Told.DAY.plusDays(2)));
    assertEquals("1000 KRW per USD of 2031-03-11", finding.values().get("rate_KRW"));
  }

  @Test
  void aCrossRateIsTwoLines() {
    Finding finding =
        compared(
            RATES,
            won(broker("Alpha Bank")),
            broker("Beta Bank").says("€1.5 billion", "1500000000", "EUR").place(2000));
    assertEquals(
        List.of(
            "2300 / 1385.5 = 1.66005, at 1385.5 KRW per USD of 2031-03-09",
            "1.66005 / 1.25 = 1.32804, at 1.25 USD per EUR of 2031-03-10",
            "1.32804 - 1.5 = -0.17196",
            "-0.17196 / 1.5 * 100 = -11.46"),
        finding.arithmetic());
    assertEquals(
        "1385.5 KRW per USD of 2031-03-09 and 1.25 USD per EUR of 2031-03-10",
        finding.values().get("rate_KRW"));
  }

  @Test
  void rangesAreComparedByTheirMiddles() {
    Finding finding =
        compared(
            RATES,
            broker("Alpha Bank").range("€30 to €34 billion", "30e9", "34e9", "EUR"),
            broker("Beta Bank").range("$44 to $46 billion", "44e9", "46e9", "USD").place(2000));
    assertEquals(
        List.of(
            "(44 + 46) / 2 = 45",
            "(30 + 34) / 2 = 32",
            "32 * 1.25 = 40, at 1.25 USD per EUR of 2031-03-10",
            "40 - 45 = -5",
            "-5 / 45 * 100 = -11.11"),
        finding.arithmetic());
    assertTrue(
        finding.sentence().contains("The middle of €30 billion to €34 billion is $40 billion at"),
        finding.sentence());
  }

  @Test
  void aRowSpeaksThroughTheFirmThatTheOtherRowHasToo() {
    Finding finding =
        compared(
            RATES,
            broker("Alpha Bank").says("$30 billion", "30e9", "USD"),
            broker("Gamma Bank").says("$41 billion", "41e9", "USD").place(1500),
            broker("Beta Bank").says("€37 billion", "37e9", "EUR").place(2000),
            broker("Gamma Bank").says("€33 billion", "33e9", "EUR").place(2500));
    assertTrue(
        finding.sentence().contains("€33 billion by Gamma Bank and $41 billion by Gamma Bank"),
        finding.sentence());
    assertTrue(
        finding.sentence().endsWith("0.61 % above $41 billion: one amount told in two currencies."),
        finding.sentence());
  }

  @Test
  void threeCurrenciesAreComparedInDollars() {
    Finding finding =
        compared(
            RATES,
            won(broker("Alpha Bank")),
            dollars(broker("Beta Bank")),
            broker("Gamma Bank").says("€1.6 billion", "1600000000", "EUR").place(3000));
    assertEquals("1660050000", finding.values().get("converted_KRW"));
    assertEquals("2000000000", finding.values().get("converted_EUR"));
  }

  @Test
  void pricesOfASharePerShareAreConvertedAlike() {
    Finding finding =
        compared(
            RATES,
            broker("Alpha Bank").targets("$50", "50"),
            broker("Beta Bank").targets("€44", "44").says("€44", "44", "EUR/share").place(2000));
    assertEquals(
        "44 * 1.25 = 55, at 1.25 USD per EUR of 2031-03-10", finding.arithmetic().getFirst());
    assertTrue(finding.sentence().contains("€44 a share is $55 a share at"), finding.sentence());
  }

  @Test
  void withoutRatesNothingIsCompared() {
    Finding finding =
        compared(Rates.none(), won(broker("Alpha Bank")), dollars(broker("Beta Bank")));
    assertTrue(finding.sentence().endsWith("The rows are kept apart."), finding.sentence());
    assertEquals(List.of(), finding.arithmetic());
    assertFalse(finding.values().containsKey("percent_KRW"));
  }
}
