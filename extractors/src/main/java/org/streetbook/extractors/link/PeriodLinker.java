package org.streetbook.extractors.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/**
 * Finds the stretch of time that a figure is for among those its sentence names. Thread-safe.
 *
 * <p>A time right after the figure ("$2 billion in 2027", "up 3 percent this year") binds most
 * tightly, then the nearest before it. Times that are told by another period ("a year earlier") go
 * to the one figure that they stand beside.
 */
public final class PeriodLinker {

  private static final double AFTER = 10;
  private static final double OWNER = 11;
  private static final double BEFORE = 8;
  private static final double LATER = 6;
  private static final double WORD = 0.45;
  private static final double BOUNDARY = 2.5;
  private static final double NUMBER_BETWEEN = 3;
  private static final double ANCHORED = 7;
  private static final double THRESHOLD = -1;

  /** Words before a time that a change is told against. */
  private static final Set<String> BASES =
      Set.of("from", "than", "versus", "against", "over", "on");

  private static final Set<String> SUPERLATIVES =
      Set.of(
          "worst",
          "best",
          "biggest",
          "highest",
          "lowest",
          "most",
          "least",
          "first",
          "largest",
          "smallest",
          "slowest",
          "fastest",
          "steepest",
          "sharpest",
          "weakest",
          "strongest",
          "level",
          "only",
          "seen",
          "longest",
          "deepest");

  private static final Set<String> BINDING =
      Set.of(
          "in", "for", "of", "the", "by", "during", "at", "end", "over", "a", "an", "its", "this",
          "through", "(", ",", "on", "as", "to", "within", "full", "fiscal", "and");

  /**
   * The mention that goes with {@code site}, or null.
   *
   * @param sites all figures of the scene, in order
   * @param days whether a single day may be meant, as for a move or a level at an instant
   */
  public @Nullable PeriodMention link(
      Scene scene, Site site, @Nullable MetricLink metric, List<Site> sites, boolean days) {
    PeriodMention paired = respectively(scene, site, sites);
    if (paired != null) {
      return paired;
    }
    int index = sites.indexOf(site);
    Site next = index >= 0 && index + 1 < sites.size() ? sites.get(index + 1) : null;
    Site previous = index > 0 ? sites.get(index - 1) : null;
    if (next != null && isRestated(scene, site, next)) {
      return link(scene, next, metric, sites, days);
    }
    if (next != null && isPair(scene, site, next)) {
      PeriodMention after = rightAfter(scene, next.at(), days);
      if (after != null && !Periods.needsAnchor(after)) {
        return after;
      }
    } else if (previous != null && isPair(scene, previous, site)) {
      PeriodMention after = rightAfter(scene, site.at(), days);
      return after != null ? after : link(scene, previous, metric, sites, days);
    }
    PeriodMention best = null;
    double bestScore = THRESHOLD;
    for (Scene.Placed<Chunk.Time> time : scene.all(Chunk.Time.class)) {
      PeriodMention mention = time.chunk().mention();
      boolean day = mention.kind() == PeriodMention.Kind.DAY;
      if ((day && !days) || isOnlyCompared(scene, time.at(), day, isOpen(mention))) {
        continue;
      }
      double score = score(scene, site, metric, time, sites);
      if (score > bestScore) {
        bestScore = score;
        best = mention;
      }
    }
    return best;
  }

  /** "X, or Y a share, in the year-ago quarter": one result told two ways. */
  private static boolean isRestated(Scene scene, Site first, Site second) {
    if (second.dimension() != Metric.Dimension.MONEY_PER_SHARE
        || first.dimension() != Metric.Dimension.MONEY) {
      return false;
    }
    boolean or = false;
    for (int i = first.at() + 1; i < second.at(); i++) {
      String word = scene.word(i);
      or |= word.equals("or");
      if (!word.equals("or") && !word.equals(",") && !word.equals("about")) {
        return false;
      }
    }
    return or;
  }

  /** "to X from Y", with no time of its own in between. */
  private static boolean isPair(Scene scene, Site first, Site second) {
    boolean pair =
        first.role() == Site.Role.TO
            && second.role() == Site.Role.FROM
            && first.dimension() == second.dimension();
    for (int i = first.at() + 1; pair && i < second.at(); i++) {
      pair =
          !(scene.at(i) instanceof Chunk.Time)
              && !scene.word(i).equals(";")
              && !scene.has(i, Cue.CLAUSE);
    }
    return pair;
  }

  /** The time that the figure at {@code at} is bound to with no comma between, or null. */
  private static @Nullable PeriodMention rightAfter(Scene scene, int at, boolean days) {
    for (int i = at + 1; i <= at + 3; i++) {
      if (scene.at(i) instanceof Chunk.Time time) {
        PeriodMention mention = time.mention();
        boolean day = mention.kind() == PeriodMention.Kind.DAY && !days;
        return day ? null : mention;
      }
      boolean joins =
          scene.word(i).equals("for") || scene.word(i).equals("in") || scene.word(i).equals("the");
      if (!joins) {
        return null;
      }
    }
    return null;
  }

  /** "the worst since 2016", "up X since a low on Monday": a time that is only looked back to. */
  private static boolean isOnlyCompared(Scene scene, int time, boolean day, boolean open) {
    if (open && !day) {
      return isSuperlativeBefore(scene, time);
    }
    int since = time - 1;
    while (since > time - 10 && since > 0 && !scene.word(since).equals("since")) {
      since--;
    }
    boolean near = since == time - 1 || (since < time - 1 && scene.word(since).equals("since"));
    if (!near || !scene.word(since).equals("since")) {
      return false;
    }
    if (day) {
      return true;
    }
    return since >= time - 4 && isSuperlativeBefore(scene, since);
  }

  private static boolean isSuperlativeBefore(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (SUPERLATIVES.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a span whose end is open: "since 2016". */
  private static boolean isOpen(PeriodMention mention) {
    return mention.period().start() != null && mention.period().end() == null;
  }

  private static double score(
      Scene scene,
      Site site,
      @Nullable MetricLink metric,
      Scene.Placed<Chunk.Time> time,
      List<Site> sites) {
    int at = time.at();
    int distance = Math.abs(at - site.at()) - 1;
    boolean anchored = Periods.needsAnchor(time.chunk().mention());
    boolean ownsNext =
        scene.word(at + 1).equals("'s")
            && scene.at(at + 2) instanceof Chunk.Quantity
            && site.at() != at + 2;
    if (ownsNext || (anchored && !nearestTo(site, at, sites))) {
      return Double.NEGATIVE_INFINITY;
    }
    boolean base =
        anchored
            && site.dimension() == Metric.Dimension.RATIO
            && BASES.contains(scene.word(at - 1))
            && at > site.at();
    if (base) {
      return Double.NEGATIVE_INFINITY;
    }
    boolean older = site.role() == Site.Role.FROM || site.role() == Site.Role.VERSUS;
    double toldByOther = anchored && older ? ANCHORED : 0;
    double boundaries = BOUNDARY * scene.boundariesBetween(at, site.at());
    double numbers = NUMBER_BETWEEN * numbersBetween(sites, at, site.at());
    if (at > site.at()) {
      boolean bound = binds(scene, site.at(), at);
      return (bound ? AFTER : LATER) + toldByOther - WORD * distance - boundaries - numbers;
    }
    if (anchored) {
      return BEFORE + toldByOther - WORD * distance - boundaries - numbers - 4;
    }
    boolean owner = metric != null && metric.at() > at && metric.at() - at <= 3;
    double start = owner ? OWNER : BEFORE;
    return start - WORD * distance - boundaries - numbers / 3;
  }

  private static boolean binds(Scene scene, int figure, int time) {
    for (int i = figure + 1; i < time; i++) {
      Chunk chunk = scene.at(i);
      boolean passable =
          chunk instanceof Chunk.Measure
              || chunk instanceof Chunk.Name
              || (chunk instanceof Chunk.Word word && BINDING.contains(word.lower()));
      if (!passable || time - figure > 7) {
        return false;
      }
    }
    return true;
  }

  /** Whether no other figure stands nearer to the time, looking back first. */
  private static boolean nearestTo(Site site, int time, List<Site> sites) {
    Site nearest = null;
    for (Site other : sites) {
      if (other.at() < time) {
        nearest = other;
      } else if (nearest == null) {
        nearest = other;
        break;
      }
    }
    if (nearest == null || nearest.at() == site.at()) {
      return true;
    }
    return site.at() < nearest.at()
        && nearest.at() < time
        && site.role() == Site.Role.FROM
        && nearest.role() != Site.Role.TO;
  }

  private static int numbersBetween(List<Site> sites, int a, int b) {
    int count = 0;
    for (Site other : sites) {
      if (other.at() > Math.min(a, b) && other.at() < Math.max(a, b)) {
        count++;
      }
    }
    return count;
  }

  /** "A and B in 2026 and 2027": the n-th figure of a list goes with the n-th time of a list. */
  private static @Nullable PeriodMention respectively(Scene scene, Site site, List<Site> sites) {
    List<Site> figures = Distribution.listAround(scene, site, sites);
    if (figures.size() < 2) {
      return null;
    }
    List<PeriodMention> best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (List<Scene.Placed<Chunk.Time>> run : timeLists(scene)) {
      int distance = Math.abs(run.getFirst().at() - site.at());
      if (run.size() == figures.size() && distance < bestDistance) {
        bestDistance = distance;
        best = run.stream().map(time -> time.chunk().mention()).toList();
      }
    }
    return best == null ? null : best.get(figures.indexOf(site));
  }

  /** The lists of times that stand next to each other, days left out. */
  private static List<List<Scene.Placed<Chunk.Time>>> timeLists(Scene scene) {
    List<List<Scene.Placed<Chunk.Time>>> lists = new ArrayList<>();
    for (Scene.Placed<Chunk.Time> time : scene.all(Chunk.Time.class)) {
      if (time.chunk().mention().kind() == PeriodMention.Kind.DAY) {
        continue;
      }
      boolean joins =
          !lists.isEmpty() && Distribution.joined(scene, lists.getLast().getLast().at(), time.at());
      if (!joins) {
        lists.add(new ArrayList<>());
      }
      lists.getLast().add(time);
    }
    return lists;
  }
}
