package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is shown in another order than it is stored in. */
class VisualOrderTest {

  @Test
  void aNumberUnderAnOverrideIsTheOneThatIsShown() {
    assertEquals("EPS of $0.52 in 2027", Characters.clean("EPS of $\u202e25.0\u202c in 2027"));
    assertEquals("EPS of $0.52", Characters.clean("EPS of $\u202e25.0"));
    assertEquals("first\nlifts to 21", Characters.clean("first\nlifts to \u202e12"));
  }

  @Test
  void numbersInAnEmbeddingChangePlacesAndKeepTheirDigits() {
    assertEquals("from 12 10 in", Characters.clean("from \u202b10 12\u202c in"));
    assertEquals("from 12 10 in", Characters.clean("from \u206710 12\u2069 in"));
  }

  @Test
  void anOverrideFromLeftToRightAndMarksThatMoveNothingLeaveTheTextAsItIs() {
    assertEquals("EPS of $25.0", Characters.clean("EPS of $\u202d25.0\u202c"));
    assertEquals("EPS of $25.0", Characters.clean("EPS \u200eof $25.0\u200f"));
  }

  @Test
  void bracketsAreTurnedAsTheyAreShown() {
    assertEquals("(10) down", Characters.clean("\u202e(01)\u202c down"));
  }

  @Test
  void aLineInAScriptFromRightToLeftKeepsTheOrderInWhichItIsRead() {
    String hebrew = "\u05e8\u05d5\u05d5\u05d7 12 \u05d0\u05d7\u05d5\u05d6";
    assertEquals(hebrew, Characters.clean("\u202b" + hebrew + "\u202c"));
  }

  @Test
  void nothingInvisibleStandsInANumber() {
    assertEquals(
        "$1250 and 7 3",
        Characters.clean("$1\u200b2\u20605\ufe0f\udb40\udd000\u00ad and 7\u31643"));
  }

  @Test
  void aPageWithAnElementThatTurnsItsTextIsReadAsItIsShown() {
    String page = "<html><body><p>Acme will earn $<bdo dir=rtl>25.0</bdo> a share in 2027.</p>";
    String text = Texts.note("a.html", page.getBytes(StandardCharsets.UTF_8)).text();
    assertTrue(text.contains("earn $0.52 a share"), text);
  }

  @Test
  void manyControlsTakeNoLongerThanTheirNumberWarrants() {
    String text = "\u202e1\u202c".repeat(200_000);
    assertTimeout(
        Duration.ofSeconds(20), () -> assertEquals(200_000, Characters.clean(text).length()));
  }
}
