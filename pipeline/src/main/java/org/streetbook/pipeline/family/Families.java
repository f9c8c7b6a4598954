package org.streetbook.pipeline.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.family.Sketched;
import org.streetbook.corpus.note.NoteId;

/**
 * Finds the families among the notes of a book: a pure function of the set of notes, and of those
 * published until a day the same as of all that is known on it.
 *
 * <p>The notes are gone through from the earliest on, of one day from the longest on, those without
 * a date last. A note that is a copy of a story before it, or of a longer version of that, joins
 * the first of these; another is a story of its own. A copy of any other copy counts for nothing,
 * so that no chain of small edits makes one family of different stories.
 *
 * <p>No note is held against all: the {@link #KEYS} smallest hashes of a sketch are the bands of
 * its MinHash, a row each, and only stories with {@link #LEAST} bands in common are looked at, of
 * one band the latest {@link #MOST_OF_A_BAND}. So time and memory are linear in the notes.
 */
public final class Families {

  /**
   * Bands of a note, and how many of them two must have in common to be looked at: one alone may be
   * a phrase of the trade. A note that is a fourth of another, the least that counts as an excerpt,
   * has fewer in common with it with a chance of 1 in 800.
   */
  private static final int KEYS = 32;

  private static final int LEAST = 2;

  /** Of stories that begin with one form there may be thousands. */
  private static final int MOST_OF_A_BAND = 16;

  private static final Comparator<Sketched> ORDER =
      Comparator.comparing(
              Sketched::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(each -> each.sketch().runs(), Comparator.reverseOrder())
          .thenComparing(Sketched::note);

  /** What is so many times as long as its story is a version of its own for copies to be of. */
  private static final double LONGER = 1.25;

  private final Sketched[] notes;

  /** Of a note that was gone through: the number of its story. */
  private final int[] storyOf;

  /** The keys of all notes, ascending: where a band's key stands first, its stories begin. */
  private final int[] bands;

  /** By place in {@link #bands}: the versions of stories in a band, in order, by their numbers. */
  private final int[] versions;

  /** By place in {@link #bands}: how many versions the band has. */
  private final int[] counts;

  private Families(Collection<Sketched> sketched) {
    this.notes = sketched.stream().sorted(ORDER).toArray(Sketched[]::new);
    this.bands = Arrays.stream(notes).flatMapToInt(Families::keys).toArray();
    Arrays.sort(bands);
    this.storyOf = new int[notes.length];
    this.versions = new int[bands.length];
    this.counts = new int[bands.length];
  }

  /** The families among these notes, sorted by story. */
  public static List<Family> of(Collection<Sketched> notes) {
    return new Families(notes).found();
  }

  private List<Family> found() {
    var copies = new TreeMap<NoteId, List<NoteId>>();
    int[] common = new int[notes.length];
    for (int number = 0; number < notes.length; number++) {
      int[] starts = keys(notes[number]).map(this::start).toArray();
      int story = story(number, starts, common);
      storyOf[number] = story;
      if (story != number) {
        NoteId first = notes[story].note();
        copies.computeIfAbsent(first, s -> new ArrayList<>(List.of(s))).add(notes[number].note());
      }
      if (story == number || isLonger(notes[number], notes[story])) {
        for (int start : starts) {
          versions[start + counts[start]++] = number;
        }
      }
    }
    return copies.entrySet().stream().map(e -> new Family(e.getKey(), e.getValue())).toList();
  }

  private static boolean isLonger(Sketched copy, Sketched story) {
    return copy.sketch().runs() >= story.sketch().runs() * LONGER;
  }

  /**
   * The first story that a note is a copy of, itself where there is none.
   *
   * @param common zeros, and zeros again afterwards: by version how many bands are in common
   */
  private int story(int number, int[] starts, int[] common) {
    int first = number;
    for (int start : starts) {
      for (int at = start + counts[start] - 1; at >= oldest(start); at--) {
        int version = versions[at];
        if (++common[version] == LEAST
            && storyOf[version] < first
            && Copies.are(notes[version], notes[number])) {
          first = storyOf[version];
        }
      }
    }
    for (int start : starts) {
      for (int at = start + counts[start] - 1; at >= oldest(start); at--) {
        common[versions[at]] = 0;
      }
    }
    return first;
  }

  private int oldest(int start) {
    return Math.max(start, start + counts[start] - MOST_OF_A_BAND);
  }

  /** The words as a whole are two bands of their own: the shortest notes have no others. */
  private static IntStream keys(Sketched note) {
    int whole = Long.hashCode(note.sketch().whole());
    return IntStream.concat(IntStream.of(whole, whole), note.sketch().smallest(KEYS));
  }

  private int start(int key) {
    int low = 0;
    int high = bands.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bands[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
