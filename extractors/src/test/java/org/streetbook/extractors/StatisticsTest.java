package org.streetbook.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.streetbook.corpus.claim.Claim;

/** Statistics that go by one metric and are of different things. */
class StatisticsTest {

  private static @Nullable String partner(Claim claim) {
    return claim.counterparty() == null ? null : claim.counterparty().name();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Consumer prices in Spain rose 0.3% in February, the statistics office said.|0.3%|-",
        "Consumer prices in Spain excluding food and energy rose 0.3% in February.|0.3%|core prices",
        "Excluding food and energy, consumer prices in Spain rose 0.3%.|0.3%|core prices",
        "Core inflation in Spain was 2.4% in February.|2.4%|core prices",
        "Consumer prices in Spain rose 0.4%, and excluding food and energy 0.2%.|0.4%|-",
        "Consumer prices in Spain rose 0.4%, and excluding food and energy 0.2%.|0.2%|core prices",
        "Producer prices in Spain fell 1.1% in February.|1.1%|producer prices",
        "Industrial production in Spain rose 0.5% in February.|0.5%|-",
        "Manufacturing output in Spain rose 0.5% in February.|0.5%|manufacturing",
        "Male unemployment in Spain fell to 9.1% in February.|9.1%|men",
        "Spain's trade surplus rose to $3 billion in February.|$3 billion|-",
        "Sales of Adobe's appliance division were $9 billion.|$9 billion|appliance division",
        "The appliance division's sales rose 3% at Adobe.|3%|appliance division",
        "Adobe had net income from continuing operations of $9 billion.|$9 billion|-",
        "Adobe said sales of its new phones were $9 billion.|$9 billion|-",
        "Exports of Spain rose 3% in February.|3%|exports",
      })
  void aPartIsNotTakenForTheWhole(String text, String quote, @Nullable String measure) {
    assertEquals(measure, Notes.claim(text, quote).measure());
  }

  @Test
  void aBalanceWithOneCountryIsNotThatWithAll() {
    String text =
        "Spain's trade surplus with Germany was $51.5 billion in 2025 and with India, $16.7"
            + " billion. Its overall trade surplus was $90.2 billion.";
    assertEquals("Germany", partner(Notes.claim(text, "$51.5 billion")));
    assertEquals("India", partner(Notes.claim(text, "$16.7 billion")));
    assertNull(partner(Notes.claim(text, "$90.2 billion")));
  }
}
