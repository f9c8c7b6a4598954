package org.streetbook.extractors.claim;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.link.Dimensions;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Puts a figure on the number line: level or change, rise or fall, profit or loss, in its unit. */
final class Sign {

  private static final Set<String> MOVES = Set.of("share_price_move", "index_move");
  private static final Set<String> PROFITS =
      Set.of("net_income", "eps", "ebit", "ebitda", "pretax_income", "free_cash_flow");
  private static final Set<String> PER_SHARE = Set.of("price_target", "eps", "share_price");

  /** Units that counts take from what is counted. */
  private static final Map<String, String> COUNT_UNITS =
      Map.of(
          "unit_shipments",
          "{unit}",
          "headcount",
          "{person}",
          "users",
          "{user}",
          "production",
          "{unit}",
          "index_level",
          "{point}");

  private static final Set<String> PRICES =
      Set.of("commodity_price", "share_price", "average_selling_price");

  private static final Set<String> PASSED =
      Set.of(
          "below", "above", "past", "under", "over", "beneath", "through", "near", "toward",
          "towards");

  private static final Set<String> WHOLE =
      Set.of("the", "its", "their", "total", "overall", "all", "whole", "entire");

  private static final int LOSS_REACH = 20;

  private Sign() {}

  /** The amount that the figure states as a value of {@code of} of {@code subject}. */
  static Amount amount(Scene scene, Site site, Metric of, @Nullable Party subject, String text) {
    Figure figure = site.figure();
    String metric = of.id();
    boolean change = isChange(site, of) && !isShare(scene, site) && !isGrowth(scene, site, of);
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    boolean falls =
        change && !metric.equals("impairments") && site.direction() < 0 && !isNegative(low, high);
    if (change && PRICES.contains(metric) && isPassedLevel(scene, site)) {
      change = false;
      falls = false;
    }
    boolean shrinks = metric.equals("gdp_growth") && site.direction() < 0 && contracts(scene, site);
    boolean loses =
        !change && PROFITS.contains(metric) && !isNegative(low, high) && isLoss(scene, site);
    if (falls || loses || shrinks) {
      BigDecimal swapped = low == null ? null : low.negate();
      low = high == null ? null : high.negate();
      high = swapped;
    }
    return new Amount(
        low,
        high,
        text,
        unit(figure.unit(), metric, subject),
        figure.qualifier(),
        figure.side(),
        change);
  }

  /** "fell below $45 a barrel": the price that it passed, and not by how much it fell. */
  private static boolean isPassedLevel(Scene scene, Site site) {
    int i = site.at() - 1;
    while (scene.word(i).equals("the") || scene.word(i).equals("about")) {
      i--;
    }
    return PASSED.contains(scene.word(i)) && Dimensions.isMoney(site.figure().unit());
  }

  private static boolean isNegative(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    BigDecimal end = low != null ? low : high;
    return end != null && end.signum() < 0;
  }

  private static boolean isChange(Site site, Metric of) {
    String metric = of.id();
    if (MOVES.contains(metric) || metric.equals("user_growth")) {
      return true;
    }
    String unit = site.figure().unit();
    Dimension dimension = Dimensions.of(unit);
    if (metric.equals("dividend") && dimension == Dimension.RATIO && site.direction() != 0) {
      return site.role() == Site.Role.MOVE || site.tellsChange();
    }
    if (of.rate()) {
      boolean points = unit.equals("pp") || unit.equals("bp");
      boolean level = site.role() == Site.Role.TO || site.role() == Site.Role.AT;
      return (points && site.direction() != 0 && !level) || site.role() == Site.Role.BY;
    }
    return switch (dimension) {
      case RATIO -> !metric.equals("other") || site.tellsChange();
      case MULTIPLE -> !metric.equals("valuation_multiple") && !metric.equals("backlog_to_revenue");
      case MONEY, MONEY_PER_SHARE, MONEY_PER_QUANTITY, COUNT, QUANTITY, POINT, MONEY_PER_TIME ->
          site.tellsChange();
      case MONEY_PER_POWER_TIME, POWER, DURATION, PERCENTILE, WORDS -> false;
      case DEVIATION -> true;
    };
  }

  /** "the economy grew by X": its growth, as "grew X" is. */
  private static boolean isGrowth(Scene scene, Site site, Metric of) {
    return of.id().equals("gdp_growth")
        && site.figure().unit().equals("%")
        && Hints.growing(scene, site) != null;
  }

  /** "X of GDP", "X of total loans": a share is a level, whatever it is of. */
  private static boolean isShare(Scene scene, Site site) {
    boolean ratio = Dimensions.of(site.figure().unit()) == Dimension.RATIO;
    if (!ratio || site.tellsChange() || !scene.word(site.at() + 1).equals("of")) {
      return false;
    }
    int at = site.at() + 2;
    while (at < site.at() + 5 && WHOLE.contains(scene.word(at))) {
      at++;
    }
    return scene.at(at) instanceof Chunk.Measure;
  }

  private static boolean contracts(Scene scene, Site site) {
    return site.role() == Site.Role.MOVE
        || site.role() == Site.Role.NOUN
        || scene.word(site.at() - 1).equals("by");
  }

  /** Whether the nearest word of profit or loss, looking back and one word ahead, is a loss. */
  private static boolean isLoss(Scene scene, Site site) {
    // "a $5 million first-quarter loss": a time may stand between.
    int after = site.at() + 1;
    after += scene.at(after) instanceof Chunk.Time ? 1 : 0;
    if (scene.has(after, Cue.LOSS)) {
      return true;
    }
    if (isProfit(scene.word(after))) {
      return false;
    }
    for (int k = site.at() - 1; k >= Math.max(0, site.at() - LOSS_REACH); k--) {
      int i = scene.word(k).equals(")") ? opening(scene, k) : k;
      k = i;
      String word = scene.word(i);
      boolean loss =
          scene.has(i, Cue.LOSS)
              || word.endsWith("loss")
              || word.endsWith("losses")
              || (word.equals("lost") && site.at() - i <= 4);
      if (loss) {
        return true;
      }
      if (isProfit(word) || scene.has(i, Cue.CLAUSE) || word.equals(";")) {
        return false;
      }
    }
    return false;
  }

  /** Where the bracket opens that closes at {@code close}, so that what is in it is passed over. */
  private static int opening(Scene scene, int close) {
    for (int i = close - 1; i >= 0; i--) {
      if (scene.word(i).equals("(")) {
        return i;
      }
    }
    return close;
  }

  private static boolean isProfit(String word) {
    return word.contains("profit")
        || word.contains("income")
        || word.contains("earnings")
        || word.equals("earned");
  }

  /**
   * The unit of a value of {@code metric} of {@code subject} whose figure is printed in {@code
   * unit}.
   */
  static String unit(String unit, String metric, @Nullable Party subject) {
    boolean bareMoney = unit.length() == 3 && Dimensions.isMoney(unit);
    if (bareMoney && PER_SHARE.contains(metric)) {
      return unit + "/share";
    }
    if (bareMoney && metric.equals("commodity_price") && subject != null) {
      return unit + CommodityUnits.per(subject.id());
    }
    if (unit.equals("1") || unit.equals("{unit}")) {
      return COUNT_UNITS.getOrDefault(metric, unit.equals("1") ? "{unit}" : unit);
    }
    return unit;
  }
}
