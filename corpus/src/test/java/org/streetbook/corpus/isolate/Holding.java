package org.streetbook.corpus.isolate;

import java.time.Duration;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.Source;

/** Holds a process that hangs, until it is stopped itself. */
public final class Holding {

  private Holding() {}

  /** Reads what hangs. */
  public static void main(String[] args) {
    Isolation patient = new Isolation(Duration.ofMinutes(10), 64, 1, 0);
    new GuardedReader(Limits.standard(), patient, MisbehavingParser.class.getName())
        .read(new Source("hang.txt", new byte[] {'a'}));
  }
}
