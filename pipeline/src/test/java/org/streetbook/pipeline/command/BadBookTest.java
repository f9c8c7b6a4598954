package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.Digest;
import org.streetbook.index.store.WriteLock;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.reindex.Inbox;

/** Books that cannot be read or written, from the command line to its exit code. */
class BadBookTest {

  private static final List<List<String>> READERS =
      List.of(List.of("search", "ford"), List.of("export", "claims"), List.of("show", "0a"));

  @TempDir private Path folder;
  private Inbox inbox;

  @BeforeEach
  void makeBook() {
    inbox = Inbox.in(folder).forecast("one.txt", "Morgan Stanley", "Ford", 50);
    inbox.reindex();
  }

  @Test
  void aBookOfAnotherSchemaIsRefusedWithTheCommandThatRebuildsIt() throws IOException {
    Map<Export, String> exports = inbox.exports();
    Path manifest = inbox.book().resolve("MANIFEST");
    String other = Files.readString(manifest).replaceAll("\"schema\":\\d+", "\"schema\":999");
    Files.writeString(manifest, sealed(other));
    String remedy = "streetbook reindex NOTES --book " + inbox.book() + " --full";

    for (List<String> reader : READERS) {
      Run run = run(reader);
      assertEquals(Streetbook.FAILURE, run.code(), run.err());
      assertEquals("", run.out());
      assertTrue(run.err().contains("has schema 999 and this program reads"), run.err());
      assertTrue(run.err().contains(remedy), run.err());
    }
    Run verify = run(List.of("verify"));
    assertEquals(Streetbook.FAILURE, verify.code());
    assertTrue((verify.out() + verify.err()).contains(remedy), verify.out() + verify.err());
    Run refused = run(List.of("reindex", inbox.notes().toString()));
    assertEquals(Streetbook.FAILURE, refused.code());
    assertTrue(refused.err().contains(remedy), refused.err());

    Run rebuilt = run(List.of("reindex", inbox.notes().toString(), "--full"));
    assertEquals(Streetbook.DONE, rebuilt.code(), rebuilt.err());
    assertEquals(exports, inbox.exports());
  }

  @Test
  void aDamagedManifestIsRefusedUntilTheBookIsRebuilt() throws IOException {
    Files.writeString(inbox.book().resolve("MANIFEST"), "{\"schema\":1");

    for (List<String> reader : READERS) {
      Run run = run(reader);
      assertEquals(Streetbook.FAILURE, run.code(), run.err());
      assertEquals("", run.out());
      assertTrue(run.err().contains("is damaged: its MANIFEST is broken off"), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
    }
    Run verify = run(List.of("verify"));
    assertEquals(Streetbook.FAILURE, verify.code());
    assertTrue(verify.out().contains("MANIFEST"), verify.out());
    assertEquals(Streetbook.FAILURE, run(List.of("reindex", inbox.notes().toString())).code());
    assertEquals(
        Streetbook.DONE, run(List.of("reindex", inbox.notes().toString(), "--full")).code());
    assertEquals(Streetbook.DONE, run(List.of("verify")).code());
  }

  @Test
  void aFileOfTheBookThatIsMissingIsNamed() throws IOException {
    Path lost;
    try (var files = Files.list(inbox.book().resolve("shard-0"))) {
      lost =
          files
              .filter(file -> file.getFileName().toString().startsWith("_"))
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    Files.delete(lost);

    Run search = run(List.of("search", "ford"));
    Run verify = run(List.of("verify"));

    assertEquals(Streetbook.FAILURE, search.code());
    assertTrue(search.err().contains("is damaged: a file is missing"), search.err());
    assertTrue(search.err().contains(lost.getFileName().toString()), search.err());
    assertEquals(Streetbook.FAILURE, verify.code());
    assertTrue(verify.out().contains(lost.getFileName().toString()), verify.out());
  }

  @Test
  void aBookLockedByAnotherRunIsRefusedAtOnceAndSaysByWhich() {
    try (WriteLock held = WriteLock.take(inbox.book())) {
      assertTrue(held != null);
      Run run = run(List.of("reindex", inbox.notes().toString()));

      assertEquals(Streetbook.FAILURE, run.code());
      assertTrue(
          run.err().contains("is being written by process " + ProcessHandle.current().pid()),
          run.err());
      assertEquals(Streetbook.DONE, run(List.of("search", "ford")).code());
    }
  }

  @Test
  void aBookThatCannotBeMadeIsAFailureThatSaysWhere() {
    Path below = inbox.notes().resolve("one.txt").resolve("book");

    Run run = Run.of("reindex", inbox.notes().toString(), "--book", below.toString());

    assertEquals(Streetbook.FAILURE, run.code(), run.err());
    assertTrue(run.err().contains(below.toString()), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void aFileWhereTheBookShouldBeIsSaidToBeInTheWay() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "mine");

    Run run = Run.of("reindex", inbox.notes().toString(), "--book", file.toString());

    assertEquals(Streetbook.FAILURE, run.code(), run.err());
    assertTrue(run.err().contains("cannot write to " + file + ": " + file + " is in the way"));
    assertEquals("mine", Files.readString(file));
  }

  /**
   * A real process that may write no file of more than so many kilobytes, as on a full disk: with
   * few it fails before the first note is read, with more while the notes are staged.
   */
  @ParameterizedTest
  @ValueSource(ints = {6, 600})
  void aDiskThatTakesNoMoreEndsTheRunAndLeavesTheOldBook(int kilobytes) throws Exception {
    Path shell = Path.of("/bin/bash");
    assumeTrue(Files.isExecutable(shell), "needs bash to limit what a process may write");
    Map<Export, String> before = inbox.exports();
    inbox.note("long.txt", wordsThatDoNotPack(1 << 20));
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(shell.toString(), "-c", "ulimit -f " + kilobytes + " && exec \"$0\" \"$@\""));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx1g", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Streetbook.class.getName(), "reindex", inbox.notes().toString()));
    command.addAll(List.of("--book", inbox.book().toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> "still running: " + told);

    assertEquals(Streetbook.FAILURE, process.exitValue(), told);
    assertTrue(told.contains("streetbook: cannot write"), told);
    assertTrue(told.contains("run again"), told);
    assertTrue(told.lines().noneMatch(line -> line.startsWith("\tat ")), told);
    assertEquals(before, inbox.exports());
    assertEquals(2, inbox.reindex().notes());
  }

  private Run run(List<String> command) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--book", inbox.book().toString()));
    return Run.of(all.toArray(String[]::new));
  }

  private static String wordsThatDoNotPack(int length) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("Nobody has heard of these words\n\n");
    while (text.length() < length) {
      for (int letter = 0; letter < 6; letter++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(' ');
    }
    return text.append('\n').toString();
  }

  /** The content with a new seal, as the program that wrote another schema would have sealed it. */
  private static String sealed(String manifest) {
    String mark = ",\"checksum\":\"";
    String content = manifest.substring(0, manifest.lastIndexOf(mark));
    return content + mark + Digest.of(content) + "\"}\n";
  }
}
