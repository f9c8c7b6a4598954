package org.streetbook.extractors.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
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
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** What a figure measures and is about where its own sentence leaves that open. */
final class Fallback {

  /** Amounts of money from this on are no price of one share. */
  private static final BigDecimal LARGEST_PRICE = BigDecimal.valueOf(1_000_000);

  private static final Set<Character> SIGNS = Set.of('+', '-', '\u2212');
  private static final Set<String> AUXILIARY =
      Set.of("has", "have", "had", "all", "also", "both", "each", "already", "then");
  private static final Set<String> PEOPLE =
      Set.of(
          "people",
          "members",
          "membership",
          "customers",
          "clients",
          "subscribers",
          "users",
          "patients",
          "viewers",
          "accounts");
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
  private static final Set<String> SALES =
      Set.of("sold", "sell", "sells", "shipped", "ships", "delivered", "delivers");

  private static final int SALE_REACH = 9;

  private static final Set<String> RAISES = Set.of("raise", "raises", "raised", "raising");

  private static final Set<String> EXPANDS =
      Set.of(
          "grow",
          "grows",
          "grew",
          "grown",
          "growing",
          "expand",
          "expands",
          "expanded",
          "expanding",
          "contract",
          "contracts",
          "contracted",
          "shrink",
          "shrank",
          "slow",
          "slowed");

  private static final Set<String> CLOSING =
      Set.of("closed", "ended", "finished", "settled", "opened", "traded", "trades", "closing");
  private static final Set<String> WIDE = Set.of("global", "worldwide", "world", "total");
  private static final Set<String> INDICES = Set.of("index_move", "index_level");

  private static final Set<String> OF_THE_MARKET =
      Set.of("drawdown", "correction_length", "implied_volatility", "positioning");
  private static final Party THE_MARKET =
      new Party("the-market", "the market", EntityKind.INDEX, null, null, null, true);

  /** How many chunks before a measure a word such as "global" may stand. */
  private static final int WORLD_REACH = 4;

  private final Catalogue catalogue;
  private final Refinements refinements;
  private final Discourse discourse;

  Fallback(Catalogue catalogue, Refinements refinements, Discourse discourse) {
    this.catalogue = catalogue;
    this.refinements = refinements;
    this.discourse = discourse;
  }

  /** The metric by the kind of subject, by shares that move, or carried from what was just told. */
  @Nullable MetricLink metric(Scene scene, Site site, @Nullable SubjectLink subject) {
    Metric told = refinements.ofUnit(site.figure().unit());
    if (told != null) {
      return new MetricLink(told, "", -1, "by its unit", 0.6);
    }
    EntityKind kind = subject == null ? null : subject.party().kind();
    Dimension dimension = site.dimension();
    switch (dimension) {
      case DURATION -> {
        return tellsOfPullbacks(scene) ? link("correction_length", "a pullback's length") : null;
      }
      case MONEY_PER_TIME -> {
        return link(leases(scene) ? "lease_price" : "other", "money per time");
      }
      case DEVIATION -> {
        return link("share_price_move", "standard deviations");
      }
      default -> {}
    }
    boolean ratio = dimension == Dimension.RATIO;
    if (ratio && isQuoted(scene, site)) {
      return link(kind == EntityKind.INDEX ? "index_move" : "share_price_move", "<name> <move>");
    }
    if (kind == EntityKind.INDEX
        && (ratio || dimension == Dimension.POINT || dimension == Dimension.COUNT)) {
      return link(site.tellsChange() || ratio ? "index_move" : "index_level", "an index");
    }
    boolean each = dimension == Dimension.MONEY || dimension == Dimension.MONEY_PER_QUANTITY;
    if (kind == EntityKind.COMMODITY && (each || (ratio && site.direction() != 0))) {
      return link("commodity_price", "a commodity");
    }
    boolean grows =
        scene.hasBetween(site.at() - 6, site.at() + 4, Cue.CHANGE_NOUN)
            || expands(scene, site.at());
    if (kind == EntityKind.ECONOMY && ratio && grows) {
      return link("gdp_growth", "an economy grows");
    }
    if (ratio && isOfMarket(scene, site)) {
      return link("market_share", "<figure> of the market");
    }
    if (dimension == Dimension.MONEY_PER_SHARE && earns(scene, site)) {
      return link("eps", "earned a share");
    }
    if (dimension == Dimension.MONEY_PER_SHARE && Expectation.isMarkets(scene, site)) {
      return link("eps", "expected a share");
    }
    if (dimension == Dimension.MONEY && earns(scene, site)) {
      return link("net_income", "earned");
    }
    if (dimension == Dimension.COUNT && sells(scene, site)) {
      return link("unit_shipments", "sold");
    }
    boolean loses = scene.hasBetween(scene.clauseStart(site.at()), site.at() + 2, Cue.LOSS);
    if (!loses && dimension == Dimension.MONEY && lost(scene, site.at()) && !isPrice(site)) {
      return link("net_income", "lost");
    }
    if (loses && (dimension == Dimension.MONEY || dimension == Dimension.MONEY_PER_SHARE)) {
      return link(isPerShare(site) ? "eps" : "net_income", "a loss");
    }
    boolean price = dimension == Dimension.MONEY || dimension == Dimension.MONEY_PER_SHARE;
    if (price && isDigest(scene, site)) {
      return link("price_target", "<house> <raises> <company> to");
    }
    boolean shares = scene.hasBetween(0, scene.size(), Cue.SHARES);
    if (kind == EntityKind.COMPANY && closes(scene, site)) {
      return link(ratio ? "share_price_move" : "share_price", "<company> closed at");
    }
    boolean opinion = isOpinion(scene, site);
    if (opinion && (dimension == Dimension.MONEY || dimension == Dimension.MONEY_PER_SHARE)) {
      return link("price_target", "an opinion");
    }
    if (ratio && shares && site.direction() != 0) {
      return link("share_price_move", "shares move");
    }
    MetricLink recent = discourse.recentMetric();
    boolean moves =
        ratio
            && kind == EntityKind.COMPANY
            && site.role() == Site.Role.MOVE
            && !reachesLevel(scene, site)
            && discourse.metricAgo() > 0;
    boolean same =
        recent != null
            && (ratio
                ? (site.direction() != 0 || isForecast(scene, site))
                    && (recent.metric().flow() || Sign.RATIOS.contains(recent.metric().id()))
                : (recent.metric().dimensions().contains(dimension)
                        || (isOfOneShare(recent.metric()) && isMoney(site) && isPerShare(site)))
                    && (isPrice(site) || !isOfOneShare(recent.metric())));
    if (recent != null && same && !shares && !moves) {
      return new MetricLink(recent.metric(), recent.words(), -1, "carried measure", 0.3);
    }
    if (ratio && site.direction() != 0 && kind == EntityKind.COMPANY && moves(scene, site)) {
      return link("share_price_move", "a company moves");
    }
    return unnamed(scene, site);
  }

  /**
   * What nothing names: told by the unit where that leaves one reading, else some other measure.
   */
  private MetricLink unnamed(Scene scene, Site site) {
    boolean expected = isPerShare(site) && Expectation.isMarkets(scene, site);
    boolean earned =
        site.dimension() == Dimension.MONEY_PER_SHARE
            && discourse.recentMetric() != null
            && PROFITS.contains(discourse.recentMetric().metric().id());
    if (earned || (site.dimension() == Dimension.MONEY && expected)) {
      return link("eps", "expected a share");
    }
    if (isPrice(site) && isMoney(site) && isRated(scene, site.at())) {
      return link("price_target", "an opinion");
    }
    if (site.dimension() == Dimension.COUNT && Unfit.hires(scene, site.at())) {
      return link("headcount", "<company> hires");
    }
    if (site.dimension() == Dimension.COUNT && countsPeople(scene, site.at())) {
      return link("users", "a count of people");
    }
    String noun = site.figure().noun();
    if (noun != null && GOODS.contains(noun.substring(noun.lastIndexOf(' ') + 1))) {
      return link("unit_shipments", "a count of goods");
    }
    return link("other", "unnamed");
  }

  /** "rates it hold at X", "has a buy rating and X". */
  private static boolean isRated(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
      if (scene.at(i) instanceof Chunk.Grade || scene.word(i).startsWith("rating")) {
        return true;
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return false;
  }

  /** "active people rose X to Y", "membership stood at X". */
  private static boolean countsPeople(Scene scene, int at) {
    for (int i = at - 1; i >= scene.clauseStart(at); i--) {
      if (PEOPLE.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Acme fell X", "Acme, which had risen X": the company right before the verb. */
  private static boolean moves(Scene scene, Site site) {
    for (int i = site.at() - 1; i >= 0; i--) {
      if (scene.at(i) instanceof Chunk.Name name) {
        return !name.possessive() && name.party().kind() == EntityKind.COMPANY;
      }
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfOneShare(Metric metric) {
    return metric.id().startsWith("share_price")
        || metric.id().equals("price_target")
        || metric.id().equals("eps");
  }

  /** "lost X", "lost more than X". */
  private static boolean lost(Scene scene, int at) {
    for (int i = at - 1; i >= at - 4; i--) {
      if (scene.word(i).equals("lost") || scene.word(i).equals("losing")) {
        return true;
      }
      if (!(scene.at(i) instanceof Chunk.Word)) {
        return false;
      }
    }
    return false;
  }

  /** "raised X for its fund", "to raise about X": money taken in, and no forecast lifted. */
  @Nullable MetricLink raises(Scene scene, Site site) {
    if (site.dimension() != Dimension.MONEY || isPrice(site)) {
      return null;
    }
    int at = site.at() - 1;
    while (at > site.at() - 5 && isApproximation(scene.word(at))) {
      at--;
    }
    boolean verb = RAISES.contains(scene.word(at));
    return verb ? link("funding", "<company> raises") : null;
  }

  private static boolean isApproximation(String word) {
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

  /** "would expand X", "grew at X": what economies do. */
  private static boolean expands(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(scene.clauseStart(at), at - 7); i--) {
      if (EXPANDS.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Acme tumbled 3 percent to $40", "Acme was down 30 cents, or 2 percent, to $14": a move that
   * ends at a price, right behind the company or its shares.
   */
  @Nullable MetricLink movesToPrice(Scene scene, Site site) {
    boolean moves =
        site.direction() != 0
            && (site.role() == Site.Role.MOVE || site.role() == Site.Role.PLAIN)
            && (site.dimension() == Dimension.RATIO || (isPrice(site) && isMoney(site)));
    if (!moves || !isPriceAfter(scene, site.at())) {
      return null;
    }
    int verb = site.at() - 1;
    while (verb > 0
        && !scene.word(verb).equals("--")
        && !(scene.at(verb) instanceof Chunk.Measure)) {
      verb--;
    }
    int opens = verb - 1;
    while (opens > 0 && !scene.word(opens).equals("--")) {
      opens--;
    }
    if (scene.word(verb).equals("--") && opens > 0 && isShares(scene, opens - 1)) {
      return link("share_price_move", "<company> moves to <price>");
    }
    for (int i = site.at() - 1; i >= scene.clauseStart(site.at()); i--) {
      if (scene.at(i) instanceof Chunk.Measure measure
          && !measure.candidates().getFirst().id().startsWith("share_price")) {
        return null;
      }
      if (scene.at(i) instanceof Chunk.Name name) {
        boolean subject = !name.possessive() && name.party().kind() == EntityKind.COMPANY;
        return subject ? link("share_price_move", "<company> moves to <price>") : null;
      }
    }
    return null;
  }

  private static boolean isShares(Scene scene, int i) {
    return scene.has(i, Cue.SHARES)
        || (scene.at(i) instanceof Chunk.Measure measure
            && measure.candidates().getFirst().id().startsWith("share_price"));
  }

  private static boolean isMoney(Site site) {
    return site.dimension() == Dimension.MONEY || site.dimension() == Dimension.MONEY_PER_SHARE;
  }

  /** "..., or 3 percent, to $40": a price of a share follows, after at most one other figure. */
  private static boolean isPriceAfter(Scene scene, int at) {
    int figures = 0;
    for (int i = at + 1; i <= at + 8; i++) {
      if (scene.at(i) instanceof Chunk.Quantity) {
        figures++;
      }
      if (scene.word(i).equals("to") || scene.word(i).equals("at")) {
        int next = scene.at(i + 1) instanceof Chunk.Word ? i + 2 : i + 1;
        return scene.at(next) instanceof Chunk.Quantity price
            && price.figure().unit().length() == 3
            && price.figure().high() != null
            && price.figure().high().compareTo(BigDecimal.valueOf(10_000)) < 0;
      }
      boolean passable =
          scene.at(i) instanceof Chunk.Quantity
              || scene.word(i).equals(",")
              || scene.word(i).equals("or")
              || scene.word(i).equals("close");
      if (!passable || figures > 1) {
        return false;
      }
    }
    return false;
  }

  /** "Acme ended at X, down Y": prices of a share and their moves. */
  private static boolean closes(Scene scene, Site site) {
    boolean price =
        site.role() == Site.Role.AT
            && (site.dimension() == Dimension.MONEY
                || site.dimension() == Dimension.MONEY_PER_SHARE);
    boolean move = site.dimension() == Dimension.RATIO && site.role() == Site.Role.MOVE;
    for (int i = site.at() - 1; (price || move) && i >= Math.max(0, site.at() - 9); i--) {
      if (CLOSING.contains(scene.word(i))) {
        return scene.at(i - 1) instanceof Chunk.Name || scene.at(i - 2) instanceof Chunk.Name;
      }
    }
    return false;
  }

  private static boolean isOfMarket(Scene scene, Site site) {
    for (int i = site.at() + 2; scene.word(site.at() + 1).equals("of") && i <= site.at() + 6; i++) {
      if (scene.word(i).equals("market")) {
        return true;
      }
      if (scene.at(i) instanceof Chunk.Quantity || scene.word(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "sold X phones", "shipped X units". */
  private static boolean sells(Scene scene, Site site) {
    for (int i = site.at() - 1; i >= Math.max(0, site.at() - SALE_REACH); i--) {
      if (SALES.contains(scene.word(i))) {
        return site.figure().unit().equals("{unit}");
      }
    }
    return false;
  }

  /** "the company earned X a share". */
  private static boolean earns(Scene scene, Site site) {
    for (int i = site.at() - 1; i >= Math.max(0, site.at() - 5); i--) {
      if (scene.word(i).equals("earned") || scene.word(i).equals("earn")) {
        return true;
      }
    }
    return false;
  }

  /** "Acme Securities raises Smith to X from Y": what a house raises so is a target. */
  private static boolean isDigest(Scene scene, Site site) {
    boolean moved = site.role() == Site.Role.TO || site.role() == Site.Role.FROM;
    int start = scene.start();
    boolean house = scene.at(start) instanceof Chunk.Name name && name.party().isHouse();
    boolean verb = scene.has(start + 1, Cue.REVISE) || scene.has(start + 1, Cue.REGRADE);
    boolean of =
        scene.at(start + 2) instanceof Chunk.Name company
            && company.party().isCompany()
            && !company.possessive();
    return moved && house && verb && of && isPrice(site);
  }

  /** "ACME +2.1%": a name with a signed change right behind it. */
  private static boolean isQuoted(Scene scene, Site site) {
    int begin = site.figure().span().begin();
    boolean signed =
        scene.sentence().tokens().stream()
            .filter(token -> token.span().begin() == begin)
            .anyMatch(token -> SIGNS.contains(token.text().charAt(0)));
    boolean named =
        scene.at(site.at() - 1) instanceof Chunk.Name name
            && (name.party().kind() == EntityKind.COMPANY
                || name.party().kind() == EntityKind.INDEX);
    return signed && named;
  }

  /** "its forecast of 13 percent": of whatever was told. */
  private static boolean isForecast(Scene scene, Site site) {
    int at = site.at() - 1;
    while (scene.word(at).equals("of") || scene.has(at, Cue.LEVEL) || isApprox(scene.word(at))) {
      at--;
    }
    return scene.has(at, Cue.EXPECTATION);
  }

  private static boolean isApprox(String word) {
    return word.equals("about") || word.equals("around") || word.equals("near");
  }

  /** "rose 4 percent to $3 billion": a level follows, so that no share moves. */
  private static boolean reachesLevel(Scene scene, Site site) {
    for (int i = site.at() + 1; i <= site.at() + 4; i++) {
      if (scene.word(i).equals("to")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the scene tells of corrections, whose length in days is a measure. */
  static boolean tellsOfPullbacks(Scene scene) {
    for (int i = 0; i < scene.size(); i++) {
      String word = scene.word(i);
      if (word.startsWith("correction")
          || word.startsWith("pullback")
          || word.startsWith("drawdown")
          || word.startsWith("sell-off")) {
        return true;
      }
    }
    return false;
  }

  private static boolean leases(Scene scene) {
    for (int i = 0; i < scene.size(); i++) {
      String word = scene.word(i);
      if (word.startsWith("leas") || word.startsWith("rent") || word.startsWith("paying")) {
        return true;
      }
    }
    return false;
  }

  /** Amounts that can be what one share costs. */
  private static boolean isPrice(Site site) {
    BigDecimal end = site.figure().low() != null ? site.figure().low() : site.figure().high();
    return end != null && end.abs().compareTo(LARGEST_PRICE) < 0;
  }

  /** Amounts under a thousand that are no sums of money of a company. */
  private static boolean isPerShare(Site site) {
    BigDecimal end = site.figure().low() != null ? site.figure().low() : site.figure().high();
    return end != null && end.abs().compareTo(BigDecimal.valueOf(1000)) < 0;
  }

  private static boolean isOpinion(Scene scene, Site site) {
    for (int i = site.at() - 6; i < site.at(); i++) {
      if (scene.word(i).startsWith("target") || scene.word(i).startsWith("pt")) {
        return true;
      }
    }
    return false;
  }

  /** What is talked about: the only name of the sentence, else what the note is on about. */
  @Nullable Party subject(Scene scene, MetricLink link, Set<Integer> speakers) {
    String metric = link.metric().id();
    Party last = discourse.lastSubject();
    if (Kinship.isOfEconomies(metric)) {
      Party named = lastOf(last, link);
      return named != null ? named : discourse.firstEconomy();
    }
    if (metric.equals("commodity_price") || INDICES.contains(metric)) {
      return lastOf(last, link);
    }
    if (OF_THE_MARKET.contains(metric)) {
      return last != null && !last.isCompany() ? last : THE_MARKET;
    }
    Party told = discourse.recentMetricSubject();
    boolean carried = link.rule().equals("carried measure");
    if (carried && told != null && told.isCompany() && !mentionsPronoun(scene)) {
      return told;
    }
    Party company = discourse.company();
    boolean companys = company != null && Kinship.isOfCompanies(metric);
    if (last != null
        && !last.isCompany()
        && !companys
        && Kinship.distance(last, link, false) == 0
        && !scene.hasBetween(0, scene.size(), Cue.COMPANY_NOUN)
        && !mentionsPronoun(scene)) {
      return last;
    }
    if (company != null
        && company.isHouse()
        && last != null
        && !last.isHouse()
        && last.kind() == EntityKind.COMMODITY) {
      return last;
    }
    if (company != null) {
      return company;
    }
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      if (speakers.contains(name.at()) && name.chunk().party().isCompany()) {
        return name.chunk().party();
      }
    }
    Party first = discourse.first();
    return last != null || first == null || !Kinship.fits(first, link) ? last : first;
  }

  private static @Nullable Party lastOf(@Nullable Party last, MetricLink link) {
    return last != null && Kinship.fits(last, link) ? last : null;
  }

  /**
   * The industry or product that the words of a measure begin with ("laptop shipments"), or null.
   */
  @Nullable Party industryIn(String words) {
    List<String> parts = new ArrayList<>(List.of(words.split(" ", -1)));
    while (!parts.isEmpty() && WIDE.contains(parts.getFirst())) {
      parts.removeFirst();
    }
    for (int length = parts.size() - 1; length > 0; length--) {
      for (Entity entity : catalogue.named(String.join(" ", parts.subList(0, length)))) {
        if (entity.kind() == EntityKind.INDUSTRY) {
          return Party.of(entity);
        }
      }
    }
    return null;
  }

  /**
   * The world's economy if a word right before the measure at {@code at} says so ("global
   * inflation", "the world's growth"), else null.
   */
  @Nullable Party worldwide(Scene scene, int at) {
    for (int i = Math.max(0, at - WORLD_REACH); i <= at; i++) {
      String word = scene.word(i).split(" ", 2)[0];
      if (word.equals("global") || word.equals("world") || word.equals("worldwide")) {
        return catalogue.named("global economy").stream().map(Party::of).findFirst().orElse(null);
      }
    }
    return null;
  }

  /**
   * "Acme has risen 37 percent": a company's shares move, where only a bare word such as "losses"
   * would make something else of it.
   */
  boolean companyMoves(Scene scene, Site site, MetricLink found) {
    if (found.rule().startsWith("<figure> ...")
        && site.role() == Site.Role.MOVE
        && site.dimension() == Dimension.RATIO
        && !reachesLevel(scene, site)
        && quotedBefore(scene, site)) {
      return true;
    }
    boolean bare =
        found.at() >= 0
            && scene.at(found.at()) instanceof Chunk.Measure measure
            && measure.weak()
            && scene.has(found.at(), Cue.LOSS);
    if (!bare || site.dimension() != Dimension.RATIO || site.role() != Site.Role.MOVE) {
      return false;
    }
    int verb = site.at() - 1;
    while (verb > 0 && !scene.has(verb, Cue.UP) && !scene.has(verb, Cue.DOWN)) {
      verb--;
    }
    int before = verb - 1;
    while (scene.word(before).equals("has") || scene.word(before).equals("have")) {
      before--;
    }
    return scene.at(before) instanceof Chunk.Name name
        && name.party().kind() == EntityKind.COMPANY
        && !name.possessive();
  }

  /** "Acme and Smith have slumped X": what is quoted on an exchange, right before its verb. */
  private static boolean quotedBefore(Scene scene, Site site) {
    int verb = site.at() - 1;
    while (verb > 0 && !scene.has(verb, Cue.UP) && !scene.has(verb, Cue.DOWN)) {
      verb--;
    }
    int before = verb - 1;
    while (AUXILIARY.contains(scene.word(before))) {
      before--;
    }
    return scene.at(before) instanceof Chunk.Name name
        && !name.possessive()
        && switch (name.party().kind()) {
          case COMPANY, COMMODITY, INDEX -> true;
          default -> false;
        };
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
    if (!vague || worldwide(scene, found.at()) != null) {
      return found;
    }
    MetricLink recent = discourse.recentMetric();
    boolean other =
        recent != null
            && !Kinship.isOfEconomies(recent.metric().id())
            && (recent.metric().flow() || Sign.RATIOS.contains(recent.metric().id()));
    if (recent != null && other && site.dimension() == Dimension.RATIO) {
      return new MetricLink(recent.metric(), recent.words(), -1, "carried measure", 0.3);
    }
    boolean economy =
        (recent != null && Kinship.isOfEconomies(recent.metric().id()))
            || scene.all(Chunk.Name.class).stream()
                .anyMatch(name -> name.chunk().party().kind() == EntityKind.ECONOMY);
    return economy ? found : link("revenue", "growth of sales");
  }

  private static boolean mentionsPronoun(Scene scene) {
    return scene.readsBetween(0, scene.size(), "its") || scene.readsBetween(0, scene.size(), "it");
  }

  /** The metric of that id, by that rule, as the words of no sentence name it. */
  MetricLink link(String id, String rule) {
    return new MetricLink(metric(id), "", -1, rule, 0.5);
  }

  private Metric metric(String id) {
    Metric metric = catalogue.metric(id);
    if (metric == null) {
      throw new IllegalStateException("the catalogue has no metric " + id);
    }
    return metric;
  }
}
