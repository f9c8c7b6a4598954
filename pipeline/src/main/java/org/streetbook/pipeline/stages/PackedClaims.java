package org.streetbook.pipeline.stages;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Packs the claims of each group for the shuffle, many to a pack: claims of one subject say mostly
 * the same, and packed they take a tenth of the memory, which the runner gives back only when the
 * group is done. Holds some megabytes of lines, however many there are.
 */
final class PackedClaims {

  /** A group's lines become a pack when they have so many characters. */
  private static final int PACK = 1 << 18;

  /** So many characters are held of all groups together. */
  private static final int MOST_HELD = 1 << 22;

  private final BiConsumer<String, byte[]> taker;
  private final SortedMap<String, StringBuilder> held = new TreeMap<>();
  private int size;

  /** Gives each pack, and the group that it is of, to {@code taker}. */
  PackedClaims(BiConsumer<String, byte[]> taker) {
    this.taker = taker;
  }

  /** Adds a claim in one line of JSON. */
  void add(String group, String claim) {
    StringBuilder lines = held.computeIfAbsent(group, none -> new StringBuilder());
    lines.append(claim).append('\n');
    size += claim.length() + 1;
    if (lines.length() >= PACK) {
      held.remove(group);
      size -= lines.length();
      taker.accept(group, pack(lines));
    } else if (size >= MOST_HELD) {
      finish();
    }
  }

  /** Packs what is held. */
  void finish() {
    held.forEach((group, lines) -> taker.accept(group, pack(lines)));
    held.clear();
    size = 0;
  }

  private static byte[] pack(CharSequence lines) {
    var packed = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (Writer out =
        new OutputStreamWriter(new DeflaterOutputStream(packed, fast), StandardCharsets.UTF_8)) {
      out.append(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written anywhere
    } finally {
      fast.end();
    }
    return packed.toByteArray();
  }

  /** Gives the lines of a pack to {@code taker}, one after the other. */
  static void unpack(byte[] pack, Consumer<String> taker) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new InflaterInputStream(new ByteArrayInputStream(pack)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        taker.accept(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
