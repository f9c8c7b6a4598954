package org.streetbook.extractors.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.note.Span;
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
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Deals out metric and subjects to the figures of a note. One a note; not thread-safe. */
final class Dealing {

  private static final Set<String> PROFITS = Set.of("ebit", "ebitda", "pretax_income");

  private final Discourse discourse;
  private final MetricLinker metrics;
  private final SubjectLinker subjects = new SubjectLinker();
  private final Refinements refinements;
  private final Fallback fallback;
  private final MetricLink rating;
  private @Nullable Site last;
  private @Nullable Span lastSpan;
  private List<Measured> lastMeasured = List.of();

  Dealing(Catalogue catalogue, Discourse discourse) {
    this.discourse = discourse;
    this.metrics = new MetricLinker(catalogue);
    this.refinements = new Refinements(catalogue);
    this.fallback = new Fallback(catalogue, refinements, discourse);
    Metric opinion = catalogue.metric("rating");
    if (opinion == null) {
      throw new IllegalStateException("the catalogue has no metric rating");
    }
    this.rating = new MetricLink(opinion, "", -1, "rating", 1);
  }

  /**
   * What was found for a figure.
   *
   * @param measured one for each subject, empty where something lacks
   * @param lacks what could not be found, null where all was
   */
  record Dealt(List<Measured> measured, @Nullable String lacks) {}

  /** What the figure at {@code site} measures and of whom. */
  Dealt deal(Scene scene, Site site, List<Site> sites, Set<Integer> speakers) {
    Dealt pair = pair(scene, site, sites);
    if (pair != null) {
      return pair;
    }
    MetricLink printed = metrics.link(scene, site);
    MetricLink link = printed == null ? null : fallback.unlessVague(scene, site, printed);
    if (link != null && fallback.companyMoves(scene, site, link)) {
      link = null;
    }
    if (link != null) {
      link = specific(scene, link);
    }
    SubjectLink dealt = respectively(scene, site, sites, link);
    SubjectLink subject = dealt != null ? dealt : subject(scene, site.at(), link, speakers);
    boolean carried = link == null || !link.equals(printed);
    if (link == null) {
      link = fallback.metric(scene, site, subject);
    }
    if (link == null) {
      return new Dealt(List.of(), "nothing says what it measures");
    }
    Deal deal =
        Deal.concerns(refinements.refine(link, scene, site, null).metric().id(), scene, site)
            ? Deal.of(scene, site, discourse.company(), discourse.supplier())
            : null;
    List<Party> parties = new ArrayList<>();
    if (deal != null) {
      parties.add(deal.supplier());
    } else if (dealt != null) {
      parties.add(dealt.party());
    } else if (subject != null) {
      Distribution.of(scene, site, sites, subject).forEach(each -> parties.add(each.party()));
    } else {
      Party carriedOn = fallback.subject(scene, link, speakers);
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
    last = site;
    lastSpan = scene.sentence().span();
    lastMeasured = measured;
    return new Dealt(measured, parties.isEmpty() ? "nothing says what it is about" : null);
  }

  /** "to X from Y": the second of a pair measures what the first did; null where it is none. */
  private @Nullable Dealt pair(Scene scene, Site site, List<Site> sites) {
    int index = sites.indexOf(site);
    Site first = last;
    boolean beside =
        first != null
            && isLast(scene)
            && index > 0
            && sites.get(index - 1).equals(first)
            && !lastMeasured.isEmpty();
    if (beside && first != null && isApposition(scene, first, site)) {
      return again(scene, site);
    }
    if (beside && first != null && reaches(scene, first, site)) {
      Dealt level = again(scene, site);
      Metric metric = level.measured().getFirst().link().metric();
      if (metric.dimensions().contains(site.dimension())) {
        return level;
      }
    }
    if (beside && first != null && first.dimension() == site.dimension()) {
      Party next = follower(scene, site);
      if (next != null) {
        Measured before = lastMeasured.getFirst();
        return new Dealt(
            List.of(new Measured(next, before.link(), before.carried(), true, null)), null);
      }
    }
    boolean follows =
        first != null
            && beside
            && site.role() == Site.Role.FROM
            && first.role() == Site.Role.TO
            && first.dimension() == site.dimension();
    if (!follows || first == null) {
      return null;
    }
    for (int i = first.at() + 1; i < site.at(); i++) {
      boolean other = scene.at(i) instanceof Chunk.Name || scene.at(i) instanceof Chunk.Measure;
      if (other || scene.has(i, Cue.CLAUSE)) {
        return null;
      }
    }
    return again(scene, site);
  }

  /** The n-th of the names that figures are dealt out to, unless they are houses that speak. */
  private static @Nullable SubjectLink respectively(
      Scene scene, Site site, List<Site> sites, @Nullable MetricLink link) {
    SubjectLink dealt = Distribution.respectively(scene, site, sites);
    return dealt == null || dealt.party().isHouse() || !Kinship.fits(dealt.party(), link)
        ? null
        : dealt;
  }

  /** What the figure before measures, and of whom, as it reads for {@code site}. */
  private Dealt again(Scene scene, Site site) {
    List<Measured> measured =
        lastMeasured.stream()
            .map(
                before ->
                    new Measured(
                        before.subject(),
                        refinements.refine(before.link(), scene, site, before.subject()),
                        before.carried(),
                        before.named(),
                        before.customer()))
            .toList();
    return new Dealt(measured, null);
  }

  /** "an operating loss of X, compared with a profit of Y": a bare word means what was named. */
  private MetricLink specific(Scene scene, MetricLink link) {
    boolean bare =
        link.metric().id().equals("net_income")
            && link.at() >= 0
            && scene.at(link.at()) instanceof Chunk.Measure measure
            && measure.weak();
    if (!bare || !isLast(scene) || lastMeasured.isEmpty()) {
      return link;
    }
    Metric named = lastMeasured.getFirst().link().metric();
    boolean profit = PROFITS.contains(named.id());
    return profit
        ? new MetricLink(named, link.words(), link.at(), link.rule(), link.strength())
        : link;
  }

  /** "with 20 percent growth to X": the level that the change right before it led to. */
  private static boolean reaches(Scene scene, Site first, Site site) {
    boolean change = first.tellsChange() && site.role() == Site.Role.TO;
    for (int i = first.at() + 1; change && i < site.at(); i++) {
      boolean joins =
          scene.has(i, Cue.CHANGE_NOUN)
              || scene.word(i).equals("to")
              || scene.word(i).equals("about")
              || scene.word(i).equals("a")
              || scene.word(i).equals("record");
      change = joins;
    }
    return change;
  }

  /** "..., followed by Acme with X and Smith with Y": who X is of, or null. */
  private static @Nullable Party follower(Scene scene, Site site) {
    int with = site.at() - 1;
    while (with > site.at() - 4 && !scene.word(with).equals("with")) {
      with--;
    }
    return scene.word(with).equals("with")
            && scene.at(with - 1) instanceof Chunk.Name name
            && name.party().isCompany()
            && scene.readsBetween(0, with, "followed", "by")
        ? name.party()
        : null;
  }

  /** "X, a 4 percent rise": the change is one of the amount right before it. */
  private static boolean isApposition(Scene scene, Site first, Site site) {
    boolean change =
        site.role() == Site.Role.NOUN
            && site.dimension() == Metric.Dimension.RATIO
            && first.dimension() != Metric.Dimension.RATIO;
    int commas = 0;
    for (int i = site.at() - 1; change && i > first.at() && i > site.at() - 5; i--) {
      String word = scene.word(i);
      commas += word.equals(",") ? 1 : 0;
      if (word.equals(",")) {
        return true;
      }
      if (!word.equals("a") && !word.equals("an") && !word.endsWith("ly") && commas == 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether the last figure that was dealt with stands in {@code scene}. */
  private boolean isLast(Scene scene) {
    return scene.sentence().span().equals(lastSpan);
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
      Party world = fallback.worldwide(scene, link.at() >= 0 ? link.at() : at);
      if (world != null) {
        return new SubjectLink(world, -1, "the whole world");
      }
    }
    SubjectLink found =
        subjects.link(scene, at, link, speakers, discourse.company(), discourse.mainCompany());
    Party goods = link == null || link.at() < 0 ? null : fallback.industryIn(link.words());
    boolean owned =
        found != null && found.party().isCompany() && found.at() >= 0 && found.at() < at;
    return goods != null && !owned
        ? new SubjectLink(goods, -1, "<industry> within <measure>")
        : found;
  }
}
