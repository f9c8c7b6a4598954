package org.streetbook.corpus.isolate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.ingest.Steps;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.corpus.wire.Json;

/**
 * What runs in a process that notes are read in: reads requests from its standard input and tells
 * each step on its standard output. It ends when its input does, in the middle of a note as well,
 * so that it never outlives whoever started it.
 */
public final class ParserProcess {

  /** What a note is read by. */
  @FunctionalInterface
  interface Reader {
    void read(Source source, Steps steps);
  }

  private ParserProcess() {}

  /**
   * Runs until the input ends.
   *
   * @param args the limits, as {@link #arguments} gives them
   */
  public static void main(String[] args) {
    serve(new NoteReader(limits(args))::read);
  }

  /** Serves with a reader, on the streams of this process, and ends it. */
  static void serve(Reader reader) {
    Locale.setDefault(Locale.ROOT);
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // Whatever a parser prints or asks for is none of what is spoken here.
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    SynchronousQueue<Frames.Request> requests = new SynchronousQueue<>();
    Thread parser = new Thread(() -> answer(requests, reader, out), "parser");
    parser.setDaemon(true);
    parser.start();
    try {
      DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
      for (Frames.Request request = Frames.request(data);
          request != null;
          request = Frames.request(data)) {
        requests.put(request);
      }
    } catch (IOException | InterruptedException e) {
      // whoever asked is gone
    }
    end(0);
  }

  private static void answer(
      SynchronousQueue<Frames.Request> requests, Reader reader, OutputStream out) {
    try {
      DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
      data.writeByte(Frames.READY);
      data.flush();
      while (true) {
        Frames.Request request = requests.take();
        reader.read(request.source(), new Telling(data, request));
        data.writeByte(Frames.DONE);
        data.flush();
      }
    } catch (IOException | UncheckedIOException | InterruptedException e) {
      end(0);
    } catch (RuntimeException | Error e) {
      end(4);
    }
  }

  /**
   * Ends this process. Parsers that were stopped leave files behind; the folder is this process's
   * own, and whoever started it may be gone. Whichever thread sees that first goes through with it.
   */
  private static synchronized void end(int code) {
    if (Boolean.getBoolean(Child.OWN_FOLDER)) {
      Scratch.delete(Path.of(System.getProperty("java.io.tmpdir")));
    }
    Runtime.getRuntime().halt(code);
  }

  /** The limits as arguments of a process. */
  static String[] arguments(Limits limits) {
    return new String[] {
      Long.toString(limits.maxBytes()),
      Integer.toString(limits.maxChars()),
      Integer.toString(limits.maxExpansion()),
      Integer.toString(limits.maxMembers()),
      Integer.toString(limits.maxNesting()),
      Integer.toString(limits.maxElements())
    };
  }

  private static Limits limits(String[] args) {
    return new Limits(
        Long.parseLong(args[0]),
        Integer.parseInt(args[1]),
        Integer.parseInt(args[2]),
        Integer.parseInt(args[3]),
        Integer.parseInt(args[4]),
        Integer.parseInt(args[5]));
  }

  /** Tells each step as it is taken, so that whoever asked knows where it was when it failed. */
  static final class Telling implements Steps {
    private final DataOutputStream out;
    private final Frames.Request request;
    private int begun;

    Telling(DataOutputStream out, Frames.Request request) {
      this.out = out;
      this.request = request;
    }

    @Override
    public @Nullable Rejection begin(String path, String digest) {
      try {
        out.writeByte(Frames.BEGIN);
        Frames.write(path.getBytes(StandardCharsets.UTF_8), out);
        Frames.write(digest.getBytes(StandardCharsets.UTF_8), out);
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Rejection refused = request.refused().get(begun++);
      return refused == null
          ? null
          : new Rejection(path, digest, refused.reason(), refused.detail());
    }

    @Override
    public void take(Outcome outcome) {
      try {
        switch (outcome) {
          case Outcome.Read read -> write(Frames.NOTE, read.note());
          case Outcome.Rejected rejected -> write(Frames.REJECTION, rejected.rejection());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void end() {
      try {
        out.writeByte(Frames.END);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(byte kind, Object record) throws IOException {
      out.writeByte(kind);
      Frames.write(Json.mapper().writeValueAsBytes(record), out);
    }
  }
}
