package org.streetbook.extractors.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.extractors.link.Comparisons;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/**
 * Tells what stands after "from". It is an older view that a new one replaces ("cut its forecast to
 * X from Y"), or the level from which the thing itself moves ("the rate will be cut to X from Y",
 * "down from the Y spent last year"), which nobody has forecast.
 */
final class OlderView {

  /** How far before the first of a pair its verb stands, in chunks. */
  private static final int REACH = 8;

  /** What a figure that has been is said to have been. */
  private static final Set<String> HAPPENED =
      Set.of(
          "spent",
          "paid",
          "earned",
          "reported",
          "recorded",
          "posted",
          "booked",
          "produced",
          "sold",
          "shipped",
          "made",
          "lost");

  private static final Set<String> MODALS =
      Set.of("will", "would", "may", "might", "could", "can", "should", "shall", "must", "to");

  private OlderView() {}

  /** Whether the figure is an older value for the same key that another one replaces. */
  static boolean isPrior(
      Scene scene,
      Site site,
      List<Site> sites,
      Basis basis,
      @Nullable PeriodMention mention,
      String metric,
      FirmKind firm) {
    if (Statement.isFormer(scene, site.at())) {
      return basis != Basis.ACTUAL;
    }
    boolean ownPeriod = mention != null && Periods.needsAnchor(mention);
    return site.role() == Site.Role.FROM
        && !ownPeriod
        && (basis == Basis.TARGET || basis == Basis.GUIDANCE || basis == Basis.ESTIMATE)
        && !hasTimeBeside(scene, site)
        && !isLevel(scene, site, sites, metric, firm);
  }

  /** Whether the figure after "from" is what was, so that no forecast of it was replaced. */
  static boolean isLevel(Scene scene, Site site, List<Site> sites, String metric, FirmKind firm) {
    if (site.role() != Site.Role.FROM || Statement.isFormer(scene, site.at())) {
      return false;
    }
    int after = site.at() + 1;
    if (hasTimeBeside(scene, site)) {
      return false;
    }
    if (HAPPENED.contains(scene.word(after)) || isPresent(scene, after)) {
      return true;
    }
    if (isStep(scene, site)) {
      return !isRevised(scene, site);
    }
    int first = first(site, sites);
    int start = scene.clauseStart(first);
    if (scene.hasBetween(start, site.at(), Cue.EXPECTATION) || isViewed(scene, start, site.at())) {
      return false;
    }
    return (metric.equals("dividend") && firm != FirmKind.BROKER && firm != FirmKind.MARKET)
        || isMoved(scene, start, first);
  }

  /** ", up from Y" after a figure: what it was before, where no view is said to have changed. */
  static boolean isStep(Scene scene, Site site) {
    int from = site.at() - 1;
    while (from > site.at() - 4 && !scene.word(from).equals("from")) {
      from--;
    }
    String step = scene.word(from - 1);
    return scene.word(from).equals("from") && (step.equals("up") || step.equals("down"));
  }

  private static boolean isRevised(Scene scene, Site site) {
    int end = Math.min(scene.size(), site.at() + REACH);
    boolean now = false;
    for (int i = scene.start(); i < site.at(); i++) {
      now |= scene.word(i).equals("now");
    }
    return now
        || scene.hasBetween(scene.start(), site.at(), Cue.REVISE)
        || scene.hasBetween(scene.start(), end, Cue.EXPECTATION)
        || scene.hasBetween(site.at() + 1, end, Cue.FORMER)
        || scene.word(site.at() + 1).equals("before")
        || isViewed(scene, scene.start(), site.at());
  }

  /** "from $250 million in 2024": a level of its own year, not an older forecast. */
  private static boolean hasTimeBeside(Scene scene, Site site) {
    int at = scene.word(site.at() + 1).equals("in") ? site.at() + 2 : site.at() + 1;
    return scene.at(at) instanceof Chunk.Time time
        && !Comparisons.isOfForecast(scene, at, time.mention());
  }

  private static boolean isPresent(Scene scene, int at) {
    String word = scene.word(at);
    return word.equals("currently") || word.equals("now") || word.equals("today");
  }

  /** The place of the first of the two figures of "from Y to X" or "to X from Y". */
  private static int first(Site site, List<Site> sites) {
    int index = sites.indexOf(site);
    boolean second = index > 0 && sites.get(index - 1).role() == Site.Role.TO;
    return second ? sites.get(index - 1).at() : site.at();
  }

  /** A word for somebody's view, where the catalogue of cues has none: guidance, outlook. */
  static boolean isViewed(Scene scene, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = scene.word(i);
      if (word.equals("guidance") || word.equals("outlook") || word.equals("view")) {
        return true;
      }
    }
    return false;
  }

  /** "will rise from", "would be cut to": the thing itself is moved, and no figure for it. */
  private static boolean isMoved(Scene scene, int start, int figure) {
    for (int i = figure - 1; i >= Math.max(start, figure - REACH); i--) {
      if (scene.at(i) instanceof Chunk.Quantity) {
        return false;
      }
      if (scene.has(i, Cue.UP) || scene.has(i, Cue.DOWN)) {
        int before = scene.word(i - 1).endsWith("ly") ? i - 2 : i - 1;
        boolean passive = scene.word(before).equals("be");
        return passive
            ? MODALS.contains(scene.word(before - 1))
            : MODALS.contains(scene.word(before)) && !scene.has(i, Cue.REVISE);
      }
    }
    return false;
  }
}
