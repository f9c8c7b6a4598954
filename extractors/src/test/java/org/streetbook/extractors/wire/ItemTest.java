package org.streetbook.extractors.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words before the first value of a line name. */
class ItemTest {

  @ParameterizedTest
  @CsvSource({
    "Shr, eps, , ''",
    "Oper shr, eps, , underlying",
    "Shr fully diluted, eps, diluted, diluted",
    "Oper shr primary, eps, primary, underlying primary",
    "Net, net_income, , ''",
    "Oper net, net_income, , underlying",
    "Group net, net_income, , ''",
    "Qtly div class B, dividend, class B, quarterly class B",
    "Avg shrs diluted, other, diluted average shares, diluted",
    "Net sales, revenue, , ''"
  })
  void aLabelNamesAMetricAndWhatNarrowsIt(String label, String metric, String part, String words) {
    Item item = Item.of(label);

    assertNotNull(item);
    assertEquals(metric, item.metric());
    assertEquals(part, item.part());
    assertEquals(words, item.words());
  }

  @Test
  void aLabelMayNameALoss() {
    Item item = Item.of("Oper loss");

    assertNull(item, "a loss of what is not said");
    assertEquals(true, Item.of("Net loss").loss());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Tax", "Net interest payable", "Sales of the unit in the north rose", "vs"})
  void wordsThatAreNotAllKnownNameNothing(String label) {
    assertNull(Item.of(label));
  }
}
