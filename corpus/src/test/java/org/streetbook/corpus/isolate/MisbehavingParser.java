package org.streetbook.corpus.isolate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.ingest.Steps;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.corpus.wire.Json;

/** Reads as the true one does, but for what is told to misbehave by its name. */
public final class MisbehavingParser {

  private static int begun;

  private MisbehavingParser() {}

  /** Runs as {@link ParserProcess#main} does. */
  public static void main(String[] args) {
    NoteReader reader = new NoteReader(Limits.standard());
    warm(reader);
    ParserProcess.serve((source, steps) -> reader.read(source, new Misbehaving(steps)));
  }

  /** Loads what reading takes, so that a note has all of its time for itself, however short. */
  private static void warm(NoteReader reader) {
    byte[] note = "Spending of 250 million euros.".getBytes(StandardCharsets.UTF_8);
    for (Outcome outcome : reader.read(new Source("warm.txt", note))) {
      if (outcome instanceof Outcome.Read read) {
        try {
          Json.mapper().writeValueAsBytes(read.note());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private record Misbehaving(Steps steps) implements Steps {
    @Override
    public @Nullable Rejection begin(String path, String digest) {
      Rejection refused = steps.begin(path, digest);
      begun++;
      if (refused == null) {
        misbehave(path);
      }
      return refused;
    }

    @Override
    public void take(Outcome outcome) {
      steps.take(outcome);
    }

    @Override
    public void end() {
      steps.end();
    }
  }

  @SuppressWarnings("SystemOut") // which is what is tried
  private static void misbehave(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.startsWith("hang")) {
      for (long i = 0; i >= 0; i = (i + 1) % 7) {
        Thread.onSpinWait();
      }
    } else if (name.startsWith("exhaust")) {
      List<long[]> all = new ArrayList<>();
      while (begun > 0) {
        all.add(new long[1 << 16]);
      }
      throw new IllegalStateException(String.valueOf(all.size()));
    } else if (name.startsWith("exit")) {
      Runtime.getRuntime().halt(9);
    } else if (name.startsWith("print")) {
      System.out.println("Z".repeat(100_000));
    } else if (name.startsWith("second") && begun > 1) {
      Runtime.getRuntime().halt(9);
    }
  }
}
