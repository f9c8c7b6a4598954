package org.streetbook.pipeline.export.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Decimals as Parquet keeps them: the unscaled value in 16 bytes, the greatest that all readers
 * take, with 18 digits after the point and 20 before it. Every figure that notes print fits; a mean
 * or a deviation may have more decimals, which are rounded half to even, and both are counted.
 */
final class Decimals {

  static final int PRECISION = 38;
  static final int SCALE = 18;
  static final int BYTES = 16;

  private long rounded;
  private long tooLarge;

  /** The bytes of {@code value}; null where it has too many digits before the point. */
  @Nullable Binary of(BigDecimal value) {
    BigDecimal scaled = value.setScale(SCALE, RoundingMode.HALF_EVEN);
    if (scaled.precision() > PRECISION) {
      tooLarge++;
      return null;
    }
    if (scaled.compareTo(value) != 0) {
      rounded++;
    }
    BigInteger whole = scaled.unscaledValue();
    byte[] bytes = whole.toByteArray();
    byte[] filled = new byte[BYTES];
    Arrays.fill(filled, (byte) (whole.signum() < 0 ? -1 : 0));
    System.arraycopy(bytes, 0, filled, BYTES - bytes.length, bytes.length);
    return Binary.fromConstantByteArray(filled);
  }

  /** How many lost digits after the point. */
  long rounded() {
    return rounded;
  }

  /** How many have no place. */
  long tooLarge() {
    return tooLarge;
  }
}
