package org.streetbook.extractors.figure;

import org.jspecify.annotations.Nullable;

/**
 * What figure rules match over: the lexemes of a text, with the numerals and quantities read so
 * far, so that no place is read twice.
 */
final class Scan {

  final Lexemes lexemes;
  final boolean wide;
  private final NumeralReader reader;
  private final @Nullable Numeral[] numerals;
  private final @Nullable Reading[] quantities;
  private final boolean[] numeralRead;
  private final boolean[] quantityRead;

  /**
   * What rules match over.
   *
   * @param wide whether lengths of time are quantities too
   */
  Scan(Lexemes lexemes, boolean wide) {
    this.lexemes = lexemes;
    this.wide = wide;
    this.reader = new NumeralReader(lexemes);
    this.numerals = new Numeral[lexemes.count()];
    this.quantities = new Reading[lexemes.count()];
    this.numeralRead = new boolean[lexemes.count()];
    this.quantityRead = new boolean[lexemes.count()];
  }

  /** The numeral that begins at a position, or null. */
  @Nullable Numeral numeral(int at) {
    if (!lexemes.exists(at)) {
      return null;
    }
    if (!numeralRead[at]) {
      numeralRead[at] = true;
      numerals[at] = reader.at(at);
    }
    return numerals[at];
  }

  /**
   * The quantity that begins at a position: a number with a currency or a unit and what it is per,
   * or null. Counts and bare numbers are none, nor are lengths of time but to the wide finder.
   */
  @Nullable Reading quantity(int at) {
    if (!lexemes.exists(at)) {
      return null;
    }
    if (!quantityRead[at]) {
      quantityRead[at] = true;
      Reading read = simple(at);
      Reading compound =
          read == null ? null : CompoundRules.BOOK.firstAt(this, at, lexemes.roles(at));
      quantities[at] = read == null ? null : withRate(compound == null ? read : compound);
    }
    return quantities[at];
  }

  /** The quantity in one unit that begins at a position, or null. */
  @Nullable Reading simple(int at) {
    Reading read = QuantityRules.BOOK.firstAt(this, at, lexemes.roles(at));
    return read == null && wide ? MeasureRules.BOOK.firstAt(this, at, lexemes.roles(at)) : read;
  }

  /** The reading with what it is per, where that is printed after it. */
  Reading withRate(Reading reading) {
    Unit unit = reading.unit();
    if (unit == null) {
      return reading;
    }
    RateRules.Rate rate = RateRules.BOOK.firstAt(this, reading.to(), lexemes.roles(reading.to()));
    if (rate == null || !rate.fits(unit)) {
      return reading;
    }
    return reading.per(rate.to(), rate.of(unit), rate.rule());
  }
}
