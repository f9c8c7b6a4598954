package org.streetbook.extractors.figure;

import java.util.Locale;

/**
 * What a lexeme can be, as a bit; a lexeme may have several. The first block is seen by its
 * characters, the second comes with what the vocabulary says of it, the third is named by the first
 * column of {@code words.tsv}.
 */
enum Role {
  NUMBER,
  GROUPED,
  DECIMAL,
  ORDINAL,
  NAME,
  WORD,
  CAPITAL,
  DASH,
  SLASH,
  OPEN,
  CLOSE,
  COMMA,
  COLON,
  EQUALS,
  STOP,
  GLUED,

  CURRENCY_BEFORE,
  CURRENCY_AFTER,
  SCALE,
  UNIT,
  NUMBER_WORD,
  TEN,
  HALF,
  PART,
  VULGAR,
  MULTIPLE,
  LOOSE_MULTIPLE,
  QUALIFIER_BEFORE,
  QUALIFIER_AFTER,
  NOUN,
  DENOMINATOR,

  ARTICLE,
  INDEFINITE,
  CONNECTOR,
  AND,
  BETWEEN,
  FROM,
  BY,
  PER,
  SIGN,
  PLUS_SIGN,
  PLUS_MINUS,
  MONTH,
  CLOCK,
  RANK,
  CHANGE,
  RANGE_CUE,
  RATE_ADVERB,
  AGO,
  WINDOW,
  TERM_NOUN,
  LASTING,
  LEVEL_BEFORE,
  FUNCTION,
  PERIOD_NOUN,
  HALF_WORD,
  COMPARE,
  FLAT,
  DOWN,
  UP,
  INDEX_NAME,
  RANGE_OF,
  INSIDE,
  UNCOUNTED;

  /** The bit of this role in a mask. */
  final long bit = bitOf(this);

  // a mask lives only as long as the program does: the order may change freely
  @SuppressWarnings("EnumOrdinal")
  private static long bitOf(Role role) {
    if (role.ordinal() >= Long.SIZE) {
      throw new IllegalStateException("no bit is left for " + role); // it would share one
    }
    return 1L << role.ordinal();
  }

  /** The role with that name in lower case. */
  static Role named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The bits of several roles. */
  static long mask(Role... roles) {
    long mask = 0;
    for (Role role : roles) {
      mask |= role.bit;
    }
    return mask;
  }
}
