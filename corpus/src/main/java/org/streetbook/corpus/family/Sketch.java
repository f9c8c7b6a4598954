package org.streetbook.corpus.family;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Note;

/**
 * What is kept of a note's words to tell whether another note is a copy of it: a MinHash of the
 * runs of four words in it, those with the smallest hashes (A. Broder, "On the resemblance and
 * containment of documents", 1997). Of a note with no more than {@link #MOST} different runs all
 * are kept, so that shares of it are exact; of a longer one a fair sample.
 *
 * <p>The title is left out, since a story is syndicated under many; {@link #whole} alone knows it.
 * Immutable.
 */
public final class Sketch {

  /** Runs that are kept of one note, at most. */
  static final int MOST = 256;

  private static final int HEAD = Long.BYTES + Integer.BYTES;

  private final long whole;
  private final int runs;

  /** Distinct, ascending as unsigned numbers; {@link Shingles#FIGURE} is set in some. */
  private final int[] smallest;

  private Sketch(long whole, int runs, int[] smallest) {
    this.whole = whole;
    this.runs = runs;
    this.smallest = smallest;
  }

  /** The sketch of a note's text. */
  public static Sketch of(Note note) {
    return of(note.title(), note.text());
  }

  /**
   * The sketch of a text.
   *
   * @param title its first line where the note has one
   */
  static Sketch of(@Nullable String title, String text) {
    var words = new Shingles();
    int body = title != null && text.startsWith(title) ? title.length() : 0;
    int first = words.add(text.substring(0, body)).words();
    int[] all = words.add(text.substring(body)).runs(first);
    return new Sketch(words.digest(), all.length, Arrays.copyOf(all, Math.min(MOST, all.length)));
  }

  /** The sketch that {@link #bytes} wrote, read from where {@code bytes} stands to its end. */
  public static Sketch read(ByteBuffer bytes) {
    long whole = bytes.getLong();
    int runs = bytes.getInt();
    int[] smallest = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(smallest);
    return new Sketch(whole, runs, smallest);
  }

  /** Twelve bytes, and four for each run that is kept. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + smallest.length * Integer.BYTES);
    bytes.putLong(whole).putInt(runs);
    bytes.asIntBuffer().put(smallest);
    return bytes.array();
  }

  /** A hash of all words in their order, with the title's: equal where two notes say the same. */
  public long whole() {
    return whole;
  }

  /** How many different runs of words the note has. */
  public int runs() {
    return runs;
  }

  /** The smallest hashes, at most so many. */
  public IntStream smallest(int most) {
    return Arrays.stream(smallest, 0, Math.min(most, smallest.length));
  }

  /** How much of this note is in {@code other}. */
  public Share in(Sketch other) {
    long limit = Math.min(limit(), other.limit());
    int known = 0;
    int held = 0;
    int figures = 0;
    int figuresHeld = 0;
    int at = 0;
    for (int run : smallest) {
      if (Integer.toUnsignedLong(run) > limit) {
        break;
      }
      while (at < other.smallest.length && Integer.compareUnsigned(other.smallest[at], run) < 0) {
        at++;
      }
      int is = at < other.smallest.length && other.smallest[at] == run ? 1 : 0;
      int figure = run & Shingles.FIGURE;
      known++;
      held += is;
      figures += figure;
      figuresHeld += figure & is;
    }
    return new Share(known, held, figures, figuresHeld);
  }

  /** The hash up to which every run of the note is kept. */
  private long limit() {
    return smallest.length == runs
        ? 0xffff_ffffL
        : Integer.toUnsignedLong(smallest[smallest.length - 1]);
  }

  /**
   * How much of one note is in another, by the runs of words that a sketch of either would keep.
   *
   * @param known runs of the one
   * @param held those of them that the other has
   * @param figures those of the known runs with a figure in them
   * @param figuresHeld those of them that the other has
   */
  public record Share(int known, int held, int figures, int figuresHeld) {

    /** The share of the text, 0 to 1; 0 where nothing is known. */
    public double text() {
      return known == 0 ? 0 : held / (double) known;
    }

    /** The share of the figures, 0 to 1; 1 where there are none. */
    public double figure() {
      return figures == 0 ? 1 : figuresHeld / (double) figures;
    }
  }
}
