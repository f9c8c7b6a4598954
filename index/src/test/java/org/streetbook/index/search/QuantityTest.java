package org.streetbook.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.wire.Json;

class QuantityTest {

  private static String read(String text) {
    Quantity quantity = Quantity.parse(text, 1);
    return Json.plain(quantity.amount()) + " " + quantity.unit();
  }

  @Test
  void numbersTakeTheirScale() {
    assertEquals("150000000000 null", read("150bn"));
    assertEquals("1500000 null", read("1.5 million"));
    assertEquals("1234567 null", read("1,234,567"));
    assertEquals("0.5 null", read(".5"));
    assertEquals("20000000 null", read("2 crore"));
  }

  @Test
  void unitsComeDownToTheirBase() {
    assertEquals("250000000 W", read("250MW"));
    assertEquals("5 %", read("5%"));
    assertEquals("3 x", read("3x"));
    assertEquals("25 bp", read("25 bps"));
  }

  @Test
  void moneyIsWrittenInSignsOrCodesBeforeOrAfter() {
    assertEquals("150000000000 USD", read("$150bn"));
    assertEquals("150000000000 USD", read("USD 150 billion"));
    assertEquals("2000000 EUR", read("2m EUR"));
    assertEquals("40 USD/W", read("$40/W"));
  }

  @Test
  void aMinusStandsBeforeTheNumberOrBeforeTheSign() {
    assertEquals("-5 %", read("-5%"));
    assertEquals("-5 %", read("\u22125%"));
    assertEquals("-3000000 USD", read("-$3m"));
    assertEquals("-3000000 USD", read("$-3m"));
  }

  @Test
  void whatIsNoValueIsRefused() {
    for (String text :
        List.of("", "much", "5 apples", "1,23", "5%%", "$5 EUR", "1e9", "5/W", "9".repeat(60))) {
      assertThrows(QueryException.class, () -> Quantity.parse(text, 1), text);
    }
  }
}
