package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreetbookTest {

  @Test
  void theVersionIsAResult() {
    Run run = Run.of("--version");

    assertEquals(Streetbook.DONE, run.code());
    assertTrue(run.out().startsWith("streetbook "), run.out());
    assertEquals("", run.err());
  }

  @Test
  void noCommandPrintsTheHelp() {
    Run run = Run.of();

    assertEquals(Streetbook.DONE, run.code());
    assertTrue(run.out().contains("Usage: streetbook"), run.out());
  }

  @Test
  void anUnknownCommandIsUsage() {
    Run run = Run.of("serach");

    assertEquals(Streetbook.USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("streetbook: Unmatched argument"), run.err());
  }

  @Test
  void aMistypedNameFindsItsNearest() {
    List<String> names = List.of("capex", "revenue", "price_target", "rating");

    assertEquals(List.of("capex"), Nearest.to("capx", names));
    assertEquals(List.of("price_target"), Nearest.to("price", names));
    assertEquals(List.of(), Nearest.to("zzzzzzzz", names));
    assertEquals(List.of("revenue"), Nearest.to("reversal", names));
    assertEquals(List.of(), Nearest.to("xml", List.of("csv", "json", "jsonl", "md", "table")));
    assertEquals(" (did you mean revenue?)", Nearest.hint("revenu", names));
  }

  @Test
  void aBugIsToldInOneLineWithoutATrace() {
    Outcome outcome = Outcome.of(new IllegalStateException("counts differ"));

    assertEquals(Streetbook.FAILURE, outcome.code());
    assertTrue(outcome.message().contains("counts differ"));
    assertEquals(1, outcome.message().lines().count());
  }
}
