package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeoutOptionTest {

  @Test
  void aTimeoutThatCannotBeMeantIsAUsageError() {
    for (String seconds : new String[] {"0", "-5", "86401"}) {
      Run run = Run.of("read", "nowhere.pdf", "--timeout=" + seconds);
      assertEquals(Streetbook.USAGE, run.code(), run.err());
      assertTrue(run.err().contains("--timeout is " + seconds), run.err());
    }
  }

  @Test
  void theHelpTellsTheDefault() {
    for (String command : new String[] {"reindex", "read", "figures"}) {
      String help = Run.of(command, "--help").out();
      assertTrue(help.contains("--timeout=SECONDS"), help);
      assertTrue(help.contains("(default: 60)") || help.contains("60)"), help);
    }
  }
}
