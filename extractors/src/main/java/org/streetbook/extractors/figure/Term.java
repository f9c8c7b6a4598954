package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the vocabulary knows of one form. Filled while the vocabulary is read, and never after. */
final class Term {

  /** Where an abbreviated scale counts as one. */
  enum ScaleUse {
    FREE,
    CHAIN,
    GLUED,
    MONEY
  }

  long roles;
  @Nullable Unit money;
  @Nullable BigDecimal scale;
  ScaleUse scaleUse = ScaleUse.FREE;
  @Nullable Unit unit;
  @Nullable Unit denominator;
  @Nullable BigDecimal number;
  @Nullable Hedge before;
  @Nullable Hedge after;
  @Nullable String noun;

  /** Whether it names goods that are sold by weight. */
  boolean weighed;

  /** Whether it is a currency only directly before the digits of a sum. */
  boolean gluedMoney;

  boolean is(Role role) {
    return (roles & role.bit) != 0;
  }
}
