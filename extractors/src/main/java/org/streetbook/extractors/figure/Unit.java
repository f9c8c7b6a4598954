package org.streetbook.extractors.figure;

import java.math.BigDecimal;

/**
 * A unit as printed.
 *
 * @param symbol the base unit that it normalises to, as {@link Figure#unit()}
 * @param factor how many base units one printed unit is
 * @param dimension what kind of unit it is
 * @param minor whether it is a bare "cents", whose currency the surroundings decide
 */
record Unit(String symbol, BigDecimal factor, Dimension dimension, boolean minor) {

  /** The kinds of units that rules tell apart. */
  enum Dimension {
    MONEY,
    PERCENT,
    POINTS_OF_PERCENT,
    BASIS_POINTS,
    POINTS,
    MULTIPLE,
    DEVIATIONS,
    PERCENTILE,
    PHYSICAL,
    DURATION,
    CLOCK,
    COUNT,
    BARE
  }

  Unit(String symbol, BigDecimal factor, Dimension dimension) {
    this(symbol, factor, dimension, false);
  }

  static final Unit BARE = new Unit("1", BigDecimal.ONE, Dimension.BARE);
  static final Unit PERCENT = new Unit("%", BigDecimal.ONE, Dimension.PERCENT);
  static final Unit TIMES = new Unit("x", BigDecimal.ONE, Dimension.MULTIPLE);

  /** The same unit under another symbol. */
  Unit as(String otherSymbol) {
    return new Unit(otherSymbol, factor, dimension, minor);
  }
}
