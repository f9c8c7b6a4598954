package org.streetbook.pipeline.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where an export goes: text formats write to {@link #text}, binary ones to {@link #bytes}; nobody
 * writes to both. Closing ends neither standard output nor anything else that was handed in open.
 */
public final class Destination {

  private final Appendable text;
  private final OutputStream bytes;

  private Destination(Appendable text, OutputStream bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  /** A stream that takes either; text is UTF-8. */
  public static Destination of(OutputStream bytes) {
    return new Destination(
        new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)), bytes);
  }

  /**
   * Standard output, which has a writer of its own.
   *
   * @param text takes characters
   * @param bytes takes bytes
   */
  public static Destination of(PrintWriter text, OutputStream bytes) {
    return new Destination(text, bytes);
  }

  /** Takes characters. */
  public Appendable text() {
    return text;
  }

  /** Takes bytes. */
  public OutputStream bytes() {
    return bytes;
  }

  /** Hands on what is still held. */
  public void flush() throws IOException {
    if (text instanceof java.io.Flushable held) {
      held.flush();
    }
    bytes.flush();
  }
}
