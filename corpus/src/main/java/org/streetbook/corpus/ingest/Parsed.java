package org.streetbook.corpus.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Reason;

/** What a reader of one format made of a file's bytes. */
sealed interface Parsed {

  /**
   * A document.
   *
   * @param inner attachments, each a source of its own
   */
  record Document(List<Block> blocks, Facts facts, List<Inner> inner) implements Parsed {
    Document(List<Block> blocks, Facts facts) {
      this(blocks, facts, List.of());
    }
  }

  /** A container without any text of its own. */
  record Container(Members members) implements Parsed {}

  /** Why there is nothing. */
  record Failed(Reason reason, String detail) implements Parsed {}

  /** What a container holds, unpacked one by one, so that no two are held at once. */
  interface Members {
    /** The next member, null after the last and where it cannot be read any further. */
    @Nullable Inner next();

    /** Why the container could not be read to its end, null where it could. */
    @Nullable Failed broken();
  }

  /** What stands inside of another file: its name there, and its bytes or why there are none. */
  sealed interface Inner {
    String name();

    /** A member that could be unpacked. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Bytes(String name, byte[] bytes) implements Inner {}

    /** A message within the text of another, read with it. */
    record Part(String name, Document document) implements Inner {}

    /** A member that could not. */
    record Broken(String name, Failed why) implements Inner {}
  }
}
