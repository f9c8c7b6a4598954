package org.streetbook.extractors.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GatedTest {

  private static final Gated BUYERS = Gated.of("([A-Z]\\w+) (?:buys|bids for)", "buys", "bids for");

  @Test
  void allMatchesAreFoundWhereAnyOfTheNeedsStands() {
    String text = "Acme buys Nord; Tern bids for Elm.";
    assertEquals(List.of("Acme", "Tern"), names(BUYERS.in(text)));
    assertEquals(List.of("Acme", "Tern"), names(BUYERS.in(text, new Capitals(text))));
  }

  @Test
  void nothingIsTriedWhereNoneOfThemStands() {
    Gated shut = Gated.of("Acme", "Nord");
    assertEquals(List.of(), shut.in("Acme sells Tern."));
    assertEquals(List.of(), shut.in("Acme sells Tern.", new Capitals("Acme sells Tern.")));
  }

  @Test
  void aGateWithoutNeedsIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Gated(Pattern.compile("Acme"), List.of()));
  }

  private static List<String> names(List<MatchResult> matches) {
    return matches.stream().map(m -> m.groupCount() > 0 ? m.group(1) : m.group()).toList();
  }
}
