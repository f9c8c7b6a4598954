package org.streetbook.corpus.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that come with the program. */
class CatalogueTest {

  private static final Catalogue CATALOGUE = Catalogue.standard();

  /** Every metric that the claim model promises. */
  private static final List<String> PROMISED =
      List.of(
          "capex",
          "revenue",
          "net_income",
          "eps",
          "ebitda",
          "ebit",
          "free_cash_flow",
          "gross_margin",
          "operating_margin",
          "gross_profit",
          "opex",
          "dividend",
          "buyback",
          "cash",
          "debt",
          "arr",
          "bookings",
          "backlog",
          "rpo",
          "contract_value",
          "lease_price",
          "price_per_watt",
          "price_per_capacity",
          "power_capacity",
          "capacity_addition",
          "data_center_capacity",
          "utilization",
          "idle_capacity",
          "customer_concentration",
          "backlog_to_revenue",
          "price_target",
          "rating",
          "share_price_move",
          "index_move",
          "market_cap",
          "valuation_multiple",
          "pretax_income",
          "impairments",
          "share_price",
          "index_level",
          "market_size",
          "drawdown",
          "correction_length",
          "implied_volatility",
          "positioning",
          "users",
          "user_growth",
          "market_share",
          "unit_shipments",
          "average_selling_price",
          "headcount",
          "funding",
          "acquisition_price",
          "interest_rate",
          "inflation",
          "gdp_growth",
          "commodity_price",
          "production",
          "same_store_sales",
          "other");

  private static long count(EntityKind... kinds) {
    Set<EntityKind> wanted = Set.of(kinds);
    return CATALOGUE.entities().stream().filter(entity -> wanted.contains(entity.kind())).count();
  }

  @Test
  void theListsAreLongEnoughToBeOfUse() {
    assertTrue(count(EntityKind.BROKER, EntityKind.RESEARCH, EntityKind.AGENCY) >= 250);
    assertTrue(count(EntityKind.COMPANY) >= 1_500);
    assertTrue(count(EntityKind.MEDIA) >= 80);
    assertTrue(count(EntityKind.POLLSTER) >= 10);
    assertTrue(count(EntityKind.PRODUCT) >= 100);
    assertTrue(count(EntityKind.INDEX) >= 50);
    assertTrue(count(EntityKind.COMMODITY) >= 30);
    assertTrue(count(EntityKind.CURRENCY) >= 30);
    assertTrue(count(EntityKind.ECONOMY) >= 60);
    assertTrue(count(EntityKind.INDUSTRY) >= 60);
    assertTrue(count(EntityKind.AUTHORITY) >= 60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "houses",
        "pollsters",
        "companies",
        "products",
        "media",
        "indices",
        "commodities",
        "currencies",
        "economies",
        "authorities",
        "industries",
        "exchanges",
        "suffixes",
        "common-capitals",
        "metrics",
        "ratings"
      })
  void everyListSaysWhereItIsFrom(String list) throws IOException {
    try (InputStream in = CatalogueTest.class.getResourceAsStream(list + ".csv")) {
      String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(content.startsWith("# source: "), list);
    }
  }

  @Test
  void everyMetricOfTheClaimModelIsListed() {
    List<String> missing = PROMISED.stream().filter(id -> CATALOGUE.metric(id) == null).toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everyMetricButOtherHasWordsThatNameItAlone() {
    List<String> mute = new ArrayList<>();
    for (Metric metric : CATALOGUE.metrics()) {
      boolean strong = metric.aliases().stream().anyMatch(a -> !metric.weak().contains(a));
      if (!strong && !metric.id().equals("other")) {
        mute.add(metric.id());
      }
      assertFalse(metric.dimensions().isEmpty(), metric.id());
    }
    assertEquals(List.of(), mute);
  }

  @Test
  void metricIdsAreUnique() {
    Set<String> ids = new HashSet<>();
    CATALOGUE.metrics().forEach(metric -> assertTrue(ids.add(metric.id()), metric.id()));
  }

  @Test
  void anIdIsTheSlugOfTheName() {
    for (Entity entity : CATALOGUE.entities()) {
      assertEquals(Catalogue.slug(entity.name()), entity.id());
    }
  }

  @Test
  void everyExchangeThatACompanyNamesIsListed() {
    Set<String> codes = new HashSet<>();
    CATALOGUE.exchanges().forEach(exchange -> codes.add(exchange.code()));
    Set<String> unknown = new TreeSet<>();
    for (Entity entity : CATALOGUE.entities()) {
      if (entity.exchange() != null && !codes.contains(entity.exchange())) {
        unknown.add(entity.exchange());
      }
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyOneThatAnAliasNamesIsAmongItsCandidates() {
    for (Entity entity : CATALOGUE.entities()) {
      assertTrue(CATALOGUE.named(entity.name()).contains(entity), entity.name());
      for (String alias : entity.aliases()) {
        assertTrue(CATALOGUE.named(alias).contains(entity), alias);
      }
    }
  }

  @Test
  void everyCautiousNameIsTheNameOrAnAlias() {
    for (Entity entity : CATALOGUE.entities()) {
      for (String cautious : entity.cautious()) {
        assertTrue(cautious.equals(entity.name()) || entity.aliases().contains(cautious), cautious);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft, 06-30", "Apple, 09-30", "Nvidia, 01-31", "Micron, 08-31", "Cisco, 07-31",
    "Oracle, 05-31", "Adobe, 11-30", "Walmart, 01-31", "Accenture, 08-31", "Nike, 05-31",
    "FedEx, 05-31", "Toyota, 03-31", "Infosys, 03-31", "Siemens, 09-30", "BHP, 06-30"
  })
  void aFiscalYearThatDoesNotEndInDecemberIsListed(String name, String end) {
    assertEquals(end, CATALOGUE.named(name).getFirst().fiscalYearEnd());
  }

  @Test
  void aFiscalYearThatEndsInDecemberIsNotListed() {
    assertNull(CATALOGUE.named("Intel").getFirst().fiscalYearEnd());
  }

  @ParameterizedTest
  @CsvSource({
    "Azure, Microsoft",
    "Instagram, Meta Platforms",
    "Merrill Lynch, Bank of America",
    "xAI, SpaceX",
    "Grok, SpaceX",
    "Tmall, Alibaba",
    "Volvo Cars, Geely",
    "Intel, Intel"
  })
  void theTopParentIsTheEndOfTheLine(String name, String top) {
    Entity entity = CATALOGUE.named(name).getFirst();
    assertEquals(top, CATALOGUE.topParent(entity).name());
  }

  @ParameterizedTest
  @CsvSource({
    "JP Morgan, JPMorgan", "j.p. morgan, JPMorgan", "Societe generale, Societe Generale",
    "Société Générale, Societe Generale", "Lowes, Lowe's", "$GOOG, Alphabet",
    "morgan-stanley, Morgan Stanley", "Standard and Poor's, S&P Global"
  })
  void anAliasIsLookedUpWithoutCaseAccentsAndPunctuation(String alias, String name) {
    assertEquals(name, CATALOGUE.named(alias).getFirst().name());
  }

  @Test
  void aNameThatIsNotListedHasNoOwner() {
    assertEquals(List.of(), CATALOGUE.named("Harrow Tools"));
    assertEquals(List.of(), CATALOGUE.named(""));
    assertNull(CATALOGUE.entity("harrow-tools"));
    assertNull(CATALOGUE.metric("harrow_tools"));
  }

  @Test
  void oneAliasOfTwoCompaniesNamesBoth() {
    List<String> names = CATALOGUE.named("Merck").stream().map(Entity::name).toList();
    assertEquals(List.of("Merck & Co", "Merck KGaA"), names);
  }

  @ParameterizedTest
  @CsvSource({
    "D.A. Davidson, da-davidson", "J.P. Morgan, jp-morgan", "AT&T, att", "S&P 500, sp-500",
    "Amazon.com, amazon-com", "Moody's, moodys", "L'Oréal, loreal", "Disney+, disney-plus",
    "Procter & Gamble, procter-gamble", "7-Eleven, 7-eleven"
  })
  void aSlugIsLowerCaseAndHyphens(String name, String slug) {
    assertEquals(slug, Catalogue.slug(name));
    assertEquals(slug, Catalogue.slug(slug));
  }

  @Test
  void namesWithoutLettersHaveSlugsOfTheirOwn() {
    assertFalse(Catalogue.slug("!!!").isEmpty());
    assertFalse(Catalogue.slug("!!!").equals(Catalogue.slug("???")));
  }

  @ParameterizedTest
  @CsvSource({
    "Goldmann Sachs, Goldman Sachs",
    "Mogran Stanley, Morgan Stanley",
    "Nvidea, Nvidia",
    "Micorsoft, Microsoft"
  })
  void aMisspeltNameFindsItsNeighbour(String misspelt, String name) {
    assertEquals(name, CATALOGUE.nearest(misspelt, 3).getFirst());
  }

  @Test
  void nothingIsNearToNonsense() {
    assertEquals(List.of(), CATALOGUE.nearest("qqqqqqqqqqqqzzzzzzzz", 3));
    assertEquals(List.of(), CATALOGUE.nearest("Intel", 0));
    assertTrue(CATALOGUE.nearest("In", 2).size() <= 2);
  }

  @ParameterizedTest
  @CsvSource({"capx, capex", "price_taget, price_target", "free cashflow, free_cash_flow"})
  void aMisspeltMetricFindsItsNeighbour(String misspelt, String id) {
    assertEquals(id, CATALOGUE.nearestMetrics(misspelt, 3).getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "strong buy, BUY", "outperform, BUY", "overweight, BUY", "market perform, HOLD",
    "equal weight, HOLD", "in-line, HOLD", "underperform, SELL", "reduce, SELL",
    "strong sell, SELL", "negative outlook, SELL"
  })
  void aRatingLiesOnTheScaleOfBuyHoldAndSell(String text, RatingTerm.Stance stance) {
    RatingTerm term =
        CATALOGUE.ratings().stream().filter(t -> t.text().equals(text)).findFirst().orElseThrow();
    assertEquals(stance, term.stance());
  }

  @Test
  void creditRatingsAreOrderedAndTakeNoStance() {
    List<RatingTerm> moodys =
        CATALOGUE.ratings().stream()
            .filter(term -> term.scale() == RatingTerm.Scale.CREDIT_MOODYS)
            .toList();
    assertEquals("Aaa", moodys.getFirst().text());
    int last = 0;
    for (RatingTerm term : moodys) {
      assertTrue(term.rank() > last);
      assertNull(term.stance());
      last = term.rank();
    }
  }

  @Test
  void bothAgenciesLettersHaveTheSameRanks() {
    assertEquals(rank("BBB+"), rank("Baa1"));
    assertEquals(rank("AAA"), rank("Aaa"));
    assertEquals(rank("B-"), rank("B3"));
    assertEquals(rank("CC"), rank("Ca"));
    assertTrue(rank("BBB-") < rank("BB+"));
  }

  private static int rank(String text) {
    return CATALOGUE.ratings().stream()
        .filter(term -> term.text().equals(text))
        .findFirst()
        .orElseThrow()
        .rank();
  }

  @Test
  void whatIsTheTopOfSomeScalesHasARangeOfRanks() {
    RatingTerm outperform =
        CATALOGUE.ratings().stream()
            .filter(term -> term.text().equals("outperform"))
            .findFirst()
            .orElseThrow();
    assertEquals(rank("buy"), outperform.rank());
    assertEquals(rank("accumulate"), outperform.worst());
  }

  @Test
  void noRatingIsListedTwice() {
    Set<String> seen = new HashSet<>();
    for (RatingTerm term : CATALOGUE.ratings()) {
      assertTrue(seen.add(term.text()), term.text());
      term.aliases().forEach(alias -> assertTrue(seen.add(alias), alias));
    }
  }

  @Test
  void theFingerprintIsADigestAndStands() {
    assertEquals(64, CATALOGUE.fingerprint().length());
    assertEquals(CATALOGUE.fingerprint(), CATALOGUE.with(List.of()).fingerprint());
  }

  @Test
  void everyParentIsInTheCatalogue() {
    for (Entity entity : CATALOGUE.entities()) {
      if (entity.parent() != null) {
        assertNotNull(CATALOGUE.entity(Objects.requireNonNull(entity.parent())), entity.name());
      }
    }
  }
}
