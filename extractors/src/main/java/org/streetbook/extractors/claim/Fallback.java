package org.streetbook.extractors.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.link.Kinship;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.Refinements;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.link.SubjectLink;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/** What a figure measures where its own sentence leaves that open. */
final class Fallback {

  private static final Set<String> PROFITS = Set.of("net_income", "eps", "pretax_income", "ebit");

  private static final Set<String> GOODS =
      Set.of(
          "units",
          "vehicles",
          "cars",
          "trucks",
          "phones",
          "handsets",
          "smartphones",
          "tablets",
          "sales",
          "shipments");

  private static final Set<String> RAISES = Set.of("raise", "raises", "raised", "raising");

  private final Catalogue catalogue;

  private final Refinements refinements;

  private final Discourse discourse;

  private final Topics topics;

  Fallback(Catalogue catalogue, Refinements refinements, Discourse discourse, Topics topics) {
    this.topics = topics;
    this.catalogue = catalogue;
    this.refinements = refinements;
    this.discourse = discourse;
  }

  /** The metric by the kind of subject, by shares that move, or carried from what was just told. */
  @Nullable MetricLink metric(Scene scene, Site site, @Nullable SubjectLink subject) {
    Metric told = refinements.ofUnit(site.figure().unit());
    if (told != null && Hints.isOfTraffic(site)) {
      return link("passengers", "<figure> passengers");
    }
    if (told != null) {
      return new MetricLink(told, "", -1, "by its unit", 0.6);
    }
    boolean stock = subject != null && Moves.isQuoted(subject.party());
    EntityKind kind = subject == null ? null : stock ? EntityKind.COMPANY : subject.party().kind();
    Dimension dimension = site.dimension();
    switch (dimension) {
      case DURATION -> {
        return Hints.tellsOfPullbacks(scene)
            ? link("correction_length", "a pullback's length")
            : null;
      }
      case MONEY_PER_TIME -> {
        return link(Hints.leases(scene) ? "lease_price" : "other", "money per time");
      }
      case DEVIATION -> {
        return link("share_price_move", "standard deviations");
      }
      default -> {}
    }
    boolean ratio = dimension == Dimension.RATIO;
    boolean they = scene.readsBetween(0, site.at(), "they") && discourse.metrics().spokeOfShares();
    if (ratio && they && site.role() == Site.Role.MOVE && !Moves.reachesLevel(scene, site)) {
      return link("share_price_move", "<they> <move>");
    }
    if (ratio && Moves.isBracketed(scene, site)) {
      return link("share_price_move", "<name> (<move>)");
    }
    if (ratio && Moves.isQuoted(scene, site)) {
      return link(kind == EntityKind.INDEX ? "index_move" : "share_price_move", "<name> <move>");
    }
    if (kind == EntityKind.INDEX
        && (ratio || dimension == Dimension.POINT || dimension == Dimension.COUNT)) {
      return link(site.tellsChange() || ratio ? "index_move" : "index_level", "an index");
    }
    boolean each =
        (dimension == Dimension.MONEY || dimension == Dimension.MONEY_PER_QUANTITY)
            && Amounts.isPrice(site);
    if (kind == EntityKind.COMMODITY && (each || (ratio && site.direction() != 0))) {
      return link("commodity_price", "a commodity");
    }
    boolean grows =
        scene.hasBetween(site.at() - 6, site.at() + 4, Cue.CHANGE_NOUN)
            || Hints.expands(scene, site.at());
    if (kind == EntityKind.ECONOMY && ratio && grows) {
      return link("gdp_growth", "an economy grows");
    }
    MetricLink part = partOfOrders(scene, site);
    if (part != null) {
      return part;
    }
    if (Hints.isUse(scene, site)) {
      return link("utilization", "the use of <plant>");
    }
    if (ratio && Hints.isOfMarket(scene, site)) {
      return link("market_share", "<figure> of the market");
    }
    if (dimension == Dimension.MONEY_PER_SHARE && Hints.earns(scene, site)) {
      return link("eps", "earned a share");
    }
    if (dimension == Dimension.MONEY_PER_SHARE && Expectation.isMarkets(scene, site)) {
      return link("eps", "expected a share");
    }
    if (dimension == Dimension.MONEY && Hints.earns(scene, site)) {
      return link("net_income", "earned");
    }
    if (dimension == Dimension.COUNT && Hints.sells(scene, site)) {
      return link("unit_shipments", "sold");
    }
    boolean loses = scene.hasBetween(scene.clauseStart(site.at()), site.at() + 2, Cue.LOSS);
    if (!loses
        && dimension == Dimension.MONEY
        && Hints.lost(scene, site.at())
        && !Amounts.isPrice(site)) {
      return link("net_income", "lost");
    }
    if (loses && (dimension == Dimension.MONEY || dimension == Dimension.MONEY_PER_SHARE)) {
      return link(Amounts.isPerShare(site) ? "eps" : "net_income", "a loss");
    }
    boolean price = dimension == Dimension.MONEY || dimension == Dimension.MONEY_PER_SHARE;
    if (price && Hints.isDigest(scene, site)) {
      return link("price_target", "<house> <raises> <company> to");
    }
    boolean shares = scene.hasBetween(0, scene.size(), Cue.SHARES);
    if (kind == EntityKind.COMPANY && Moves.closes(scene, site)) {
      return link(ratio ? "share_price_move" : "share_price", "<company> closed at");
    }
    boolean opinion = Hints.isOpinion(scene, site);
    if (opinion && price && Amounts.isPrice(site)) {
      return link("price_target", "an opinion");
    }
    if (ratio && shares && site.direction() != 0) {
      return link("share_price_move", "shares move");
    }
    if (kind == EntityKind.COMPANY && Hints.spends(scene, site) && !buysAfter(scene, site.at())) {
      return link("capex", "<company> spends");
    }
    boolean foreseen =
        kind == EntityKind.PRODUCT
            && dimension == Dimension.COUNT
            && scene.hasBetween(scene.clauseStart(site.at()), site.at(), Cue.EXPECTATION);
    if (foreseen) {
      return link("unit_shipments", "a forecast of a product");
    }
    MetricLink recent = discourse.metrics().recent();
    boolean moves =
        ratio
            && kind == EntityKind.COMPANY
            && site.role() == Site.Role.MOVE
            && !Moves.reachesLevel(scene, site)
            && !scene.hasBetween(scene.clauseStart(site.at()), site.at(), Cue.EXPECTATION)
            && discourse.metrics().ago() > 0;
    boolean same =
        recent != null
            && (ratio
                ? (site.direction() != 0 || Hints.isForecast(scene, site))
                    && (recent.metric().flow() || recent.metric().rate())
                : (recent.metric().dimensions().contains(dimension)
                        || (isOfOneShare(recent.metric())
                            && Amounts.isMoney(site)
                            && Amounts.isPerShare(site)))
                    && (Amounts.isPrice(site) || !isOfOneShare(recent.metric())));
    if (recent != null && same && !shares && !moves) {
      return new MetricLink(recent.metric(), recent.words(), -1, "carried measure", 0.3);
    }
    if (ratio && site.direction() != 0 && kind == EntityKind.COMPANY && Moves.moves(scene, site)) {
      return link("share_price_move", "a company moves");
    }
    return unnamed(scene, site);
  }

  /**
   * What nothing names: told by the unit where that leaves one reading, else some other measure.
   */
  private MetricLink unnamed(Scene scene, Site site) {
    boolean expected = Amounts.isPerShare(site) && Expectation.isMarkets(scene, site);
    boolean earned =
        site.dimension() == Dimension.MONEY_PER_SHARE
            && discourse.metrics().recent() != null
            && PROFITS.contains(discourse.metrics().recent().metric().id());
    if (earned || (site.dimension() == Dimension.MONEY && expected)) {
      return link("eps", "expected a share");
    }
    if (Amounts.isPrice(site) && Amounts.isMoney(site) && Hints.isRated(scene, site.at())) {
      return link("price_target", "an opinion");
    }
    if (site.dimension() == Dimension.COUNT && Unfit.hires(scene, site.at())) {
      return link("headcount", "<company> hires");
    }
    if (site.dimension() == Dimension.COUNT && Hints.countsPeople(scene, site.at())) {
      return link("users", "a count of people");
    }
    String noun = site.figure().noun();
    if (noun != null && GOODS.contains(noun.substring(noun.lastIndexOf(' ') + 1))) {
      return link("unit_shipments", "a count of goods");
    }
    return link("other", "unnamed");
  }

  /** "Acme accounts for X more", "the two make up X of it": after a contract, more of its sort. */
  @Nullable MetricLink partOfOrders(Scene scene, Site site) {
    int start = scene.clauseStart(site.at());
    boolean part =
        scene.hasBetween(start, site.at(), Cue.SHARE_OF)
            || scene.readsBetween(start, site.at(), "make", "up");
    if (!part || !discourse.deals().lately()) {
      return null;
    }
    if (site.dimension() == Dimension.MONEY && !Amounts.isPrice(site)) {
      return link("contract_value", "<customer> accounts for <figure>");
    }
    boolean ofIt =
        scene.word(site.at() + 1).equals("of")
            && (scene.word(site.at() + 2).equals("it") || scene.word(site.at() + 2).equals("that"));
    return site.dimension() == Dimension.RATIO && ofIt
        ? link("customer_concentration", "<customers> make up <figure> of it")
        : null;
  }

  /** "spent X on acquisitions", "spent X on advertising": no plant and no equipment. */
  private static boolean buysAfter(Scene scene, int at) {
    for (int i = at + 1; i <= at + 6; i++) {
      String word = scene.at(i) instanceof Chunk.Name name ? name.lower() : scene.word(i);
      boolean other =
          word.startsWith("acqui")
              || word.startsWith("advert")
              || word.startsWith("market")
              || word.startsWith("research")
              || word.startsWith("content")
              || word.startsWith("buy")
              || word.startsWith("lobby")
              || word.startsWith("stock")
              || word.startsWith("share");
      if (other) {
        return true;
      }
    }
    return false;
  }

  static boolean isOfOneShare(Metric metric) {
    return metric.id().startsWith("share_price")
        || metric.id().equals("price_target")
        || metric.id().equals("eps");
  }

  /** "raised X for its fund", "to raise about X": money taken in, and no forecast lifted. */
  @Nullable MetricLink raises(Scene scene, Site site) {
    if (site.dimension() != Dimension.MONEY || Amounts.isPrice(site)) {
      return null;
    }
    int at = site.at() - 1;
    while (at > site.at() - 5 && isApproximation(scene.word(at))) {
      at--;
    }
    boolean verb = RAISES.contains(scene.word(at));
    return verb ? link("funding", "<company> raises") : null;
  }

  static boolean isApproximation(String word) {
    return word.equals("about")
        || word.equals("a")
        || word.equals("an")
        || word.equals("nearly")
        || word.equals("around")
        || word.equals("over")
        || word.equals("than")
        || word.equals("more")
        || word.equals("to")
        || word.equals("up")
        || word.equals("only")
        || word.equals("some")
        || word.equals("of")
        || word.equals("another");
  }

  /**
   * The metric that was found, unless it is an economy's by a bare word such as "growth" in a
   * passage about something else: then what the passage measures, or null.
   */
  @Nullable MetricLink unlessVague(Scene scene, Site site, MetricLink found) {
    boolean vague =
        Kinship.isOfEconomies(found.metric().id())
            && found.at() >= 0
            && scene.at(found.at()) instanceof Chunk.Measure measure
            && measure.weak();
    if (!vague || topics.worldwide(scene, found.at()) != null) {
      return found;
    }
    MetricLink recent = discourse.metrics().recent();
    boolean other =
        recent != null && !Kinship.isOfEconomies(recent.metric().id()) && recent.metric().flow();
    if (recent != null && other && site.dimension() == Dimension.RATIO) {
      return new MetricLink(recent.metric(), recent.words(), -1, "carried measure", 0.3);
    }
    Metric main = discourse.metrics().main(site.dimension());
    if (main != null && discourse.toldByResearch() && main.flow() && site.direction() != 0) {
      return new MetricLink(main, "", -1, "carried measure", 0.3);
    }
    boolean economy =
        (recent != null && Kinship.isOfEconomies(recent.metric().id()))
            || scene.all(Chunk.Name.class).stream()
                .anyMatch(name -> name.chunk().party().kind() == EntityKind.ECONOMY);
    return economy ? found : link("revenue", "growth of sales");
  }

  /** The metric of that id, by that rule, as the words of no sentence name it. */
  MetricLink link(String id, String rule) {
    return new MetricLink(catalogue.knownMetric(id), "", -1, rule, 0.5);
  }
}
