package org.streetbook.pipeline.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Files as they come out of accidents and of malice, drawn by a seed from whole ones. */
final class Mutation {

  private static final String[] INSERTED = {
    "\u202e",
    "\u2067",
    "\u200b",
    "\u0000",
    "\u001b[2J",
    "\ufeff",
    "\u0301\u0301\u0301",
    "\ud83d",
    "<div>",
    "</table>",
    "<!--",
    "]]>",
    "%PDF-",
    "endobj\n",
    "stream\n",
    "PK\u0003\u0004",
    "{\\rtf1",
    "\r\n\r\n",
    "--",
    "&#x0;",
    "99999999999999999999",
    "-",
    "$",
    "%",
    "\"",
    "(",
    "[",
    "| "
  };

  private static final String[] NESTED = {
    "<div>", "<table><tr><td>", "<b>", "[", "<<", "{", "(", "\u202e", "> ", "- ", "**", "<a>"
  };

  private final Random random;
  private byte[] bytes;

  private Mutation(Random random, byte[] bytes) {
    this.random = random;
    this.bytes = bytes.clone();
  }

  /**
   * What a seed makes of one of some files; the same every time.
   *
   * @param path of the file that was changed, with its ending
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Mutated(String path, byte[] bytes) {}

  static Mutated of(long seed, List<Mutated> whole) {
    Random random = new Random(seed * 0x9e3779b97f4a7c15L);
    Mutated chosen = whole.get(random.nextInt(whole.size()));
    Mutated other = whole.get(random.nextInt(whole.size()));
    Mutation mutation = new Mutation(random, chosen.bytes());
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutation.change(other.bytes());
    }
    return new Mutated(seed + "-" + chosen.path(), mutation.bytes);
  }

  private void change(byte[] other) {
    switch (random.nextInt(9)) {
      case 0 -> flip(1 + random.nextInt(16));
      case 1 -> flip(bytes.length / 100 + 1);
      case 2 -> bytes = Arrays.copyOf(bytes, at());
      case 3 -> splice(other);
      case 4 -> duplicate();
      case 5 -> lengthField();
      case 6 -> insert(INSERTED[random.nextInt(INSERTED.length)], 1 + random.nextInt(20));
      case 7 -> insert(NESTED[random.nextInt(NESTED.length)].repeat(1 + random.nextInt(5_000)), 1);
      default -> digits();
    }
  }

  private int at() {
    return random.nextInt(bytes.length + 1);
  }

  private void flip(int count) {
    for (int i = 0; i < count && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
  }

  private void splice(byte[] other) {
    int at = at();
    int from = random.nextInt(other.length + 1);
    bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, from, other.length));
  }

  private void duplicate() {
    int from = at();
    int to = Math.min(bytes.length, from + random.nextInt(4_096));
    byte[] chunk = Arrays.copyOfRange(bytes, from, to);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, to);
    for (int i = 1 + random.nextInt(30); i > 0; i--) {
      out.writeBytes(chunk);
    }
    out.write(bytes, to, bytes.length - to);
    bytes = out.toByteArray();
  }

  /** Sizes in packages stand behind their marks, 22 to 42 bytes on. */
  private void lengthField() {
    for (int tries = 0; tries < 20_000 && bytes.length > 50; tries++) {
      int at = random.nextInt(bytes.length - 50);
      if (bytes[at] == 'P' && bytes[at + 1] == 'K') {
        int field = at + 10 + random.nextInt(32);
        bytes[field] = (byte) random.nextInt();
        bytes[field + 1] = (byte) (random.nextBoolean() ? 0xff : 0);
        return;
      }
    }
    digits();
  }

  private void insert(String text, int times) {
    byte[] inserted = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < times; i++) {
      int at = at();
      bytes =
          joined(
              joined(Arrays.copyOf(bytes, at), inserted),
              Arrays.copyOfRange(bytes, at, bytes.length));
    }
  }

  /** Other digits for some numbers: lengths and offsets of a PDF, figures of a text. */
  private void digits() {
    for (int tries = 0; tries < 200 && bytes.length > 0; tries++) {
      int at = random.nextInt(bytes.length);
      if (bytes[at] >= '0' && bytes[at] <= '9') {
        bytes[at] = (byte) ('0' + random.nextInt(10));
      }
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] out = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, out, first.length, second.length);
    return out;
  }
}
