package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.streetbook.pipeline.reconcile.amount.Interval;

class TallyTest {

  /** What sixteen digits may be off by, as a share. */
  private static final BigDecimal ROUNDED = new BigDecimal("1e-14");

  @Test
  void theThreeMiddlesOfSmallBooksAreExact() {
    Tally tally = tally("0.1", "0.2", "0.4");
    assertEquals(new BigDecimal("0.2"), tally.median());
    assertEquals(new BigDecimal("0.2333333333333333"), tally.mean());
    assertEquals(new BigDecimal("0.15"), tally("0.1", "0.2").median());
    assertEquals(new BigDecimal("0.1527525231651947"), tally.stdev());
    assertNull(tally("0.1").stdev());
  }

  @Property(tries = 200)
  void statisticsAgreeWithTheirDefinitions(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -100_000, max = 100_000) Integer> cents,
      @ForAll long seed) {
    List<BigDecimal> values = cents.stream().map(c -> BigDecimal.valueOf(c, 2)).toList();
    var shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, new Random(seed));
    Tally tally = Tally.of(shuffled.stream().map(Interval::point).toList());
    assertEquals(tally, Tally.of(values.stream().map(Interval::point).toList()));

    List<BigDecimal> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    assertEquals(0, sorted.getFirst().compareTo(tally.low()));
    assertEquals(0, sorted.getLast().compareTo(tally.high()));
    BigDecimal twice = sorted.get((n - 1) / 2).add(sorted.get(n / 2));
    assertEquals(0, twice.compareTo(tally.median().add(tally.median())));

    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertNear(sum, tally.mean().multiply(BigDecimal.valueOf(n)));
    if (n > 1) {
      BigDecimal mean = sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
      BigDecimal squares =
          values.stream()
              .map(v -> v.subtract(mean).pow(2))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertNear(squares, tally.stdev().pow(2).multiply(BigDecimal.valueOf(n - 1L)));
    }
  }

  private static void assertNear(BigDecimal exact, BigDecimal computed) {
    BigDecimal room = exact.abs().multiply(ROUNDED).max(new BigDecimal("1e-25"));
    assertTrue(
        exact.subtract(computed).abs().compareTo(room) <= 0, () -> computed + ", not " + exact);
  }

  private static Tally tally(String... values) {
    return Tally.of(List.of(values).stream().map(v -> Interval.point(new BigDecimal(v))).toList());
  }
}
