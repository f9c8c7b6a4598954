package org.streetbook.extractors.link;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Party;

/** Which kinds of subject a metric can be of, and how far it lies from each. */
public final class Kinship {

  private static final double WRONG = 7;
  private static final double NEVER = 30;

  private static final Set<String> OF_ECONOMIES =
      Set.of(
          "gdp_growth",
          "inflation",
          "unemployment",
          "industrial_production",
          "budget_balance",
          "public_debt",
          "money_supply",
          "housing_starts",
          "consumer_confidence",
          "foreign_reserves");

  /** Statistics of economies of which companies may have their own: a chain, a maker's exports. */
  private static final Set<String> OFTEN_OF_ECONOMIES =
      Set.of("interest_rate", "retail_sales", "trade_balance");

  private static final Set<String> OF_INDICES = Set.of("index_move", "index_level");
  private static final Set<String> OPINIONS = Set.of("rating", "price_target");
  private static final Set<String> OF_MARKETS =
      Set.of("drawdown", "correction_length", "implied_volatility", "positioning");
  private static final Set<String> OF_SHARES = Set.of("share_price_move", "share_price");
  private static final Set<String> OF_GOODS =
      Set.of("production", "unit_shipments", "market_size", "average_selling_price");

  private static final Set<String> OF_COMPANIES =
      Set.of(
          "revenue",
          "net_income",
          "eps",
          "ebit",
          "ebitda",
          "pretax_income",
          "free_cash_flow",
          "gross_margin",
          "operating_margin",
          "gross_profit",
          "opex",
          "dividend",
          "buyback",
          "cash",
          "debt",
          "capex",
          "backlog",
          "bookings",
          "impairments",
          "market_cap",
          "price_target",
          "rating",
          "headcount",
          "share_price_move",
          "share_price");

  private Kinship() {}

  /** Whether the metric is one of companies. */
  public static boolean isOfCompanies(String metric) {
    return OF_COMPANIES.contains(metric);
  }

  /** Whether the metric is one of whole economies and nothing else. */
  public static boolean isOfEconomies(String metric) {
    return OF_ECONOMIES.contains(metric);
  }

  /** A research house, an agency or a paper that is quoted itself, and so has results to tell. */
  private static boolean isListedHouse(Party party) {
    return party.ticker() != null
        && switch (party.kind()) {
          case RESEARCH, AGENCY, POLLSTER, MEDIA -> true;
          default -> false;
        };
  }

  /** Whether {@code party} can be what the metric is of at all. */
  public static boolean fits(Party party, @Nullable MetricLink metric) {
    EntityKind kind = party.kind();
    if (isListedHouse(party)) {
      return metric != null
          && isOfCompanies(metric.metric().id())
          && (!party.isHouse() || !OPINIONS.contains(metric.metric().id()));
    }
    boolean thing =
        switch (kind) {
          case COMPANY, PRODUCT, BROKER, INDEX, COMMODITY, CURRENCY, ECONOMY, INDUSTRY -> true;
          case AUTHORITY -> metric != null && metric.metric().id().equals("production");
          case RESEARCH, AGENCY, POLLSTER, MEDIA -> false;
        };
    if (!thing || metric == null) {
      return thing;
    }
    String id = metric.metric().id();
    if (OF_ECONOMIES.contains(id)) {
      return kind == EntityKind.ECONOMY;
    }
    if (OF_INDICES.contains(id)) {
      return kind == EntityKind.INDEX;
    }
    if (kind == EntityKind.CURRENCY && isOfCompanies(id) && !OF_SHARES.contains(id)) {
      return false;
    }
    if (id.equals("commodity_price")) {
      return kind == EntityKind.COMMODITY;
    }
    if (OPINIONS.contains(id)) {
      boolean sovereign = kind == EntityKind.ECONOMY && id.equals("rating");
      return party.isCompany() || kind == EntityKind.INDUSTRY || sovereign;
    }
    return true;
  }

  /**
   * How badly a kind of subject goes with a metric: 0 where it does, and more the less likely.
   *
   * @param bound whether the party owns the measure and does not just stand near
   */
  public static double distance(Party party, @Nullable MetricLink metric, boolean bound) {
    EntityKind kind = party.kind();
    if (metric == null) {
      return kind == EntityKind.ECONOMY || kind == EntityKind.CURRENCY ? 3 : 0;
    }
    String id = metric.metric().id();
    if (OF_ECONOMIES.contains(id) || OF_INDICES.contains(id) || id.equals("commodity_price")) {
      return 0;
    }
    if (OF_MARKETS.contains(id)) {
      return party.isCompany() ? (bound ? WRONG : NEVER) : kind == EntityKind.ECONOMY ? 3 : 0;
    }
    if (OPINIONS.contains(id)) {
      return party.isCompany() ? 0 : 4;
    }
    if (OF_SHARES.contains(id)) {
      return kind == EntityKind.INDEX || party.isCompany() ? 0 : WRONG;
    }
    if (OFTEN_OF_ECONOMIES.contains(id)) {
      boolean own = bound && party.isCompany() && !id.equals("interest_rate");
      return own || kind == EntityKind.ECONOMY ? 0 : WRONG;
    }
    if (id.equals("market_share")) {
      return party.isCompany() ? 0 : WRONG;
    }
    if (OF_GOODS.contains(id) || id.equals("other")) {
      return kind == EntityKind.ECONOMY ? (bound ? 4 : WRONG) : 0;
    }
    return party.isCompany() ? 0 : kind == EntityKind.INDUSTRY ? (bound ? 3 : 5) : WRONG;
  }
}
