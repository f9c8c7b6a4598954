package org.streetbook.pipeline.reconcile.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every file of rates. */
class RatesProperties {

  private static final List<String> CODES = List.of("CHF", "EUR", "JPY", "KRW", "USD");
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 30;

  private static List<String> lines(Random random, int count) {
    var lines = new ArrayList<String>();
    var told = new HashSet<String>();
    for (int i = 0; i < count; i++) {
      int base = random.nextInt(CODES.size());
      int quote = (base + 1 + random.nextInt(CODES.size() - 1)) % CODES.size();
      LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
      if (told.add(day + " " + Math.min(base, quote) + " " + Math.max(base, quote))) {
        lines.add(
            day
                + ","
                + CODES.get(base)
                + ","
                + CODES.get(quote)
                + ","
                + BigDecimal.valueOf(1 + random.nextInt(2_000_000), 1 + random.nextInt(4))
                    .toPlainString());
      }
    }
    return lines;
  }

  private static Rates rates(List<String> lines) {
    String text = "date,base,quote,rate\n" + String.join("\n", lines);
    return Rates.parse("rates.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 100)
  void theOrderOfTheLinesChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    List<String> lines = lines(new Random(seed), count);
    Rates inOrder = rates(lines);
    Collections.shuffle(lines, new Random(~seed));
    assertEquals(inOrder, rates(lines));
    assertEquals(inOrder.fingerprint(), rates(lines).fingerprint());
  }

  @Property(tries = 200)
  void noConversionLooksAheadAndThereAndBackIsWhereItBegan(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    Random random = new Random(seed);
    Rates rates = rates(lines(random, count));
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
    for (String from : CODES) {
      for (String to : CODES) {
        Conversion there = from.equals(to) ? null : rates.conversion(from, to, day);
        if (there == null) {
          continue;
        }
        there.steps().forEach(step -> assertFalse(step.line().date().isAfter(day), there::told));
        Conversion back = rates.conversion(to, from, day);
        assertEquals(there.date(), back.date());
        assertEquals(there.steps().size(), back.steps().size());
        BigDecimal returned = back.apply(there.apply(amount));
        BigDecimal off = returned.subtract(amount).abs().movePointRight(4);
        assertTrue(off.compareTo(amount) <= 0, () -> amount + " " + there.told() + " " + returned);
      }
    }
  }

  @Property(tries = 200)
  void aDayLaterNoRateIsOlder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int count) {
    Random random = new Random(seed);
    Rates rates = rates(lines(random, count));
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    Conversion before = rates.conversion("EUR", "KRW", day);
    Conversion after = rates.conversion("EUR", "KRW", day.plusDays(1));
    assertTrue(before == null || !after.date().isBefore(before.date()));
  }
}
