package org.streetbook.extractors.claim;

import java.math.BigDecimal;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.extractors.link.Site;

/** Tells what an amount can be by its size and unit. */
final class Amounts {

  /** Amounts of money from this on are no price of one share. */
  private static final BigDecimal LARGEST_PRICE = BigDecimal.valueOf(1_000_000);

  private Amounts() {}

  static boolean isMoney(Site site) {
    return site.dimension() == Dimension.MONEY || site.dimension() == Dimension.MONEY_PER_SHARE;
  }

  /** Amounts that can be what one share costs. */
  static boolean isPrice(Site site) {
    BigDecimal end = site.figure().low() != null ? site.figure().low() : site.figure().high();
    return end != null && end.abs().compareTo(LARGEST_PRICE) < 0;
  }

  /** Amounts under a thousand that are no sums of money of a company. */
  static boolean isPerShare(Site site) {
    BigDecimal end = site.figure().low() != null ? site.figure().low() : site.figure().high();
    return end != null && end.abs().compareTo(BigDecimal.valueOf(1000)) < 0;
  }
}
