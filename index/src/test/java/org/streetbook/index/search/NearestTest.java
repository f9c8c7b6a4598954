package org.streetbook.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void twoLettersChangedOverAreOneEdit() {
    assertEquals(List.of("northgate"), Nearest.to("nrothgate", List.of("northgate", "southwark")));
  }

  @Test
  void aNameThatGoesOnIsNearAndSoIsAWordOfWhatWasTyped() {
    List<String> names = List.of("northgate securities", "northgate", "marlowe");

    assertEquals(List.of("northgate", "northgate securities"), Nearest.to("northgate", names));
    assertEquals(List.of("northgate"), Nearest.to("northgate research desk", names));
  }

  @Test
  void aFewLettersInTheMiddleOfWhatWasTypedAreNotNear() {
    List<String> names = List.of("no", "th", "gate", "a", "northgate");

    assertEquals(List.of("northgate"), Nearest.to("nortgate", names));
  }
}
