package org.streetbook.extractors.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** "Brent for February settlement": the month of a contract, and not of its price. */
  private static final Set<String> OF_CONTRACTS =
      Set.of("delivery", "settlement", "contract", "contracts", "futures");

  private static final Set<String> BINDING =
      Set.of(
          "in",
          "for",
          "of",
          "the",
          "by",
          "during",
          "at",
          "end",
          "over",
          "a",
          "an",
          "its",
          "this",
          "through",
          "(",
          ",",
          "on",
          "as",
          "to",
          "within",
          "full",
          "fiscal",
          "and",
          "invested",
          "spent",
          "earned",
          "made",
          "reported",
          "recorded",
          "posted",
          "booked",
          "paid",
          "lost",
          "sold",
          "shipped",
          "delivered",
          "produced",
          "raised",
          "seen",
          "it",
          "had",
          "yoy",
          "y/y",
          "y-o-y",
          "qoq",
          "q/q",
          "q-o-q");

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
    PeriodMention owner = owner(scene, site.at());
    if (owner != null) {
      return owner;
    }
    int index = sites.indexOf(site);
    Site next = index >= 0 && index + 1 < sites.size() ? sites.get(index + 1) : null;
    Site previous = index > 0 ? sites.get(index - 1) : null;
    if (next != null && Pairs.isRestated(scene, site, next)) {
      return better(best(scene, site, metric, sites, days), best(scene, next, metric, sites, days));
    }
    if (previous != null && Pairs.isRestated(scene, previous, site)) {
      return better(
          best(scene, previous, metric, sites, days), best(scene, site, metric, sites, days));
    }
    if (next != null && Pairs.isStep(scene, site, next)) {
      PeriodMention after = rightAfter(scene, next.at(), days);
      if (after != null && !Periods.needsAnchor(after)) {
        return after;
      }
    }
    if (next != null && Pairs.isPair(scene, site, next)) {
      PeriodMention after = rightAfter(scene, next.at(), days);
      if (after != null
          && !Comparisons.isOfThePast(after)
          && !Periods.needsAnchor(after)
          && !isBeforeOwn(scene, site, after)) {
        return after;
      }
      Scored own = best(scene, site, metric, sites, days);
      return own == null || own.mention().equals(after) ? null : own.mention();
    } else if (previous != null && Pairs.isPair(scene, previous, site)) {
      PeriodMention after = rightAfter(scene, site.at(), days);
      return after != null ? after : link(scene, previous, metric, sites, days);
    }
    PeriodMention elided = elided(scene, site, sites, days);
    if (elided != null) {
      return elided;
    }
    Scored best = best(scene, site, metric, sites, days);
    return best == null ? null : best.mention();
  }

  /** "The second quarter's $5 billion": the time that owns the figure; null where none does. */
  private static @Nullable PeriodMention owner(Scene scene, int figure) {
    int at = figure - 1;
    while (scene.at(at) instanceof Chunk.Word word
        && Set.of("about", "record").contains(word.lower())) {
      at--;
    }
    boolean owned = scene.word(at).equals("'s") && scene.at(at - 1) instanceof Chunk.Time;
    return owned && scene.at(at - 1) instanceof Chunk.Time time ? time.mention() : null;
  }

  /**
   * Whether {@code site} is the level before in "to X from Y" and nothing says of when: it has no
   * time of its own, and the one that {@link #link} gives is that of X.
   */
  public boolean isLevelBefore(Scene scene, Site site, List<Site> sites, boolean days) {
    int index = sites.indexOf(site);
    Site previous = index > 0 ? sites.get(index - 1) : null;
    return previous != null
        && Pairs.isMoving(scene, previous, site)
        && rightAfter(scene, site.at(), days) == null;
  }

  /** "In 2026 it will fall to X from Y last year": the time after Y lies before the one of X. */
  private static boolean isBeforeOwn(Scene scene, Site site, PeriodMention after) {
    LocalDate end = after.period().end();
    for (int i = scene.clauseStart(site.at()); end != null && i < site.at(); i++) {
      if (scene.at(i) instanceof Chunk.Time time) {
        LocalDate start = time.mention().period().start();
        if (start != null
            && start.isAfter(end)
            && time.mention().period().type() == after.period().type()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * "A goes from W in 2024 to X in 2027 and B from Y to Z": the years of Y and Z are those of W and
   * X.
   */
  private static @Nullable PeriodMention elided(
      Scene scene, Site site, List<Site> sites, boolean days) {
    boolean pair = site.role() == Site.Role.FROM || site.role() == Site.Role.TO;
    if (!pair || rightAfter(scene, site.at(), days) != null) {
      return null;
    }
    for (int i = 0; i + 1 < sites.size() && sites.get(i + 1).at() < site.at(); i++) {
      Site from = sites.get(i);
      Site to = sites.get(i + 1);
      PeriodMention first = rightAfter(scene, from.at(), days);
      PeriodMention second = rightAfter(scene, to.at(), days);
      boolean timed =
          from.role() == Site.Role.FROM
              && to.role() == Site.Role.TO
              && first != null
              && second != null;
      if (timed) {
        return site.role() == Site.Role.FROM ? first : second;
      }
    }
    return null;
  }

  private record Scored(PeriodMention mention, double score) {}

  private static @Nullable PeriodMention better(@Nullable Scored one, @Nullable Scored other) {
    if (one == null || other == null) {
      return one != null ? one.mention() : other == null ? null : other.mention();
    }
    return one.score() >= other.score() ? one.mention() : other.mention();
  }

  private static @Nullable Scored best(
      Scene scene, Site site, @Nullable MetricLink metric, List<Site> sites, boolean days) {
    PeriodMention best = null;
    double bestScore = THRESHOLD;
    for (Scene.Placed<Chunk.Time> time : scene.all(Chunk.Time.class)) {
      PeriodMention mention = time.chunk().mention();
      boolean day = mention.kind() == PeriodMention.Kind.DAY;
      if (OF_CONTRACTS.contains(scene.word(time.at() + 1))
          || Comparisons.isOfForecast(scene, time.at(), mention)
          || Comparisons.isOfOccasion(scene, time.at())) {
        continue;
      }
      if ((day && !days)
          || Comparisons.isOfTelling(scene, time.at(), mention)
          || Comparisons.isOnlyLookedBackTo(scene, time.at(), mention)) {
        continue;
      }
      double score = score(scene, site, metric, time, sites);
      if (score > bestScore) {
        bestScore = score;
        best = mention;
      }
    }
    return best == null ? null : new Scored(best, bestScore);
  }

  /** The time that stands right after the figure, or null. */
  public @Nullable PeriodMention beside(Scene scene, Site site, boolean days) {
    return rightAfter(scene, site.at(), days);
  }

  /** The time that the figure at {@code at} is bound to with no comma between, or null. */
  private static @Nullable PeriodMention rightAfter(Scene scene, int at, boolean days) {
    for (int i = at + 1; i <= at + 3; i++) {
      if (scene.at(i) instanceof Chunk.Time time) {
        PeriodMention mention = time.mention();
        boolean day = mention.kind() == PeriodMention.Kind.DAY && !days;
        return day || Comparisons.isOfForecast(scene, i, mention) ? null : mention;
      }
      boolean joins =
          scene.word(i).equals("for") || scene.word(i).equals("in") || scene.word(i).equals("the");
      if (!joins) {
        return null;
      }
    }
    return null;
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
    boolean owner =
        metric != null
            && metric.at() > at
            && metric.at() - at <= 3
            && (!anchored || (metric.at() < site.at() && !isParted(scene, at, metric.at())));
    PeriodMention after = rightAfter(scene, site.at(), false);
    boolean told = anchored && owner && after != null && !Periods.needsAnchor(after);
    boolean ownsLater = anchored && site.at() < at && Comparisons.isOfMeasure(scene, at);
    boolean elsewhere =
        at > site.at()
            && !anchored
            && (Comparisons.isOfEvent(scene, site.at(), at)
                || Comparisons.isOfOtherFigure(scene, site, at, sites));
    boolean compared = at < site.at() && !anchored && isOfCompared(scene, site, at, sites);
    if (elsewhere
        || compared
        || ownsNext
        || told
        || ownsLater
        || (anchored && !owner && !nearestTo(site, at, sites))) {
      return Double.NEGATIVE_INFINITY;
    }
    boolean ownsThis = owner && Comparisons.isOfMeasure(scene, at);
    if (anchored && !ownsThis && Comparisons.isBase(scene, at)) {
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
    if (anchored && !owner) {
      return BEFORE + toldByOther - WORD * distance - boundaries - numbers - 4;
    }
    double start = owner ? OWNER : BEFORE;
    return start - WORD * distance - boundaries - numbers / 3;
  }

  /** "a year earlier, on sales of X": a comma ends what the time is of. */
  private static boolean isParted(Scene scene, int time, int measure) {
    for (int i = time + 1; i < measure; i++) {
      if (scene.word(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  private static boolean binds(Scene scene, int figure, int time) {
    for (int i = figure + 1; i < time; i++) {
      Chunk chunk = scene.at(i);
      boolean passable =
          chunk instanceof Chunk.Measure
              || chunk instanceof Chunk.Name
              || scene.has(i, Cue.CHANGE_NOUN)
              || (chunk instanceof Chunk.Word word && BINDING.contains(word.lower()));
      boolean opensClause = scene.word(i).equals("and") && scene.word(i - 1).equals(",");
      if (!passable || opensClause || time - figure > 7) {
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

  /** "X in 2027 against Y in 2026, and Z": Z is not of the year that only Y is told of. */
  private static boolean isOfCompared(Scene scene, Site site, int time, List<Site> sites) {
    Chunk chunk = scene.at(time);
    boolean other = false;
    for (int i = scene.start(); i < time; i++) {
      other |= scene.at(i) instanceof Chunk.Time earlier && !earlier.equals(chunk);
    }
    if (!other) {
      return false;
    }
    for (Site older : sites) {
      boolean beside = older.at() < time && time < site.at() && older.role() == Site.Role.VERSUS;
      if (beside
          && chunk instanceof Chunk.Time told
          && told.mention().equals(rightAfter(scene, older.at(), true))) {
        return true;
      }
    }
    return false;
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
