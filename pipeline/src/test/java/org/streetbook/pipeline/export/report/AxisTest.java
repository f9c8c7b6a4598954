package org.streetbook.pipeline.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @Property
  void placesRiseWithValuesAndTicksAreRoundAndFew(
      @ForAll @Size(min = 1, max = 9)
          List<@BigRange(min = "-1e12", max = "1e12") @Scale(2) BigDecimal> values) {
    Axis axis = Axis.of(values, List.of());

    List<BigDecimal> sorted = values.stream().sorted().toList();
    BigDecimal before = BigDecimal.ZERO;
    for (BigDecimal value : sorted) {
      assertFalse(axis.misses(value), axis + " misses " + value);
      assertTrue(axis.percent(value).compareTo(before) >= 0, axis + " at " + value);
      before = axis.percent(value);
    }
    assertTrue(before.compareTo(BigDecimal.valueOf(100)) <= 0);
    List<BigDecimal> ticks = axis.ticks();
    assertTrue(!ticks.isEmpty() && ticks.size() <= 6, ticks.toString());
    for (BigDecimal tick : ticks) {
      assertFalse(axis.misses(tick), axis + " misses its tick " + tick);
      assertEquals(0, tick.remainder(axis.step()).signum());
      assertTrue(tick.stripTrailingZeros().precision() <= 15, tick.toString());
    }
  }

  @Test
  void whatIsFarAwayDoesNotSqueezeTheRest() {
    List<BigDecimal> core = numbers("30", "34");

    assertTrue(Axis.of(core, numbers("300")).misses(new BigDecimal("300")));
    assertFalse(Axis.of(core, numbers("20")).misses(new BigDecimal("20")));
  }

  @Test
  void whatIsBeyondAnEdgeStandsOnIt() {
    Axis axis = Axis.of(numbers("30", "34"), List.of());

    assertEquals(0, axis.percent(new BigDecimal("-5")).signum());
    assertEquals(0, axis.percent(new BigDecimal("500")).compareTo(BigDecimal.valueOf(100)));
  }

  @Test
  void amountsThatCannotBeNegativeHaveNoAxisBelowZero() {
    assertEquals(0, Axis.of(numbers("0", "10"), List.of()).low().signum());
    assertEquals(0, Axis.of(numbers("-10", "0"), List.of()).high().signum());
    assertTrue(Axis.of(numbers("-1", "1"), List.of()).low().signum() < 0);
  }

  @ParameterizedTest
  @CsvSource({
    "USD, 175000000000, $ billion, 9",
    "USD, 19500000, $ million, 6",
    "USD, 950, $, 0",
    "CNY, 30000000000000, CNY trillion, 12",
    "W, 500000000, MW, 6",
    "W, 14000000000000, GW, 9",
    "%, 8, %, 0",
    "%, 4000000, %, 0",
    "USD/share, 850, $ a share, 0",
    "USD/(W.a), 300, $ billion per GW and year, 0",
    "USD/mo, 1250000000, $ billion a month, 9",
    "{percentile}, 100, percentile, 0",
    "{vehicle}, 3000000, million vehicles, 6",
    "x, 14, times, 0"
  })
  void theCaptionCountsWhatTheTicksLeaveOut(
      String unit, BigDecimal value, String caption, int shift) {
    Axis axis = Axis.of(List.of(value), List.of());

    assertEquals(caption, axis.caption(unit));
    assertEquals(shift, axis.shift(unit));
  }

  @Test
  void aTickOfAChangeHasItsSign() {
    assertEquals("+2.5", Axis.label(new BigDecimal("2500000000"), 9, true));
    assertEquals("0", Axis.label(BigDecimal.ZERO, 9, true));
    assertEquals("-1,000", Axis.label(new BigDecimal("-1000"), 0, true));
  }

  private static List<BigDecimal> numbers(String... all) {
    return Stream.of(all).map(BigDecimal::new).toList();
  }
}
