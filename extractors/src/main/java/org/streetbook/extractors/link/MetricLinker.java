package org.streetbook.extractors.link;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Scene;

/**
 * Finds the metric of a figure among the words of its sentence. Thread-safe.
 *
 * <p>Every measure whose units fit is a candidate. A measure right after the figure ("$3 billion in
 * contracts", "20 percent revenue growth") binds most tightly; else the nearest before it, where
 * each clause boundary in between counts like five words. Weights were set by hand on the
 * development notes and are no probabilities.
 */
public final class MetricLinker {

  private static final double AFTER = 11.5;
  private static final double BEFORE = 10;
  private static final double LOOSE_AFTER = 3.5;
  private static final double WORD = 0.55;
  private static final double BOUNDARY = 3;
  private static final double WEAK = 2.5;
  private static final double QUOTED = 8;
  private static final double CHANGE = 6;
  private static final double LEFT_OUT = 6;
  private static final double GOVERNED = 5;
  private static final double WITHIN = 4;
  private static final double BRACKETED = 7;
  private static final int LEFT_OUT_REACH = 7;
  private static final double THRESHOLD = -6;

  /** Amounts of money above this are no price of one share or one barrel. */
  private static final BigDecimal LARGEST_PRICE = new BigDecimal(5_000_000);

  private static final Set<String> COUNTED = Set.of("headcount", "users", "unit_shipments");

  private static final Set<String> LEAVING_OUT =
      Set.of("excluding", "excludes", "exclude", "before", "including", "includes", "include");

  private static final Set<String> WHOLE =
      Set.of("whole", "entire", "overall", "total", "combined", "existing", "current");

  private static final Set<String> BINDING =
      Set.of("in", "of", "for", "the", "its", "their", "a", "an", "'s", "worth");

  private final Catalogue catalogue;

  public MetricLinker(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The metric of {@code site} as its own sentence names it, or null. */
  public @Nullable MetricLink link(Scene scene, Site site) {
    MetricLink best = null;
    Aside aside = Aside.of(scene);
    double bestScore = THRESHOLD;
    for (Scene.Placed<Chunk.Measure> placed : scene.all(Chunk.Measure.class)) {
      Metric metric = fitting(placed.chunk(), site);
      if (metric == null
          || shrinks(scene, placed)
          || costs(scene, placed)
          || isOldAim(scene, placed)
          || isAimOfOther(scene, site, placed)
          || isBaseOfMargin(scene, site.at(), placed.at())
          || isBaseOfShare(scene, placed, metric)) {
        continue;
      }
      boolean change =
          scene.has(placed.at(), Cue.CHANGE_NOUN)
              && !scene.has(placed.at(), Cue.LOSS)
              && (placed.chunk().weak()
                  || placed.chunk().lower().indexOf(' ') < 0
                  || site.dimension() != Dimension.RATIO);
      boolean bound = placed.at() > site.at() && !change && binds(scene, site.at(), placed.at());
      double score =
          score(scene, site, placed, bound)
              + besideAside(aside, placed.at(), site.at())
              + quoted(site, metric)
              - (change ? CHANGE : 0)
              - (isOfOpinion(scene, placed.at(), metric) ? GOVERNED : 0)
              - (isLeftOut(scene, placed.at(), site.at()) ? LEFT_OUT : 0)
              - (isWithinOther(scene, placed.at()) ? WITHIN : 0)
              - (isBracketed(scene, placed.at(), site.at()) ? BRACKETED : 0);
      if (score > bestScore) {
        bestScore = score;
        String rule =
            bound
                ? "<figure> in <measure>"
                : placed.at() < site.at() ? "<measure> ... <figure>" : "<figure> ... <measure>";
        double strength = Math.max(0.05, Math.min(1, (score + 2) / 12));
        best = new MetricLink(metric, placed.chunk().lower(), placed.at(), rule, strength);
      }
    }
    return best;
  }

  /** "margins are to stay at X of sales": what a margin is a part of. */
  private static boolean isBaseOfMargin(Scene scene, int figure, int measure) {
    if (measure != figure + 2 || !scene.word(figure + 1).equals("of")) {
      return false;
    }
    for (int i = figure - 1; i >= scene.clauseStart(figure); i--) {
      if (scene.at(i) instanceof Chunk.Measure before) {
        return before.candidates().getFirst().id().endsWith("_margin");
      }
    }
    return false;
  }

  /** "the economy contracts X", "will contract by X": a verb, and nothing that is signed. */
  private static boolean shrinks(Scene scene, Scene.Placed<Chunk.Measure> placed) {
    String word = placed.chunk().lower();
    boolean verb = word.equals("contract") || word.equals("contracts");
    int next = scene.word(placed.at() + 1).equals("by") ? placed.at() + 2 : placed.at() + 1;
    return verb
        && scene.at(next) instanceof Chunk.Quantity share
        && Dimensions.of(share.figure().unit()) == Dimension.RATIO;
  }

  /** "would cost Acme X", "cost it X": what somebody bears, and no measure of outlays. */
  private static boolean costs(Scene scene, Scene.Placed<Chunk.Measure> placed) {
    String word = placed.chunk().lower();
    boolean verb = word.equals("cost") || word.equals("costs");
    int next = scene.word(placed.at() + 1).equals("the") ? placed.at() + 2 : placed.at() + 1;
    return verb
        && (scene.hasBetween(placed.at() - 2, placed.at(), Cue.HEDGE)
            || scene.hasBetween(placed.at() - 2, placed.at(), Cue.OUTLOOK))
        && (scene.at(next) instanceof Chunk.Name
            || scene.has(next, Cue.PRONOUN)
            || scene.has(next, Cue.COMPANY_NOUN));
  }

  /** "a deficit of X of GDP, from Y": what the share is of, which neither X nor Y tells. */
  private static boolean isBaseOfShare(
      Scene scene, Scene.Placed<Chunk.Measure> placed, Metric metric) {
    int of = placed.at() - 1;
    while (of > 0 && (scene.word(of).equals("the") || scene.word(of).equals("its"))) {
      of--;
    }
    boolean output = metric.id().equals("gdp_growth") && !placed.chunk().weak();
    return output
        && scene.word(of).equals("of")
        && scene.at(of - 1) instanceof Chunk.Quantity share
        && Dimensions.of(share.figure().unit()) == Dimension.RATIO;
  }

  /** "sales growth within its target range of X": an aim for the measure before it. */
  private static boolean isAimOfOther(Scene scene, Site site, Scene.Placed<Chunk.Measure> placed) {
    boolean bare =
        placed.chunk().weak()
            && placed.chunk().candidates().getFirst().id().equals("price_target")
            && site.dimension() == Dimension.RATIO;
    boolean named =
        scene.word(placed.at() - 1).contains("-") || scene.word(placed.at() - 1).endsWith("ings");
    if (bare && named) {
      return true;
    }
    return bare
        && scene.all(Chunk.Measure.class).stream()
            .anyMatch(
                other ->
                    (other.at() < placed.at() || isAimedAt(scene, placed.at(), other.at()))
                        && !other.chunk().weak()
                        && !other.chunk().candidates().getFirst().id().startsWith("share_price")
                        && !other.chunk().candidates().getFirst().id().equals("rating"));
  }

  /** "a target for consumer prices", "a target for 2026 inflation". */
  private static boolean isAimedAt(Scene scene, int aim, int other) {
    String next = scene.word(aim + 1);
    return other > aim
        && other <= aim + 5
        && (next.equals("for") || next.equals("of") || next.equals("on"));
  }

  /** "sales, a key measure of demand, came in at X": of sales, whatever the aside names. */
  private static double besideAside(Aside aside, int measure, int figure) {
    if (aside.from() < 0 || figure < aside.to() || measure > figure) {
      return 0;
    }
    if (aside.holds(measure)) {
      return -BRACKETED;
    }
    return measure < aside.from() ? BOUNDARY + WORD * (aside.to() - aside.from()) : 0;
  }

  /** "up from a prior target of X": an aim for whatever is told, unless a house has the word. */
  private static boolean isOldAim(Scene scene, Scene.Placed<Chunk.Measure> placed) {
    boolean bare =
        placed.chunk().weak()
            && placed.chunk().candidates().getFirst().id().equals("price_target")
            && scene.has(placed.at() - 1, Cue.FORMER);
    return bare
        && scene.all(Chunk.Grade.class).isEmpty()
        && scene.all(Chunk.Name.class).stream().noneMatch(name -> name.chunk().party().isHouse());
  }

  /** "its price target on the shares": the shares are what the target is of, not what is told. */
  private static boolean isOfOpinion(Scene scene, int shares, Metric metric) {
    if (!metric.id().startsWith("share_price")) {
      return false;
    }
    for (int i = shares - 1; i >= Math.max(0, shares - 7); i--) {
      if (scene.at(i) instanceof Chunk.Measure other
          && other.candidates().getFirst().id().equals("price_target")) {
        return true;
      }
    }
    return false;
  }

  /** "profit (after a forex loss of X) fell Y": what stands in brackets is not of what follows. */
  private static boolean isBracketed(Scene scene, int measure, int figure) {
    if (measure > figure) {
      return false;
    }
    int closed = -1;
    for (int i = figure - 1; i > measure; i--) {
      if (scene.word(i).equals(")")) {
        closed = i;
      }
      if (scene.word(i).equals("(")) {
        closed = -1;
      }
    }
    if (closed < 0) {
      return false;
    }
    for (int i = measure - 1; i >= 0; i--) {
      if (scene.word(i).equals("(")) {
        return true;
      }
      if (scene.word(i).equals(")")) {
        return false;
      }
    }
    return false;
  }

  /** "sales at stores", "profit from its backlog": where the measure before it is told of. */
  private static boolean isWithinOther(Scene scene, int measure) {
    for (int i = measure - 1; i > 0 && i >= measure - 4; i--) {
      if (scene.word(i).equals("at") || scene.word(i).equals("from")) {
        return scene.at(i - 1) instanceof Chunk.Measure;
      }
      boolean passable =
          scene.at(i) instanceof Chunk.Name
              || scene.has(i, Cue.PRONOUN)
              || (scene.at(i) instanceof Chunk.Word word && word.cues().isEmpty());
      if (!passable) {
        return false;
      }
    }
    return false;
  }

  /** "profit excluding debt buybacks was X", "before interest": named only to be left out. */
  private static boolean isLeftOut(Scene scene, int measure, int figure) {
    for (int i = measure - 1; i >= Math.max(0, measure - LEFT_OUT_REACH); i--) {
      String word = scene.word(i);
      if (LEAVING_OUT.contains(word)) {
        return i > 0 || measure < figure;
      }
      if (word.equals("on") && scene.word(i - 1).equals("items")) {
        return false;
      }
      boolean within =
          scene.at(i) instanceof Chunk.Measure
              || word.equals(",")
              || word.equals("and")
              || word.equals("on")
              || word.equals("of")
              || scene.at(i) instanceof Chunk.Name
              || scene.has(i, Cue.CHANGE_NOUN)
              || word.endsWith("s");
      if (!within || word.equals("was") || word.equals("is")) {
        return false;
      }
    }
    return false;
  }

  /** "down 62 cents at $23": an amount that moves to a price is of shares, where there are any. */
  private static double quoted(Site site, Metric metric) {
    boolean money =
        site.dimension() == Dimension.MONEY || site.dimension() == Dimension.MONEY_PER_SHARE;
    boolean moves = site.role() == Site.Role.MOVE || site.role() == Site.Role.AT;
    return metric.id().startsWith("share_price") && money && moves ? QUOTED : 0;
  }

  private double score(Scene scene, Site site, Scene.Placed<Chunk.Measure> placed, boolean bound) {
    int distance = Math.abs(placed.at() - site.at()) - 1;
    double score;
    if (bound) {
      score = AFTER - WORD * distance;
    } else {
      double base = placed.at() < site.at() ? BEFORE : LOOSE_AFTER;
      score = base - WORD * distance - BOUNDARY * scene.boundariesBetween(placed.at(), site.at());
    }
    boolean stated =
        placed.at() == site.at() - 2
            && scene.word(placed.at() + 1).equals("of")
            && !scene.word(site.at() + 1).equals("in")
            && !scene.has(placed.at(), Cue.LOSS)
            && site.dimension() == Dimension.MONEY;
    return placed.chunk().weak() && !stated ? score - WEAK : score;
  }

  /** Whether the measure stands right after the figure, with only binding words between. */
  private static boolean binds(Scene scene, int figure, int measure) {
    for (int i = figure + 1; i < measure; i++) {
      Chunk chunk = scene.at(i);
      if (chunk instanceof Chunk.Time && scene.word(i + 1).equals("and")) {
        return false;
      }
      boolean adds = scene.word(i).equals("to") && scene.hasBetween(figure - 4, figure, Cue.ADDING);
      boolean change = scene.has(i, Cue.CHANGE_NOUN) || isUpsideTo(scene, i);
      boolean ofOwner =
          i > figure + 1
              && scene.word(figure + 1).equals("of")
              && (WHOLE.contains(scene.word(i)) || scene.has(i, Cue.COMPANY_NOUN));
      boolean adjective =
          i > figure + 1
              && scene.word(figure + 1).equals("in")
              && chunk instanceof Chunk.Word plain
              && plain.cues().isEmpty()
              && Character.isLowerCase(plain.text().charAt(0));
      boolean passable =
          chunk instanceof Chunk.Name
              || chunk instanceof Chunk.Time
              || adjective
              || ofOwner
              || adds
              || change
              || (chunk instanceof Chunk.Word word
                  && (BINDING.contains(word.lower())
                      || word.lower().endsWith("ly")
                      || word.lower().contains("-")
                      || Set.of(
                              "average",
                              "mean",
                              "annual",
                              "quarterly",
                              "full-year",
                              "net",
                              "total",
                              "new",
                              "per",
                              "additional",
                              "extra",
                              "cash")
                          .contains(word.lower())));
      if (!passable || measure - figure > 6) {
        return false;
      }
    }
    return !scene.has(measure - 1, Cue.COMPARE);
  }

  /** The "to" of "upside to earnings". */
  private static boolean isUpsideTo(Scene scene, int i) {
    return scene.word(i).equals("to") && scene.has(i - 1, Cue.CHANGE_NOUN);
  }

  private @Nullable Metric fitting(Chunk.Measure measure, Site site) {
    boolean deal = measure.lower().startsWith("deal") && site.dimension() == Dimension.RATIO;
    for (Metric metric : measure.candidates()) {
      Metric fit = deal ? null : fit(metric, site);
      if (fit != null) {
        return fit;
      }
    }
    return null;
  }

  private @Nullable Metric fit(Metric metric, Site site) {
    Dimension dimension = site.dimension();
    Set<Dimension> allowed = metric.dimensions();
    boolean words = allowed.contains(Dimension.WORDS) && allowed.size() == 1;
    if (words || metric.id().equals("rating")) {
      return null;
    }
    boolean perShare =
        dimension == Dimension.MONEY_PER_SHARE || (dimension == Dimension.MONEY && isCents(site));
    if (metric.id().equals("net_income") && perShare) {
      return catalogue.metric("eps");
    }
    if (COUNTED.contains(metric.id()) && site.figure().unit().equals("1") && isFraction(site)) {
      return null;
    }
    boolean sum = dimension == Dimension.MONEY && !small(site);
    if (sum && metric.id().startsWith("share_price")) {
      return null;
    }
    if (allowed.contains(dimension)) {
      return metric;
    }
    return switch (dimension) {
      case RATIO -> metric;
      case MONEY ->
          small(site)
                  && (allowed.contains(Dimension.MONEY_PER_SHARE)
                      || allowed.contains(Dimension.MONEY_PER_QUANTITY))
              ? metric
              : null;
      case MONEY_PER_SHARE ->
          allowed.contains(Dimension.MONEY_PER_QUANTITY) && metric.id().endsWith("price")
              ? metric
              : null;
      case COUNT -> allowed.contains(Dimension.QUANTITY) ? metric : null;
      case QUANTITY -> allowed.contains(Dimension.COUNT) ? metric : null;
      case MULTIPLE -> site.figure().noun() == null ? metric : null;
      case MONEY_PER_TIME -> allowed.contains(Dimension.MONEY) ? metric : null;
      case MONEY_PER_QUANTITY,
          MONEY_PER_POWER_TIME,
          POWER,
          POINT,
          DURATION,
          DEVIATION,
          PERCENTILE,
          WORDS ->
          null;
    };
  }

  /** A level such as 52.5, of which no people and no goods are counted. */
  private static boolean isFraction(Site site) {
    BigDecimal end = site.figure().low() != null ? site.figure().low() : site.figure().high();
    return end != null && end.stripTrailingZeros().scale() > 0;
  }

  private static boolean small(Site site) {
    BigDecimal end = site.figure().low() != null ? site.figure().low() : site.figure().high();
    return end != null && end.abs().compareTo(LARGEST_PRICE) < 0;
  }

  private static boolean isCents(Site site) {
    BigDecimal end = site.figure().low() != null ? site.figure().low() : site.figure().high();
    return end != null && end.abs().compareTo(new BigDecimal(1000)) < 0;
  }
}
