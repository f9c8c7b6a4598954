package org.streetbook.extractors.link;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * Makes a metric more exact by the unit of its figure, by what the figure is about, and by the
 * words around: a move of an index is no move of shares, a share of a backlog is no backlog.
 * Thread-safe.
 */
public final class Refinements {

  private static final Set<String> SHARES = Set.of("share_price", "share_price_move");
  private static final Set<String> INDICES = Set.of("index_move", "index_level");
  private static final Set<String> CAPACITIES = Set.of("power_capacity", "data_center_capacity");
  private static final Set<String> ORDERS =
      Set.of("backlog", "contract_value", "bookings", "revenue", "rpo");

  private static final Set<String> SHARED =
      Set.of("revenue", "unit_shipments", "market_size", "production");

  private static final Set<String> OFFERS =
      Set.of(
          "purchase", "deal", "offer", "bid", "takeover", "acquisition", "buyout", "transaction");

  private static final Set<String> NO_ADJECTIVES =
      Set.of("in", "of", "for", "to", "from", "on", "at", "by", "with", "and", "as", "that");

  private static final Set<String> PARTS =
      Set.of(
          "unit",
          "units",
          "division",
          "segment",
          "segments",
          "business",
          "businesses",
          "region",
          "brand",
          "brands",
          "arm",
          "stores",
          "exports");

  private static final Set<String> EARNED =
      Set.of("eps", "net_income", "ebitda", "ebit", "revenue", "free_cash_flow", "book_value");

  /** What may hold an item that is none of it. */
  private static final Set<String> RESULTS =
      Set.of("eps", "net_income", "pretax_income", "ebit", "ebitda");

  private final Catalogue catalogue;

  public Refinements(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A rule of refinement: the metric that a link should have instead, or null. */
  private interface Rule {
    @Nullable String refine(String metric, Scene scene, Site site, @Nullable Party subject);
  }

  private static final List<Rule> RULES =
      List.of(
          Refinements::byUnit,
          Refinements::yields,
          Refinements::discounts,
          Refinements::indices,
          Refinements::commodities,
          Refinements::valuations,
          Refinements::shares,
          Refinements::upside,
          Refinements::shareOf,
          Refinements::use,
          Refinements::shareOfMarket,
          Refinements::sizeOfMarket,
          Refinements::shareOfOrders,
          Refinements::additions,
          Refinements::footprint,
          Refinements::multiples,
          Refinements::users);

  /**
   * The link with the metric that the first rule to fit gives it; the link itself where none does.
   */
  public MetricLink refine(MetricLink link, Scene scene, Site site, @Nullable Party subject) {
    String item = RESULTS.contains(link.metric().id()) ? Items.of(scene, site) : null;
    if (item != null) {
      return new MetricLink(
          catalogue.knownMetric("other"), item, link.at(), "an item of a result", link.strength());
    }
    for (Rule rule : RULES) {
      String id = rule.refine(link.metric().id(), scene, site, subject);
      if (id != null) {
        return id.equals(link.metric().id()) ? link : with(link, id);
      }
    }
    return link;
  }

  /** The metric that the unit alone tells where no words do, or null. */
  public @Nullable Metric ofUnit(String unit) {
    String id =
        switch (unit) {
          case "{person}" -> "headcount";
          case "{user}" -> "users";
          case "W" -> "power_capacity";
          default -> metricOf(unit);
        };
    return id == null ? null : catalogue.metric(id);
  }

  private static @Nullable String metricOf(String unit) {
    if (unit.endsWith("/W")) {
      return "price_per_watt";
    }
    if (unit.endsWith("/[bbl_us]") || unit.endsWith("/[oz_tr]")) {
      return "commodity_price";
    }
    if (unit.endsWith("/(W.a)") || unit.endsWith("/(W.mo)")) {
      return "price_per_capacity";
    }
    return null;
  }

  /** "a net yield of 5%" beside a dividend: a share's and not a bond's. */
  private static @Nullable String yields(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean dividend = false;
    for (int i = 0; metric.equals("bond_yield") && i < scene.size(); i++) {
      dividend |= scene.word(i).startsWith("dividend") || scene.word(i).startsWith("payout");
    }
    return dividend ? "dividend" : null;
  }

  private static @Nullable String byUnit(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    return metricOf(site.figure().unit());
  }

  private static @Nullable String indices(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean index = subject != null && subject.kind() == EntityKind.INDEX;
    return index && (SHARES.contains(metric) || INDICES.contains(metric))
        ? isMove(site) ? "index_move" : "index_level"
        : null;
  }

  private static @Nullable String commodities(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean commodity = subject != null && subject.kind() == EntityKind.COMMODITY;
    boolean price =
        SHARES.contains(metric)
            || INDICES.contains(metric)
            || metric.equals("price_target")
            || metric.equals("average_selling_price");
    return commodity && price ? "commodity_price" : null;
  }

  private static @Nullable String shares(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    if (INDICES.contains(metric) && subject != null && subject.isCompany()) {
      return isMove(site) ? "share_price_move" : "share_price";
    }
    if (metric.equals("valuation") && isOffer(scene, site)) {
      return "acquisition_price";
    }
    if (SHARES.contains(metric) && isValued(scene, site)) {
      return isOffer(scene, site) ? "acquisition_price" : "price_target";
    }
    return SHARES.contains(metric) ? isMove(site) ? "share_price_move" : "share_price" : null;
  }

  /** "values the stock at X": a house's view of what it is worth. */
  private static boolean isValued(Scene scene, Site site) {
    boolean price =
        site.role() == Site.Role.AT
            && (site.dimension() == Dimension.MONEY
                || site.dimension() == Dimension.MONEY_PER_SHARE);
    for (int i = site.at() - 1; price && i >= Math.max(0, site.at() - 6); i--) {
      String word = scene.word(i);
      if (word.equals("values") || word.equals("valued") || word.equals("valuing")) {
        return true;
      }
    }
    return false;
  }

  /** "The offer values the company at X": a price that a buyer pays. */
  private static boolean isOffer(Scene scene, Site site) {
    for (int i = site.at() - 1; i >= 0; i--) {
      if (OFFERS.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMove(Site site) {
    return site.dimension() == Dimension.RATIO
        || site.dimension() == Dimension.MULTIPLE
        || site.dimension() == Dimension.DEVIATION
        || site.tellsChange();
  }

  /** "upside of 12%", "4% above the last close": a move that a target implies. */
  private static @Nullable String upside(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    if (site.dimension() != Dimension.RATIO) {
      return null;
    }
    if (metric.equals("price_target") && site.role() != Site.Role.BY) {
      return "share_price_move";
    }
    boolean beside = false;
    for (int i = site.at() - 3; i <= site.at() + 2; i++) {
      beside |= scene.word(i).equals("upside") || scene.word(i).equals("downside");
    }
    boolean toResults =
        scene.word(site.at() + 1).equals("to") || scene.word(site.at() + 2).equals("to");
    boolean of = scene.word(site.at() - 1).equals("of") && EARNED.contains(metric) && !toResults;
    return beside && (SHARES.contains(metric) || of) ? "share_price_move" : null;
  }

  /** "19 times next year's earnings": what is paid for them, unless a backlog is measured so. */
  private static @Nullable String valuations(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    if (site.figure().rule().contains("doubled")) {
      return null;
    }
    boolean orders = metric.equals("backlog") || metric.equals("rpo");
    if (site.dimension() == Dimension.MULTIPLE && isMultiple(metric, scene, site)) {
      return "valuation_multiple";
    }
    if (site.dimension() != Dimension.MULTIPLE || orders || site.tellsChange()) {
      return null;
    }
    for (int i = site.at() + 1; i <= site.at() + 6; i++) {
      if (scene.at(i) instanceof Chunk.Measure measure) {
        boolean earned = EARNED.contains(measure.candidates().getFirst().id());
        boolean backlog =
            scene.hasBetween(0, site.at(), Cue.SHARE_OF)
                || scene.readsBetween(0, site.at(), "backlog");
        return earned && !backlog ? "valuation_multiple" : null;
      }
      if (scene.at(i) instanceof Chunk.Quantity || scene.word(i).equals(",")) {
        break;
      }
    }
    boolean trades = false;
    for (int i = Math.max(0, site.at() - 5); i < site.at(); i++) {
      String word = scene.word(i);
      trades |= word.equals("trade") || word.equals("trades") || word.equals("trading");
      trades |= word.equals("multiple") || word.equals("valued");
    }
    return trades ? "valuation_multiple" : null;
  }

  /** "trades at a discount of X to its peers": how it is valued against them. */
  private static @Nullable String discounts(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean beside = false;
    for (int i = site.at() - 3; i <= site.at() + 2; i++) {
      beside |= scene.word(i).equals("discount") || scene.word(i).equals("premium");
    }
    for (int i = Math.max(0, site.at() - 8); beside && i < site.at(); i++) {
      String word = scene.word(i);
      if (word.equals("trades") || word.equals("trade") || word.equals("trading")) {
        return site.dimension() == Dimension.RATIO ? "valuation_multiple" : null;
      }
    }
    return null;
  }

  /** "its share of smartphone sales fell to X": a share of what others sell too. */
  private static @Nullable String shareOf(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    if (!SHARED.contains(metric) || site.dimension() != Dimension.RATIO) {
      return null;
    }
    for (int i = site.at() - 1; i > scene.clauseStart(site.at()); i--) {
      boolean share = scene.word(i).equals("share") && scene.word(i + 1).equals("of");
      boolean each = scene.word(i - 1).equals("per") || scene.word(i - 1).equals("a");
      if (share && !each) {
        return "market_share";
      }
      boolean other = scene.has(i, Cue.SAY) || scene.word(i).equals(";");
      if (other) {
        return null;
      }
    }
    return null;
  }

  /** "a book value target of 1.2x", "discounts next year's profit by 11x": a price in multiples. */
  private static boolean isMultiple(String metric, Scene scene, Site site) {
    if (metric.equals("price_target")) {
      return true;
    }
    for (int i = site.at() - 1; EARNED.contains(metric) && i >= site.at() - 12; i--) {
      String word = scene.word(i);
      if (word.equals("discounts") || word.equals("discounting") || word.equals("implying")) {
        return true;
      }
    }
    return false;
  }

  /** "uses 65% of its computing power": how much of a capacity works. */
  private static @Nullable String use(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean part =
        CAPACITIES.contains(metric)
            && site.dimension() == Dimension.RATIO
            && scene.word(site.at() + 1).equals("of");
    for (int i = site.at() - 1; part && i >= Math.max(0, site.at() - 5); i--) {
      if (scene.word(i).startsWith("us") || scene.word(i).startsWith("utili")) {
        return "utilization";
      }
      if (scene.word(i).startsWith("idle") || scene.word(i).startsWith("unused")) {
        return "idle_capacity";
      }
    }
    return null;
  }

  /** "16.8 percent of the market": a share of it, whatever else is told. */
  private static @Nullable String shareOfMarket(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean of = site.dimension() == Dimension.RATIO && scene.word(site.at() + 1).equals("of");
    for (int i = site.at() + 2; of && i <= site.at() + 6; i++) {
      if (scene.word(i).startsWith("market value") || scene.word(i).startsWith("market cap")) {
        return null;
      }
      if (scene.word(i).equals("market") || scene.word(i).startsWith("market ")) {
        return "market_share";
      }
      boolean size = scene.at(i) instanceof Chunk.Quantity && scene.word(i - 1).equals("the");
      if ((scene.at(i) instanceof Chunk.Quantity && !size) || scene.word(i).equals(",")) {
        return null;
      }
    }
    return null;
  }

  /** "the $2 billion pet food market": how large a market is. */
  private static @Nullable String sizeOfMarket(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    String before = scene.word(site.at() - 1);
    boolean opens = before.equals("the") || before.equals("a") || before.equals("an");
    boolean sum = site.dimension() == Dimension.MONEY && opens;
    for (int i = site.at() + 1; sum && i <= site.at() + 4; i++) {
      if (scene.word(i).equals("market") || scene.word(i).equals("industry")) {
        return "market_size";
      }
      boolean adjective =
          scene.at(i) instanceof Chunk.Name
              || (scene.at(i) instanceof Chunk.Word word
                  && Character.isLetter(word.lower().charAt(0))
                  && !NO_ADJECTIVES.contains(word.lower()));
      if (!adjective) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable String shareOfOrders(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean part =
        site.dimension() == Dimension.RATIO
            && site.role() != Site.Role.NOUN
            && ORDERS.contains(metric)
            && (scene.word(site.at() + 1).equals("of")
                || scene.hasBetween(site.at() - 4, site.at(), Cue.SHARE_OF));
    boolean ofBacklog =
        (metric.equals("backlog") || metric.equals("rpo"))
            && scene.word(site.at() + 1).equals("of")
            && !site.tellsChange();
    boolean partOf =
        ofBacklog
            || isPartBefore(scene, site.at())
            || scene.hasBetween(site.at(), site.at() + 9, Cue.SHARE_OF);
    if (!part || !partOf) {
      return null;
    }
    return isOwnPart(scene, site.at(), subject) ? "other" : "customer_concentration";
  }

  /** "accounts for X": no other figure between. */
  private static boolean isPartBefore(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      if (scene.has(i, Cue.SHARE_OF)) {
        return true;
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return false;
  }

  /** "Acme Cloud accounted for X of Acme's sales": a part of the company, and no customer. */
  private static boolean isOwnPart(Scene scene, int at, @Nullable Party subject) {
    for (int i = at - 1; i >= scene.clauseStart(at); i--) {
      if (scene.at(i) instanceof Chunk.Name name) {
        Party party = name.party();
        boolean made = party.kind() == EntityKind.PRODUCT || party.kind() == EntityKind.ECONOMY;
        return made || (party.equals(subject) && PARTS.contains(scene.word(i + 1)));
      }
      if (PARTS.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String additions(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean capacity = CAPACITIES.contains(metric) && site.dimension() == Dimension.POWER;
    int from = Math.max(scene.clauseStart(site.at()), site.at() - 8);
    boolean against = scene.hasBetween(site.at() - 5, site.at(), Cue.COMPARE);
    boolean adds =
        scene.hasBetween(from, site.at(), Cue.ADDING)
            || comesOnline(scene, site.at())
            || isToBeBuilt(scene, site.at());
    return capacity && adds && !against ? "capacity_addition" : null;
  }

  /** "its estate of data centres comes to 20GW": the footprint of them all. */
  private static @Nullable String footprint(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean centres =
        metric.equals("power_capacity")
            && site.dimension() == Dimension.POWER
            && !scene.all(Chunk.Measure.class).stream()
                .anyMatch(measure -> measure.chunk().lower().contains("power"));
    return centres
            && scene.all(Chunk.Name.class).stream()
                .anyMatch(name -> name.at() < site.at() && isDataCentres(name.chunk()))
        ? "data_center_capacity"
        : null;
  }

  private static boolean isDataCentres(Chunk.Name name) {
    return name.party().kind() == EntityKind.INDUSTRY
        && (name.lower().startsWith("data cent") || name.lower().startsWith("data-cent"));
  }

  /** "4GW to be added", "4GW still to be built", "4GW under construction". */
  private static boolean isToBeBuilt(Scene scene, int at) {
    for (int i = at + 1; i <= at + 4 && !(scene.at(i) instanceof Chunk.Quantity); i++) {
      String word = scene.word(i);
      boolean built =
          (word.equals("built") || word.equals("added") || word.equals("installed"))
              && scene.word(i - 1).equals("be");
      if (built || (word.equals("construction") && scene.word(i - 1).equals("under"))) {
        return true;
      }
    }
    return false;
  }

  /** "4GW ... come online", with no other figure between. */
  private static boolean comesOnline(Scene scene, int at) {
    for (int i = at + 1; i <= at + 8 && !(scene.at(i) instanceof Chunk.Quantity); i++) {
      if (scene.word(i).equals("online")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String multiples(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    boolean backlog = metric.equals("backlog") || metric.equals("rpo");
    if (!backlog || site.dimension() != Dimension.MULTIPLE) {
      return null;
    }
    for (int i = site.at() + 1; i <= site.at() + 5; i++) {
      if (scene.word(i).endsWith("revenue") || scene.word(i).endsWith("sales")) {
        return "backlog_to_revenue";
      }
    }
    return null;
  }

  private static @Nullable String users(
      String metric, Scene scene, Site site, @Nullable Party subject) {
    return metric.equals("users") && site.dimension() == Dimension.MULTIPLE ? "user_growth" : null;
  }

  private MetricLink with(MetricLink link, String id) {
    return new MetricLink(
        catalogue.knownMetric(id), link.words(), link.at(), link.rule(), link.strength());
  }
}
