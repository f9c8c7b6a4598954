package org.streetbook.corpus.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.Span;

/** Where the words of metrics are found, and where they are not. */
class MetricMatcherTest {

  private static final MetricMatcher MATCHER = new MetricMatcher(Catalogue.standard());

  private static List<MetricMention> find(String text) {
    return MATCHER.find(text, new Span(0, text.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "capital expenditures of ~ capex ~ capital expenditures",
        "Capital Expenditure of ~ capex ~ Capital Expenditure",
        "CAPEX of ~ capex ~ CAPEX",
        "capital outlays of ~ capex ~ capital outlays",
        "net sales of ~ revenue ~ net sales",
        "turnover of ~ revenue ~ turnover",
        "attributable profit of ~ net_income ~ attributable profit",
        "net losses of ~ net_income ~ net losses",
        "earnings per share of ~ eps ~ earnings per share",
        "EPS of ~ eps ~ EPS",
        "operating profit of ~ ebit ~ operating profit",
        "gross margins of ~ gross_margin ~ gross margins",
        "PTs of ~ price_target ~ PTs",
        "price-target of ~ price_target ~ price-target",
        "12-month target price of ~ price_target ~ 12-month target price",
        "P/E ratio of ~ valuation_multiple ~ P/E ratio",
        "RPO of ~ rpo ~ RPO",
        "ARR of ~ arr ~ ARR",
        "order backlog of ~ backlog ~ order backlog",
        "liabilities of ~ debt ~ liabilities",
        "market capitalisation of ~ market_cap ~ market capitalisation",
        "shareholders’ equity of ~ equity ~ shareholders’ equity",
        "same-store sales of ~ same_store_sales ~ same-store sales",
      })
  void theWordsOfAMetricAreFound(String text, String id, String printed) {
    MetricMention mention = find(text).getFirst();
    assertEquals(id, mention.metric().id());
    assertEquals(printed, mention.span().of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he met arr matey",
        "two pts lead",
        "an epsilon",
        "capexes9",
        "rpos",
        "the salesman came",
        "ebb and flow",
        ""
      })
  void aNearMissIsNoMetric(String text) {
    assertEquals(List.of(), find(text));
  }

  @Test
  void theLongestWordingWins() {
    List<MetricMention> found = find("free cash flow");
    assertEquals(1, found.size());
    assertEquals("free_cash_flow", found.getFirst().metric().id());
  }

  @Test
  void wordsThatMeanOtherThingsTooAreWeak() {
    assertTrue(find("the target is near").getFirst().weak());
    assertTrue(find("growth slowed").getFirst().weak());
    assertFalse(find("the price target is near").getFirst().weak());
  }

  @Test
  void onlyTheStretchAskedForIsSearched() {
    String text = "capex and revenue";
    assertEquals("revenue", MATCHER.find(text, new Span(6, 17)).getFirst().metric().id());
    assertEquals(List.of(), MATCHER.find(text, new Span(1, 9)));
  }
}
