package org.streetbook.corpus.isolate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;

/** The words in which the launcher and a process speak: lengths first, then bytes. */
final class Frames {

  /** Sent once, when the process can read. */
  static final byte READY = 'S';

  /** A source begins: its path and digest. */
  static final byte BEGIN = 'B';

  /** A note, as JSON. */
  static final byte NOTE = 'N';

  /** A rejection, as JSON. */
  static final byte REJECTION = 'R';

  /** The source that began last has ended. */
  static final byte END = 'E';

  /** The file is read. */
  static final byte DONE = 'Z';

  private Frames() {}

  /**
   * What a process is to read.
   *
   * @param refused what is not to be read, by the number of its beginning, the file itself 0
   */
  record Request(Source source, Map<Integer, Rejection> refused) {}

  static void write(Request request, DataOutputStream out) throws IOException {
    write(request.source().path().getBytes(StandardCharsets.UTF_8), out);
    out.writeInt(request.refused().size());
    for (Map.Entry<Integer, Rejection> each : request.refused().entrySet()) {
      out.writeInt(each.getKey());
      out.writeUTF(each.getValue().reason().name());
      out.writeUTF(each.getValue().detail());
    }
    write(request.source().bytes(), out);
    out.flush();
  }

  /** The next request, or null where there will be none. */
  static @Nullable Request request(DataInputStream in) throws IOException {
    byte[] path;
    try {
      path = read(in, Integer.MAX_VALUE);
    } catch (EOFException e) {
      return null;
    }
    Map<Integer, Rejection> refused = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      int number = in.readInt();
      Reason reason = Reason.valueOf(in.readUTF());
      refused.put(number, new Rejection("", null, reason, in.readUTF()));
    }
    return new Request(
        new Source(new String(path, StandardCharsets.UTF_8), read(in, Integer.MAX_VALUE)), refused);
  }

  static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Bytes with their length before them.
   *
   * @throws TooLong if there are more than {@code most}, or less than none
   */
  static byte[] read(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new TooLong();
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  /** More was announced than may be. */
  static final class TooLong extends IOException {}
}
