package org.streetbook.pipeline.reconcile.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Qualifier;

class AmountsTest {

  @Test
  void aQuotientOfIntervalsTakesTheOutermostEnds() {
    assertEquals(of("4", "10"), of("12", "20").dividedBy(of("2", "3")).orElseThrow());
    assertEquals(of("24", "48"), of("12", "12").dividedBy(of("0.25", "0.5")).orElseThrow());
  }

  @Test
  void aBoundBelowADivisorBoundsTheQuotientAbove() {
    assertEquals(of("0", "48"), of("12", "12").dividedBy(of("0.25", null)).orElseThrow());
  }

  @Test
  void nothingIsDividedByWhatMayBeZero() {
    assertTrue(of("1", "2").dividedBy(of("-1", "1")).isEmpty());
    assertTrue(of("1", "2").dividedBy(of("0", "1")).isEmpty());
  }

  @Test
  void productsKnowTheirSigns() {
    assertEquals(of("-6", "12"), of("-3", "-1").times(of("-4", "2")));
    assertEquals(of(null, "-2"), of("2", null).times(of("-1", "-1")));
  }

  @Test
  void endsOutOfOrderAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> of("2", "1"));
  }

  @Property(tries = 300)
  void aNarrowerBoundNeverWidensWhatIsDerived(
      @ForAll @IntRange(min = 1, max = 1000) int part,
      @ForAll @IntRange(min = 1, max = 50) int low,
      @ForAll @IntRange(min = 0, max = 49) int width,
      @ForAll @IntRange(min = 0, max = 49) int shaved) {
    Interval dividend = Interval.point(BigDecimal.valueOf(part));
    Interval wide = new Interval(BigDecimal.valueOf(low), BigDecimal.valueOf(low + width));
    Interval narrow =
        new Interval(
            BigDecimal.valueOf(low), BigDecimal.valueOf(low + Math.max(0, width - shaved)));
    assertTrue(
        dividend.dividedBy(wide).orElseThrow().contains(dividend.dividedBy(narrow).orElseThrow()));
    assertTrue(wide.times(dividend).contains(narrow.times(dividend)));
    assertTrue(wide.plus(dividend).contains(narrow.plus(dividend)));
  }

  @Test
  void aMonthlyPriceOverPowerIsAYearlyPriceOfPower() {
    Unit monthly = Unit.parse("USD/mo");
    assertEquals("USD/(W.a)", monthly.per(Unit.parse("W")).canonical().asString());
    assertEquals(0, new BigDecimal("12").compareTo(monthly.canonicalFactor()));
    assertEquals("USD", monthly.currency());
  }

  @Property(tries = 200)
  void aRateAMonthIsTwelveTimesItAYearExactly(
      @ForAll long digits, @ForAll @IntRange(min = -6, max = 12) int scale) {
    BigDecimal value = BigDecimal.valueOf(digits, scale);
    var monthly = new Amount(value, value, "", "USD/(W.mo)", Qualifier.EXACT, null, false);
    Interval yearly = Reading.of(monthly, "").face();
    assertEquals(Interval.point(value.multiply(BigDecimal.valueOf(12))), yearly);
    assertEquals(Interval.point(value), yearly.dividedBy(of("12", "12")).orElseThrow());
  }

  @Property(tries = 300)
  void aUnitStringHasTheCanonicalFormOfItsUnit(
      @ForAll @Size(max = 6) List<@From("symbols") String> parts) {
    String text = String.join("", parts);
    Unit unit = Unit.parse(text);
    assertEquals(unit.canonical().asString(), Unit.canonical(text));
    assertEquals(unit.canonicalFactor(), Unit.canonicalFactor(text));
    assertEquals(Unit.canonical(text), Unit.canonical(Unit.canonical(text)));
    assertEquals(BigDecimal.ONE, Unit.canonicalFactor(Unit.canonical(text)));
  }

  @Provide
  Arbitrary<String> symbols() {
    return Arbitraries.of(
        "USD", "EUR", "W", "mo", "a", "%", "{unit}", "1", "/", ".", "(", ")", " ");
  }

  @Test
  void unitsAreReadAndWrittenAlike() {
    for (String unit :
        new String[] {"USD", "%", "USD/[bbl_us]", "USD/(W.a)", "{unit}", "[bbl_us]/d"}) {
      assertEquals(unit, Unit.parse(unit).asString());
    }
    assertEquals("USD/(W.a)", Unit.parse("USD/(a.W)").asString());
  }

  @Test
  void aboutIsWithinHalfAUnitOfTheLastPrintedDigit() {
    Reading reading = reading("$14 billion", "14e9", Qualifier.APPROX, null);
    assertEquals(of("13.5e9", "14.5e9"), reading.width());
    assertEquals(of("14e9", "14e9"), reading.face());
  }

  @Test
  void nearlyLiesBelowAndALittleOverAbove() {
    assertEquals(
        of("45", "50"), reading("half", "50", Qualifier.APPROX, Amount.Side.BELOW).width());
    assertEquals(
        of("50", "55"), reading("half", "50", Qualifier.APPROX, Amount.Side.ABOVE).width());
    assertEquals(
        of("-10", "-9"), reading("10", "-10", Qualifier.APPROX, Amount.Side.BELOW).width());
  }

  @Test
  void aFigureInWordsHasNoGrain() {
    assertEquals(BigDecimal.ZERO, reading("a third", "33.33", Qualifier.EXACT, null).grain());
    assertEquals(
        0,
        new BigDecimal("1e8")
            .compareTo(reading("1,234.5 billion", "1234.5e9", Qualifier.EXACT, null).grain()));
  }

  @Test
  void amountsAreSpokenAsPeoplePrintThem() {
    assertEquals("$175 billion", spoken("175e9", "USD"));
    assertEquals("-HK$5.52", spoken("-5.52", "HKD"));
    assertEquals("CNY 1.57 trillion", spoken("1.57e12", "CNY"));
    assertEquals("$2.97 a share", spoken("2.97", "USD/share"));
    assertEquals("€74 a share", spoken("74", "EUR/share"));
    assertEquals("SEK 91.50 a share", spoken("91.5", "SEK/share"));
    assertEquals("KRW 1.5 million a share", spoken("1.5e6", "KRW/share"));
    assertEquals("12.5 %", spoken("12.50", "%"));
    assertEquals("-$0.66 a share", spoken("-0.66", "USD/share"));
    assertEquals("8 %", spoken("8", "%"));
    assertEquals("3.5 GW", spoken("3.5e9", "W"));
    assertEquals("300 MW", spoken("300e6", "W"));
    assertEquals("$30 billion per GW and year", spoken("30", "USD/(W.a)"));
    assertEquals("$1.25 billion a month", spoken("1.25e9", "USD/mo"));
    assertEquals("$62.5 a barrel", spoken("62.5", "USD/[bbl_us]"));
    assertEquals("82,865 trucks", spoken("82865", "{truck}"));
    assertEquals("+8 %", Spoken.of(new BigDecimal("8"), "%", true));
    assertEquals("down over 7 %", Spoken.of(of(null, "-7"), "%", true));
    assertEquals("down at most 13 %", Spoken.of(of("-13", null), "%", true));
    assertEquals("over 20 %", Spoken.of(of("20", null), "%", false));
    assertEquals("at most 20 %", Spoken.of(of(null, "20"), "%", false));
    assertEquals("3 percentage points", Spoken.distance(new BigDecimal("-3"), "%"));
    assertEquals(
        "$105.6 billion",
        Spoken.of(Spoken.shortened(new BigDecimal("105610561056")), "USD", false));
  }

  private static String spoken(String value, String unit) {
    return Spoken.of(new BigDecimal(value), unit, false);
  }

  private static Reading reading(
      String quote, String value, Qualifier qualifier, Amount.@Nullable Side side) {
    BigDecimal decimal = new BigDecimal(value);
    return Reading.of(new Amount(decimal, decimal, quote, "USD", qualifier, side, false), quote);
  }

  private static Interval of(@Nullable String low, @Nullable String high) {
    return new Interval(
        low == null ? null : new BigDecimal(low), high == null ? null : new BigDecimal(high));
  }
}
