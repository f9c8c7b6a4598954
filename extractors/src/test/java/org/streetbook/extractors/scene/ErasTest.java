package org.streetbook.extractors.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;

/** Every line of the list of names that companies bore at another time. */
class ErasTest {

  private static final Catalogue CATALOGUE = Catalogue.standard();

  static Stream<String> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Eras.class.getResourceAsStream("eras.tsv")),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).toList().stream();
    }
  }

  @Test
  void theListIsThere() throws IOException {
    assertTrue(lines().count() >= 100);
  }

  @Test
  void noNameOfACompanyStandsTwice() throws IOException {
    Set<String> seen = new HashSet<>();
    lines()
        .map(line -> line.substring(0, line.lastIndexOf('\t')))
        .forEach(head -> assertTrue(seen.add(head), head));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aFormOfAnotherTimeShowsItsNameUnlessTodaysStandsBesideIt(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    Entity entity = CATALOGUE.entity(cells.get(0));
    assertNotNull(entity, line);
    String today = entity.name();
    assertNotEquals(today, cells.get(1));
    for (String form : cells.get(2).split("\\|", -1)) {
      assertTrue(CATALOGUE.named(form).contains(entity), form);
      assertEquals(cells.get(1), Eras.STANDARD.name(entity.id(), today, Set.of(form)));
      assertNull(Eras.STANDARD.name(entity.id(), today, Set.of(form, today)));
    }
    assertNull(Eras.STANDARD.name(entity.id(), today, Set.of(today)));
  }
}
