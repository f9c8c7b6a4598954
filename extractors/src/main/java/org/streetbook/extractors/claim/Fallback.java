package org.streetbook.extractors.claim;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.attribution.Discourse;
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

  private static final Set<String> INDICES = Set.of("index_move", "index_level");

  private static final Set<String> OF_THE_MARKET =
      Set.of("drawdown", "correction_length", "implied_volatility", "positioning");
  private static final Party THE_MARKET =
      new Party("the-market", "the market", EntityKind.INDEX, null, null, null, true);

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
    if (kind == EntityKind.INDEX
        && (ratio || dimension == Dimension.POINT || dimension == Dimension.COUNT)) {
      return link(site.tellsChange() || ratio ? "index_move" : "index_level", "an index");
    }
    boolean price = dimension == Dimension.MONEY || dimension == Dimension.MONEY_PER_QUANTITY;
    if (kind == EntityKind.COMMODITY && (price || (ratio && site.direction() != 0))) {
      return link("commodity_price", "a commodity");
    }
    boolean grows = scene.hasBetween(site.at() - 6, site.at() + 4, Cue.CHANGE_NOUN);
    if (kind == EntityKind.ECONOMY && ratio && grows) {
      return link("gdp_growth", "an economy grows");
    }
    boolean loses = scene.hasBetween(scene.clauseStart(site.at()), site.at() + 2, Cue.LOSS);
    if (loses && (dimension == Dimension.MONEY || dimension == Dimension.MONEY_PER_SHARE)) {
      return link(isPerShare(site) ? "eps" : "net_income", "a loss");
    }
    boolean shares = scene.hasBetween(0, scene.size(), Cue.SHARES);
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
                ? site.direction() != 0
                    && (recent.metric().flow() || Sign.RATIOS.contains(recent.metric().id()))
                : recent.metric().dimensions().contains(dimension));
    if (recent != null && same && !shares && !moves) {
      return new MetricLink(recent.metric(), recent.words(), -1, "carried measure", 0.3);
    }
    if (ratio && site.direction() != 0 && kind == EntityKind.COMPANY) {
      return link("share_price_move", "a company moves");
    }
    return null;
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
    boolean macro =
        link.metric().id().equals("gdp_growth")
            || link.metric().id().equals("inflation")
            || link.metric().id().equals("commodity_price")
            || INDICES.contains(link.metric().id());
    Party last = discourse.lastSubject();
    if (macro) {
      return last;
    }
    if (OF_THE_MARKET.contains(link.metric().id())) {
      return last != null && !last.isCompany() ? last : THE_MARKET;
    }
    if (last != null
        && !last.isCompany()
        && !link.metric().id().startsWith("share_price")
        && !scene.hasBetween(0, scene.size(), Cue.COMPANY_NOUN)
        && !mentionsPronoun(scene)) {
      return last;
    }
    Party company = discourse.company();
    if (company != null) {
      return company;
    }
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      if (speakers.contains(name.at()) && name.chunk().party().isCompany()) {
        return name.chunk().party();
      }
    }
    return last;
  }

  private static boolean mentionsPronoun(Scene scene) {
    return scene.readsBetween(0, scene.size(), "its") || scene.readsBetween(0, scene.size(), "it");
  }

  private MetricLink link(String id, String rule) {
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
