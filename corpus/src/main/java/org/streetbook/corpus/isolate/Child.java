package org.streetbook.corpus.isolate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.corpus.wire.Json;

/**
 * One process that notes are read in, as whoever started it sees it. One thread at a time speaks to
 * it; any other may look whether it is late.
 */
final class Child {

  /** Set where the process's folder for temporary files is its own to delete. */
  static final String OWN_FOLDER = "streetbook.own.folder";

  /** Names an archive of loaded classes to start it from; the launcher makes one. */
  private static final String ARCHIVE = "streetbook.parser.archive";

  /** The JVM's own exit code where the heap is exhausted and it was told to exit then. */
  private static final int OUT_OF_MEMORY = 3;

  /** How many times the time of one note a file has in all. */
  private static final int NOTES_IN_A_FILE = 10;

  private static final Duration START = Duration.ofMinutes(2);

  private final Process process;
  private final Scratch scratch;
  private final Duration time;
  private final int mostBytes;
  private final DataOutputStream out;
  private final DataInputStream in;
  private volatile long deadline;
  private volatile boolean busy;
  private volatile boolean late;
  private boolean spent;
  private boolean used;

  private Child(Process process, Scratch scratch, Isolation isolation, Limits limits) {
    this.process = process;
    this.scratch = scratch;
    this.time = isolation.time();
    // JSON has at most three bytes a unit of text, and lists a note's sections and places besides.
    this.mostBytes = (int) Math.min(Integer.MAX_VALUE - 8, 8L * limits.maxChars() + (32 << 20));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /**
   * Starts one, which gets ready by itself.
   *
   * @throws IsolationException if there is none to be had
   */
  static Child start(Isolation isolation, Limits limits, String main) {
    Scratch scratch = null;
    try {
      scratch = Scratch.create();
      ProcessBuilder builder =
          new ProcessBuilder(command(isolation, limits, main, scratch.folder()))
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      // Options that the user gave this JVM by the environment are not meant for that one.
      Map<String, String> environment = builder.environment();
      environment.keySet().removeIf(name -> name.contains("JAVA") || name.contains("JDK"));
      environment.put("CLASSPATH", System.getProperty("java.class.path"));
      return new Child(builder.start(), scratch, isolation, limits);
    } catch (IOException e) {
      if (scratch != null) {
        scratch.delete();
      }
      throw new IsolationException(
          "no process to read notes in can be started: " + e.getMessage(), e);
    }
  }

  private static List<String> command(
      Isolation isolation, Limits limits, String main, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + isolation.heap() + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:MaxMetaspaceSize=256m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:+DisplayVMOutputToStderr"); // its standard output is for what was read
    command.add("-XX:+SuppressFatalErrorMessage");
    command.add("-XX:-UsePerfData");
    command.add("-Xlog:disable");
    String archive = System.getProperty(ARCHIVE);
    if (archive != null) {
      command.add("-XX:SharedArchiveFile=" + archive);
    }
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-D" + OWN_FOLDER + "=true");
    command.add(main);
    command.addAll(List.of(ParserProcess.arguments(limits)));
    return command;
  }

  /** Whether it has not read anything yet. */
  boolean isFresh() {
    return !used;
  }

  /** Whether it can be asked again. */
  boolean isUsable() {
    return !spent && !late && process.isAlive();
  }

  /** Reads a file, in the time that there is for it. */
  Attempt read(Source source, Map<Integer, Rejection> refused) {
    Attempt attempt = new Attempt();
    try {
      begin();
      used = true;
      long fileEnd = System.nanoTime() + time.toNanos() * NOTES_IN_A_FILE;
      deadline = Math.min(fileEnd, System.nanoTime() + time.toNanos());
      Frames.write(new Frames.Request(source, refused), out);
      while (take(attempt)) {
        deadline = Math.min(fileEnd, System.nanoTime() + time.toNanos());
      }
    } catch (Frames.TooLong e) {
      fail(attempt, Attempt.Failure.OUTPUT);
    } catch (IOException e) {
      fail(attempt, Attempt.Failure.DEATH);
    } finally {
      busy = false;
    }
    return attempt;
  }

  /** Waits until it is ready, if nobody has yet. */
  private void begin() throws IOException {
    deadline = System.nanoTime() + START.toNanos();
    busy = true;
    if (used) {
      return;
    }
    int first = in.read();
    if (first != Frames.READY) {
      end();
      throw new IsolationException(
          "a process to read notes in ended before it began (exit code "
              + exit()
              + "); is there memory for it?");
    }
  }

  /** Takes one step of what it tells; false after the last. */
  private boolean take(Attempt attempt) throws IOException {
    switch (in.readByte()) {
      case Frames.BEGIN ->
          attempt.begin(text(Frames.read(in, mostBytes)), text(Frames.read(in, mostBytes)));
      case Frames.NOTE ->
          attempt.take(
              new Outcome.Read(Json.mapper().readValue(Frames.read(in, mostBytes), Note.class)));
      case Frames.REJECTION ->
          attempt.take(
              new Outcome.Rejected(
                  Json.mapper().readValue(Frames.read(in, mostBytes), Rejection.class)));
      case Frames.END -> attempt.end();
      case Frames.DONE -> {
        return false;
      }
      default -> throw new Frames.TooLong();
    }
    return true;
  }

  private void fail(Attempt attempt, Attempt.Failure seen) {
    spent = true;
    if (seen == Attempt.Failure.OUTPUT) {
      process.destroyForcibly();
    }
    int code = exit();
    attempt.fail(
        late ? Attempt.Failure.TIME : code == OUT_OF_MEMORY ? Attempt.Failure.MEMORY : seen, code);
  }

  /** Its exit code, after some seconds in which it may still come to its end. */
  private int exit() {
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
      }
      return process.isAlive() ? -1 : process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Stops it if its time is over. */
  void stopIfLate() {
    if (busy && System.nanoTime() - deadline > 0) {
      late = true;
      process.destroyForcibly();
    }
  }

  /** Ends it, whatever it does, and deletes what it left. */
  void end() {
    process.destroyForcibly();
    exit();
    scratch.delete();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
