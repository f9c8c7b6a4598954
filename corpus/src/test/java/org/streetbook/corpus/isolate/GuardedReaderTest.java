package org.streetbook.corpus.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;

@Timeout(120)
class GuardedReaderTest {

  private static final byte[] NOTE =
      "Northgate Securities sees spending of 250 million euros next year."
          .getBytes(StandardCharsets.UTF_8);

  private static final Isolation PATIENT = new Isolation(Duration.ofSeconds(30), 64, 2, 0);

  /** For what hangs, in processes that have loaded what they need before they are asked. */
  private static final Isolation IMPATIENT = PATIENT.within(Duration.ofSeconds(2));

  private final GuardedReader reader = misbehaving(PATIENT);

  @AfterEach
  void release() {
    GuardedReader.release();
  }

  @Test
  void aParserThatHangsCostsItsOwnNoteAndNoOther() {
    GuardedReader impatient = misbehaving(IMPATIENT);
    assertInstanceOf(Outcome.Read.class, impatient.read(new Source("before.txt", NOTE)).get(0));
    Rejection rejection = rejection(impatient.read(new Source("hang.txt", NOTE)), 0);
    assertEquals(Reason.HOSTILE, rejection.reason());
    assertEquals("hang.txt", rejection.path());
    assertEquals(new Source("", NOTE).digest(), rejection.digest());
    assertTrue(rejection.detail().contains("limit of 2 seconds"), rejection.detail());
    assertInstanceOf(Outcome.Read.class, impatient.read(new Source("after.txt", NOTE)).get(0));
  }

  @Test
  void aParserThatNeedsTooMuchMemoryCostsItsOwnNote() {
    Rejection rejection = rejection(read("exhaust.txt", NOTE), 0);
    assertEquals(Reason.HOSTILE, rejection.reason());
    assertTrue(rejection.detail().contains("limit of 64 MB"), rejection.detail());
    assertRead("after.txt");
  }

  @Test
  void aParserWhoseProcessDiesCostsItsOwnNote() {
    Rejection rejection = rejection(read("exit.txt", NOTE), 0);
    assertEquals(Reason.HOSTILE, rejection.reason());
    assertTrue(rejection.detail().contains("exit code 9"), rejection.detail());
    assertRead("after.txt");
  }

  @Test
  void whatAParserPrintsIsNotTakenForANote() {
    assertRead("print.txt");
    assertRead("after.txt");
  }

  @Test
  void whatFailsInAProcessThatReadOthersBeforeIsTriedInAFreshOne() {
    assertRead("first.txt");
    assertRead("second.txt");
  }

  @Test
  void aMemberThatHangsCostsNoOtherMemberOfItsArchive() {
    List<Outcome> outcomes =
        misbehaving(IMPATIENT)
            .read(new Source("all.zip", zip("a.txt", "hang.txt", "b.txt", "exit.txt", "c.txt")));
    assertEquals(
        List.of(
            "all.zip!/a.txt",
            "all.zip!/hang.txt",
            "all.zip!/b.txt",
            "all.zip!/exit.txt",
            "all.zip!/c.txt"),
        outcomes.stream().map(Outcome::path).toList());
    assertInstanceOf(Outcome.Read.class, outcomes.get(0));
    assertEquals(Reason.HOSTILE, rejection(outcomes, 1).reason());
    assertInstanceOf(Outcome.Read.class, outcomes.get(2));
    assertEquals(Reason.HOSTILE, rejection(outcomes, 3).reason());
    assertInstanceOf(Outcome.Read.class, outcomes.get(4));
  }

  @Test
  void anArchiveFullOfTrapsIsGivenUpAfterSomeAndKeepsWhatCameBefore() {
    List<Outcome> outcomes =
        read(
            "all.zip",
            zip("a.txt", "exhaust1", "exhaust2", "exhaust3", "b.txt", "exhaust4", "c.txt"));
    assertInstanceOf(Outcome.Read.class, outcomes.get(0));
    assertInstanceOf(Outcome.Read.class, outcomes.get(4));
    Rejection last = rejection(outcomes, outcomes.size() - 1);
    assertEquals("all.zip", last.path());
    assertEquals(Reason.HOSTILE, last.reason());
    assertEquals(6, outcomes.size());
  }

  @Test
  void plainTextOfOrdinarySizeStartsNoProcess() {
    GuardedReader ordinary = new GuardedReader(Limits.standard(), Isolation.standard());
    byte[] page =
        "<html><body><p>Spending of 250 million euros.</p></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    assertInstanceOf(Outcome.Read.class, ordinary.read(new Source("a.txt", NOTE)).get(0));
    assertInstanceOf(Outcome.Read.class, ordinary.read(new Source("a.html", page)).get(0));
    assertEquals(0, Children.count());
    ordinary.read(new Source("a.zip", zip("a.txt")));
    assertEquals(1, Children.count());
  }

  @Test
  void aProcessIsUsedAgainAndEndsWithItsFolderWhenReleased() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<String> before = left(temporary);
    assertRead("a.txt");
    assertRead("b.txt");
    assertEquals(1, Children.count());
    List<String> with = left(temporary);
    assertFalse(before.containsAll(with), "no folder of its own: " + with);
    GuardedReader.release();
    assertEquals(0, Children.count());
    with.removeAll(before);
    with.retainAll(left(temporary));
    assertEquals(List.of(), with);
  }

  @Test
  void behindTheWallNotesAreReadAsInFrontOfIt() throws IOException {
    Path samples = Path.of(System.getProperty("streetbook.root"), "corpus/samples");
    GuardedReader guarded =
        new GuardedReader(Limits.standard(), new Isolation(Duration.ofMinutes(1), 256, 1, 0));
    int seen = 0;
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.sorted().toList()) {
        if (Files.isRegularFile(file)) {
          Source source = new Source(file.getFileName().toString(), Files.readAllBytes(file));
          assertEquals(new NoteReader(Limits.standard()).read(source), guarded.read(source));
          seen++;
        }
      }
    }
    assertTrue(seen > 20, "samples seen: " + seen);
  }

  @Test
  void aProcessThatCannotStartIsNoNotesFault() {
    GuardedReader broken = new GuardedReader(Limits.standard(), PATIENT, "no.such.Program");
    IsolationException problem =
        assertThrows(IsolationException.class, () -> broken.read(new Source("a.txt", NOTE)));
    assertTrue(problem.getMessage().contains("exit code 1"), problem.getMessage());
  }

  @Test
  void noProcessOutlivesWhoeverStartedItAndNoFileDoes(@TempDir Path temporary) throws Exception {
    for (boolean killed : new boolean[] {false, true}) {
      Process parent = holding(temporary);
      try {
        ProcessHandle child = child(parent);
        assertFalse(left(temporary).isEmpty());
        if (killed) {
          parent.destroyForcibly();
        } else {
          parent.destroy();
        }
        child.onExit().get(30, TimeUnit.SECONDS);
        assertFalse(child.isAlive());
        parent.waitFor(30, TimeUnit.SECONDS);
        assertEquals(List.of(), left(temporary), killed ? "killed" : "ended");
      } finally {
        parent.destroyForcibly();
      }
    }
  }

  static Process holding(Path temporary) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Holding.class.getName())
        .inheritIO()
        .start();
  }

  private static GuardedReader misbehaving(Isolation isolation) {
    return new GuardedReader(Limits.standard(), isolation, MisbehavingParser.class.getName());
  }

  static ProcessHandle child(Process parent) throws InterruptedException {
    while (parent.isAlive()) {
      var child = parent.children().findFirst();
      // Before it is one, it is a helper of the JVM's that starts programs.
      if (child.isPresent() && child.get().info().command().orElse("").endsWith("java")) {
        return child.get();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IllegalStateException("ended without a child: " + parent.exitValue());
  }

  private static List<String> left(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return new ArrayList<>(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.startsWith("streetbook-parser-"))
              .toList());
    }
  }

  private void assertRead(String path) {
    assertInstanceOf(Outcome.Read.class, read(path, NOTE).get(0), path);
  }

  private List<Outcome> read(String path, byte[] bytes) {
    return reader.read(new Source(path, bytes));
  }

  private static Rejection rejection(List<Outcome> outcomes, int index) {
    return assertInstanceOf(Outcome.Rejected.class, outcomes.get(index)).rejection();
  }

  private static byte[] zip(String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(NOTE);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
