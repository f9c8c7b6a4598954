package org.streetbook.index.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteLockTest {

  @TempDir Path folder;

  /** Takes the lock on the folder named, says so, and holds it until its input ends. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      WriteLock lock = WriteLock.take(Path.of(arguments[0]));
      System.out.println("held");
      System.out.flush();
      while (System.in.read() >= 0) {
        // wait for the end
      }
      lock.close();
    }
  }

  @Test
  void oneProcessHoldsTheLockOnce() {
    WriteLock first = WriteLock.take(folder);
    var thrown = assertThrows(IndexException.Locked.class, () -> WriteLock.take(folder));
    String me = "process " + ProcessHandle.current().pid();
    assertTrue(thrown.getMessage().contains(me), thrown.getMessage());
    assertTrue(thrown.getMessage().contains("running since 2"), thrown.getMessage());
    first.close();
    WriteLock.take(folder).close();
  }

  @Test
  void anotherProcessIsNamedAndItsLockEndsWithIt() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("held", out.readLine());
      for (int i = 0; i < 2; i++) { // asking does not break the lock
        var thrown = assertThrows(IndexException.Locked.class, () -> WriteLock.take(folder));
        assertTrue(thrown.getMessage().contains("process " + other.pid()), thrown.getMessage());
      }
    } finally {
      other.destroyForcibly();
      other.waitFor();
    }
    assertTrue(Files.size(folder.resolve(WriteLock.FILE)) > 0, "it had no time to clean up");
    WriteLock.take(folder).close();
  }

  @Test
  void theTextOfALockThatNobodyHoldsDoesNotMatter() throws IOException {
    Files.writeString(folder.resolve(WriteLock.FILE), "process 1, running since ever");
    WriteLock.take(folder).close();
    assertEquals("", Files.readString(folder.resolve(WriteLock.FILE)));
  }
}
