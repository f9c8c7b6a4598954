package org.streetbook.extractors.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.Refinements;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * The figures of one sentence that measure what another of it does: the old beside the new, the
 * level a change led to, what was expected beside what came. One a note; not thread-safe.
 */
final class Pairs {

  private static final Set<String> PROFITS = Set.of("ebit", "ebitda", "pretax_income");

  /** Figures that differ by more than this, as natural logarithms, are not compared. */
  private static final double FAR = 3;

  /** How far before a figure the word may stand that holds it against another, in chunks. */
  private static final int REACH = 7;

  private static final Set<String> JOINS = Set.of("and", ",", ";", "but", "while");
  private static final Set<String> SCARCELY =
      Set.of("only", "just", "about", "around", "some", "roughly", "nearly", "almost", "by", "at");

  private final Refinements refinements;
  private final List<Told> told = new ArrayList<>();
  private @Nullable Span sentence;

  Pairs(Refinements refinements) {
    this.refinements = refinements;
  }

  private record Told(Site site, List<Measured> measured) {}

  /** Takes note of what the figure at {@code site} measures. */
  void tell(Scene scene, Site site, List<Measured> measured) {
    if (!scene.sentence().span().equals(sentence)) {
      told.clear();
      sentence = scene.sentence().span();
    }
    if (!measured.isEmpty()) {
      told.add(new Told(site, measured));
    }
  }

  /** The last figure of {@code scene} that was dealt with, or null. */
  private @Nullable Told last(Scene scene) {
    return told.isEmpty() || !scene.sentence().span().equals(sentence) ? null : told.getLast();
  }

  /** "to X from Y": the second of a pair measures what the first did; null where it is none. */
  @Nullable List<Measured> pair(Scene scene, Site site, List<Site> sites) {
    int index = sites.indexOf(site);
    Told last = last(scene);
    if (last == null || index <= 0 || !sites.get(index - 1).equals(last.site)) {
      return null;
    }
    Site first = last.site;
    if (isApposition(scene, first, site)) {
      return again(last, scene, site);
    }
    if (reaches(scene, first, site)) {
      List<Measured> level = again(last, scene, site);
      if (level.getFirst().link().metric().dimensions().contains(site.dimension())) {
        return level;
      }
    }
    if (first.dimension() == site.dimension()) {
      Measured before = last.measured.getFirst();
      Party next = follower(scene, site);
      if (next == null) {
        next = gapped(scene, site, before.subject());
      }
      if (next != null) {
        return List.of(new Measured(next, before.link(), before.carried(), true, null));
      }
    }
    boolean follows =
        site.role() == Site.Role.FROM
            && first.role() == Site.Role.TO
            && first.dimension() == site.dimension();
    if (!follows) {
      return null;
    }
    for (int i = first.at() + 1; i < site.at(); i++) {
      boolean other = scene.at(i) instanceof Chunk.Name || scene.at(i) instanceof Chunk.Measure;
      if (other || scene.has(i, Cue.CLAUSE)) {
        return null;
      }
    }
    return again(last, scene, site);
  }

  /**
   * What the figure that {@code site} is compared with measures: "a profit of X on sales of Y,
   * compared with Z a year ago". Null where it is compared with none, or its own words name what it
   * measures.
   *
   * @param printed what the words of the sentence make of it, null where nothing
   */
  @Nullable List<Measured> compared(Scene scene, Site site, @Nullable MetricLink printed) {
    boolean compares =
        site.role() == Site.Role.VERSUS
            || site.role() == Site.Role.FROM
            || Expectation.isMarkets(scene, site);
    Told last = last(scene);
    if (!compares || last == null || scene.boundariesBetween(last.site.at(), site.at()) > 0) {
      return null;
    }
    int from = Math.max(last.site.at(), compares(scene, site.at()));
    boolean own =
        printed != null
            && (printed.at() > from)
            && (printed.at() < site.at() || printed.rule().equals("<figure> in <measure>"));
    if (own) {
      return null;
    }
    Told best = null;
    for (Told told : told) {
      boolean alike = alike(told.site, site) && Math.abs(size(told.site) - size(site)) < FAR;
      if (alike && (best == null || nearer(site, told.site, best.site))) {
        best = told;
      }
    }
    if (best == null) {
      return null;
    }
    Measured measured = best.measured.getFirst();
    boolean same = printed != null && printed.at() == measured.link().at();
    boolean carried = printed != null && measured.carried();
    return same || carried ? null : again(best, scene, site);
  }

  /** Where the word stands that holds the figure against another, or -1. */
  private static int compares(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (scene.at(i) instanceof Chunk.Quantity) {
        return -1;
      }
      if (scene.has(i, Cue.COMPARE)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean alike(Site a, Site b) {
    return a.dimension() == b.dimension() || (isMoney(a) && isMoney(b));
  }

  private static boolean isMoney(Site site) {
    return site.dimension() == Metric.Dimension.MONEY
        || site.dimension() == Metric.Dimension.MONEY_PER_SHARE;
  }

  /** Whether the size of {@code site} is nearer to that of {@code a} than to that of {@code b}. */
  private static boolean nearer(Site site, Site a, Site b) {
    return Math.abs(size(site) - size(a)) < Math.abs(size(site) - size(b));
  }

  private static double size(Site site) {
    BigDecimal end = site.figure().low() != null ? site.figure().low() : site.figure().high();
    double value = end == null ? 0 : Math.abs(end.doubleValue());
    return value == 0 ? 0 : Math.log(value);
  }

  /** What a figure before measures, and of whom, as it reads for {@code site}. */
  private List<Measured> again(Told first, Scene scene, Site site) {
    return first.measured.stream()
        .map(
            before ->
                new Measured(
                    before.subject(),
                    refinements.refine(before.link(), scene, site, before.subject()),
                    before.carried(),
                    before.named(),
                    before.customer()))
        .toList();
  }

  /** "an operating loss of X, compared with a profit of Y": a bare word means what was named. */
  MetricLink specific(Scene scene, MetricLink link) {
    boolean bare =
        link.metric().id().equals("net_income")
            && link.at() >= 0
            && scene.at(link.at()) instanceof Chunk.Measure measure
            && measure.weak();
    Told last = last(scene);
    if (!bare || last == null) {
      return link;
    }
    Metric named = last.measured.getFirst().link().metric();
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

  /** "Acme grew X, and Smith only Y": who does with Y what the one before did with X, or null. */
  private static @Nullable Party gapped(Scene scene, Site site, Party before) {
    int at = site.at() - 1;
    while (at > site.at() - 4 && SCARCELY.contains(scene.word(at))) {
      at--;
    }
    boolean joined = JOINS.contains(scene.word(at - 1));
    return joined
            && scene.at(at) instanceof Chunk.Name name
            && !name.possessive()
            && !name.party().equals(before)
            && name.party().kind() == before.kind()
            && !name.party().isHouse()
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
}
