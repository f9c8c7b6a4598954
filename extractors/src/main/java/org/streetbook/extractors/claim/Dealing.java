package org.streetbook.extractors.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.link.Deal;
import org.streetbook.extractors.link.Distribution;
import org.streetbook.extractors.link.Kinship;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.MetricLinker;
import org.streetbook.extractors.link.Refinements;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.link.SubjectLink;
import org.streetbook.extractors.link.SubjectLinker;
import org.streetbook.extractors.link.Takeover;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Deals out metric and subjects to the figures of a note. One a note; not thread-safe. */
final class Dealing {

  /** What people are counted for. */
  private static final Set<String> PEOPLE =
      Set.of(
          "headcount",
          "users",
          "user_growth",
          "passengers",
          "customer_concentration",
          "market_share");

  private final Discourse discourse;
  private final MetricLinker metrics;
  private final SubjectLinker subjects = new SubjectLinker();
  private final Refinements refinements;
  private final Topics topics;
  private final Fallback fallback;
  private final MetricLink rating;
  private final Pairs pairs;

  Dealing(Catalogue catalogue, Discourse discourse) {
    this.discourse = discourse;
    this.metrics = new MetricLinker(catalogue);
    this.refinements = new Refinements(catalogue);
    this.pairs = new Pairs(refinements);
    this.topics = new Topics(catalogue, discourse);
    this.fallback = new Fallback(catalogue, refinements, discourse, topics);
    this.rating = new MetricLink(catalogue.knownMetric("rating"), "", -1, "rating", 1);
  }

  /**
   * What was found for a figure.
   *
   * @param measured one for each subject, empty where something lacks
   * @param lacks what could not be found, null where all was
   */
  record Dealt(List<Measured> measured, @Nullable String lacks) {}

  /** Takes note of what the next scene speaks of; to be called before its figures are dealt out. */
  void listen(Scene scene) {
    topics.listen(scene);
  }

  /** What the figure at {@code site} measures and of whom. */
  Dealt deal(Scene scene, Site site, List<Site> sites, Set<Integer> speakers) {
    List<Measured> pair = pairs.pair(scene, site, sites);
    if (pair != null) {
      return told(scene, site, pair);
    }
    Takeover takeover = Takeover.of(scene, site);
    if (takeover != null) {
      List<Measured> price = price(takeover);
      if (!price.isEmpty()) {
        return told(scene, site, price);
      }
    }
    MetricLink printed = metrics.link(scene, site);
    SubjectLink growing = Hints.growing(scene, site);
    if (growing != null) {
      printed = fallback.link("gdp_growth", growing.rule());
    }
    MetricLink part = fallback.partOfOrders(scene, site);
    if (part != null && site.dimension() == Metric.Dimension.RATIO) {
      printed = part;
    }
    boolean shared = respectively(scene, site, sites, printed) != null;
    List<Measured> compared = shared ? null : pairs.compared(scene, site, printed);
    if (compared != null) {
      return told(scene, site, compared);
    }
    if (printed != null && isOfPeople(site) && !PEOPLE.contains(printed.metric().id())) {
      printed = null;
    }
    MetricLink move =
        Moves.toPrice(scene, site)
            ? fallback.link("share_price_move", "<company> moves to <price>")
            : null;
    MetricLink raised = move == null ? fallback.raises(scene, site) : move;
    printed = raised != null ? raised : printed;
    MetricLink link = printed == null ? null : fallback.unlessVague(scene, site, printed);
    if (link != null && Moves.ofCompany(scene, site, link)) {
      link = null;
    }
    if (link != null) {
      link = pairs.specific(scene, ofIndex(scene, link));
    }
    SubjectLink dealt = growing != null ? growing : respectively(scene, site, sites, link);
    SubjectLink subject = dealt != null ? dealt : subject(scene, site.at(), link, speakers);
    boolean carried = link == null || !link.equals(printed);
    if (link == null) {
      link = fallback.metric(scene, site, subject);
      boolean misfit =
          link != null
              && subject != null
              && subject.party().kind() == EntityKind.BROKER
              && !Kinship.fits(subject.party(), link);
      boolean share = link != null && link.metric().id().equals("market_share");
      if (misfit || share || isOpinionOfHouse(subject, link)) {
        subject = subject(scene, site.at(), link, speakers);
      }
    }
    if (link == null) {
      return new Dealt(List.of(), "nothing says what it measures");
    }
    Deal deal = side(scene, site, link);
    List<Party> parties = new ArrayList<>();
    if (deal != null) {
      parties.add(deal.supplier());
    } else if (dealt != null) {
      parties.add(dealt.party());
    } else if (subject != null) {
      Distribution.of(scene, site, sites, subject).forEach(each -> parties.add(each.party()));
    } else {
      Party carriedOn = topics.subject(scene, link, speakers);
      if (carriedOn != null) {
        parties.add(carriedOn);
      }
    }
    List<Measured> measured = new ArrayList<>();
    for (Party party : parties.stream().distinct().toList()) {
      measured.add(
          new Measured(
              party,
              refinements.refine(link, scene, site, party),
              carried,
              subject != null,
              deal == null ? null : deal.customer()));
    }
    return told(scene, site, measured);
  }

  /** The deal that the figure is part of, by its own sentence or the one before; or null. */
  private @Nullable Deal side(Scene scene, Site site, MetricLink link) {
    String metric = refinements.refine(link, scene, site, null).metric().id();
    if (!Deal.concerns(metric, scene, site)) {
      return null;
    }
    Deal deal = Deal.of(scene, site, discourse.company(), discourse.sellers());
    return deal == null ? discourse.deals().before(scene) : deal;
  }

  private static boolean isOpinionOfHouse(
      @Nullable SubjectLink subject, @Nullable MetricLink link) {
    return subject != null
        && subject.party().isHouse()
        && link != null
        && link.metric().id().equals("price_target");
  }

  /** "Futures on the Acme 100 rose": no commodity's where only an index is named. */
  private MetricLink ofIndex(Scene scene, MetricLink link) {
    boolean futures = link.words().equals("futures") || link.words().equals("contracts");
    List<EntityKind> kinds =
        scene.all(Chunk.Name.class).stream().map(name -> name.chunk().party().kind()).toList();
    boolean index = kinds.contains(EntityKind.INDEX) && !kinds.contains(EntityKind.COMMODITY);
    if (futures && index) {
      return fallback.link("index_move", link.rule());
    }
    boolean contract = link.words().equals("contract") || link.words().equals("contracts");
    boolean quoted = contract && discourse.firstCommodity() != null && discourse.company() == null;
    return quoted ? fallback.link("commodity_price", link.rule()) : link;
  }

  /** "80,000 workers": people who are counted, whatever measure stands near. */
  private static boolean isOfPeople(Site site) {
    return site.figure().unit().equals("{person}") || site.figure().unit().equals("{user}");
  }

  /** The price of a purchase: of what is bought, or of the buyer where that is not named. */
  private List<Measured> price(Takeover takeover) {
    Party buyer = takeover.buyer() != null ? takeover.buyer() : discourse.company();
    Party target = takeover.target() != null ? takeover.target() : buyer;
    if (target == null) {
      return List.of();
    }
    MetricLink link = fallback.link("acquisition_price", "<buyer> buys <target> for");
    Party customer = buyer == null || buyer.equals(target) ? null : buyer;
    return List.of(new Measured(target, link, false, takeover.target() != null, customer));
  }

  private Dealt told(Scene scene, Site site, List<Measured> measured) {
    pairs.tell(scene, site, measured);
    return new Dealt(measured, measured.isEmpty() ? "nothing says what it is about" : null);
  }

  /** The n-th of the names that figures are dealt out to, unless they are houses that speak. */
  private static @Nullable SubjectLink respectively(
      Scene scene, Site site, List<Site> sites, @Nullable MetricLink link) {
    SubjectLink dealt = Distribution.respectively(scene, site, sites);
    return dealt == null || dealt.party().isHouse() || !Kinship.fits(dealt.party(), link)
        ? null
        : dealt;
  }

  /** Whom the rating at {@code at} is of, empty where nobody was named. */
  List<Party> rated(Scene scene, int at, Set<Integer> speakers) {
    SubjectLink subject = subject(scene, at, rating, speakers);
    if (subject != null) {
      return Distribution.each(scene, at, subject).stream()
          .map(SubjectLink::party)
          .distinct()
          .toList();
    }
    Party carried = discourse.company();
    return carried == null ? List.of() : List.of(carried);
  }

  private @Nullable SubjectLink subject(
      Scene scene, int at, @Nullable MetricLink link, Set<Integer> speakers) {
    if (link != null && Kinship.isOfEconomies(link.metric().id())) {
      Party world = topics.worldwide(scene, link.at() >= 0 ? link.at() : at);
      if (world != null) {
        return new SubjectLink(world, -1, "the whole world");
      }
    }
    Party sector = link == null ? null : topics.sector(scene, link, at);
    if (sector != null) {
      return new SubjectLink(sector, -1, "the sector");
    }
    SubjectLink found =
        subjects.link(scene, at, link, speakers, discourse.company(), discourse.mainCompany());
    Party named =
        link == null || link.at() < 0 ? null : topics.industryIn(link.words(), link.metric());
    Party goods = named != null || link == null ? named : topics.paced(link);
    boolean owned =
        found != null
            && found.party().isCompany()
            && ((found.at() >= 0 && found.at() < at) || found.rule().startsWith("<it>"));
    return goods != null && !owned
        ? new SubjectLink(goods, -1, "<industry> within <measure>")
        : found;
  }
}
