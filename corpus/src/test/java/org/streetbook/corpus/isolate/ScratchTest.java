package org.streetbook.corpus.isolate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScratchTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-05T06:00:00Z"));

  @TempDir private Path temporary;

  @Test
  void whatWasLeftByThoseThatWereKilledTogetherIsDeletedByTheNext() throws Exception {
    Process parent = GuardedReaderTest.holding(temporary);
    ProcessHandle child = GuardedReaderTest.child(parent);
    // Stopped, the child cannot clean up after its parent.
    new ProcessBuilder("kill", "-STOP", Long.toString(child.pid())).start().waitFor();
    parent.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    child.destroyForcibly();
    child.onExit().get(30, TimeUnit.SECONDS);
    Path left = only();
    Files.createDirectories(left.resolve("deep/in")).resolve("file").toFile().createNewFile();

    Scratch.sweep(temporary);
    assertTrue(Files.exists(left), "it is young, and may not be locked yet");
    Files.setLastModifiedTime(left, LONG_AGO);
    Scratch.sweep(temporary);
    assertFalse(Files.exists(left));
  }

  @Test
  void whatIsInUseIsLeftAloneHoweverOldItIs() throws Exception {
    Scratch own = Scratch.create(temporary);
    Files.setLastModifiedTime(own.folder(), LONG_AGO);
    Scratch.sweep(temporary);
    assertTrue(Files.exists(own.folder()));
    own.delete();
    assertFalse(Files.exists(own.folder()));

    Process other = GuardedReaderTest.holding(temporary);
    try {
      GuardedReaderTest.child(other);
      Path theirs = only();
      Files.setLastModifiedTime(theirs, LONG_AGO);
      Scratch.sweep(temporary);
      assertTrue(Files.exists(theirs.resolve("in-use")));
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void whatIsNotTheirsIsLeftAlone() throws IOException {
    Path other = Files.createDirectories(temporary.resolve("streetbook-book"));
    Files.setLastModifiedTime(other, LONG_AGO);
    Scratch.sweep(temporary);
    assertTrue(Files.exists(other));
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("streetbook-parser-"))
          .findFirst()
          .orElseThrow();
    }
  }
}
