package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.pipeline.reindex.Inbox;

/** What {@code serve} says where it cannot serve; that it serves is tested over HTTP. */
class ServeCommandTest {

  @TempDir private Path folder;

  @Test
  void aPortThatIsNoneIsRefused() {
    Run run = Run.of("serve", "--port", "70000");

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("--port 70000 is none; give 0 to 65535"), run.err());
  }

  @Test
  void withoutABookItSaysHowToMakeOne() {
    Run run = Run.of("serve", "--port", "0", "--book", folder.resolve("none").toString());

    assertEquals(Streetbook.USAGE, run.code());
    assertTrue(run.err().contains("streetbook reindex NOTES"), run.err());
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    Inbox inbox = Inbox.in(folder).note("one.txt", "UBS expects Tesla to spend $5 billion.\n");
    inbox.reindex();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Run run = Run.of("serve", "--port", port, "--book", inbox.book().toString());

      assertEquals(Streetbook.USAGE, run.code());
      assertTrue(run.err().contains("cannot listen on port " + port), run.err());
    }
  }
}
