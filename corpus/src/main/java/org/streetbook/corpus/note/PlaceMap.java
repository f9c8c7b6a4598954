package org.streetbook.corpus.note;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * From offsets of a text to places in its source. A place holds from its offset to that of the
 * next; what stands before the first has none. In JSON it is the list of its runs.
 *
 * @param runs in text order
 */
public record PlaceMap(@JsonValue List<Run> runs) implements Serializable {

  /** The map of a text whose source has no places. */
  public static final PlaceMap NONE = new PlaceMap(List.of());

  /**
   * How many runs a map may have. Beyond them cells are told by their sheet alone: a run has some
   * fifty bytes, and a text that is nothing but rows of one cell a million of them.
   */
  static final int MOST_RUNS = 100_000;

  /**
   * Places that follow each other: pages one after the other, cells of one row from left to right.
   *
   * @param from the first
   * @param begins for each, the offset where it begins, rising; one or more
   */
  public record Run(Place from, List<Integer> begins) implements Serializable {
    public Run {
      begins = List.copyOf(begins);
      if (begins.isEmpty() || from.plus(begins.size() - 1) == null) {
        throw new IllegalArgumentException(begins.size() + " places from " + from.label() + " on");
      }
    }

    private Place at(int index) {
      return Objects.requireNonNull(from.plus(index));
    }
  }

  @JsonCreator
  public PlaceMap {
    runs = List.copyOf(runs);
    int last = -1;
    for (Run run : runs) {
      for (int begin : run.begins()) {
        if (begin <= last) {
          throw new IllegalArgumentException(
              "places at " + last + " and then at " + begin + ", from " + run.from().label());
        }
        last = begin;
      }
    }
  }

  /** The place of the offset, null where it has none. */
  public @Nullable Place at(int offset) {
    int run = runAt(offset);
    return run < 0 ? null : runs.get(run).at(indexAt(runs.get(run), offset));
  }

  /** The last offset at which a place begins; -1 where there is none. */
  public int lastBegin() {
    return runs.isEmpty() ? -1 : runs.getLast().begins().getLast();
  }

  /** The map of a piece of the text, its offsets counted from the piece's begin. */
  public PlaceMap part(int begin, int end) {
    Builder part = new Builder();
    part.put(this, begin, end, -begin);
    return part.build();
  }

  /**
   * The map of the text after characters were dropped from it.
   *
   * @param moved the new offset of each, not falling
   */
  public PlaceMap moved(IntUnaryOperator moved) {
    Builder out = new Builder();
    for (Run run : runs) {
      for (int i = 0; i < run.begins().size(); i++) {
        out.add(moved.applyAsInt(run.begins().get(i)), run.at(i));
      }
    }
    return out.build();
  }

  /** The run that holds the offset, -1 before the first. */
  private int runAt(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).begins().getFirst() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** The place of a run that holds the offset, which is not before the run. */
  private static int indexAt(Run run, int offset) {
    int found = Collections.binarySearch(run.begins(), offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Makes a map from its begin on. Not thread-safe. */
  public static final class Builder {

    private final List<Run> runs = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private @Nullable Place from;
    private @Nullable Place last;

    /** Nothing yet. */
    public Builder() {}

    /**
     * Says that a place begins, until another does.
     *
     * @param begin not before those that were added; of two at one offset the later holds
     */
    public void add(int begin, Place place) {
      if (!begins.isEmpty() && begins.getLast() == begin) {
        takeLast();
      }
      if (place.equals(last)) {
        return;
      }
      if (from != null && place.equals(from.plus(begins.size()))) {
        begins.add(begin);
        last = place;
        return;
      }
      if (runs.size() + 1 >= MOST_RUNS && place instanceof Place.Cell cell) {
        add(begin, new Place.Sheet(cell.sheet()));
        return;
      }
      close();
      begins.add(begin);
      from = place;
      last = place;
    }

    /** Adds the places of a piece of text that stands from {@code begin} on. */
    public void addAll(int begin, PlaceMap places) {
      put(places, 0, Integer.MAX_VALUE, begin);
    }

    /** The map of what was added. */
    public PlaceMap build() {
      close();
      return runs.isEmpty() ? NONE : new PlaceMap(runs);
    }

    /** Adds the places that hold between two offsets of a map, each moved by so much. */
    private void put(PlaceMap places, int begin, int end, int by) {
      int first = Math.max(0, places.runAt(begin));
      for (int i = first; i < places.runs.size(); i++) {
        Run run = places.runs.get(i);
        int at = Math.max(0, indexAt(run, begin));
        for (int k = at; k < run.begins().size(); k++) {
          int offset = Math.max(begin, run.begins().get(k));
          if (offset >= end) {
            return;
          }
          add(offset + by, run.at(k));
        }
      }
    }

    private void takeLast() {
      begins.removeLast();
      last = begins.isEmpty() || from == null ? null : from.plus(begins.size() - 1);
      if (begins.isEmpty()) {
        from = null;
        if (!runs.isEmpty()) {
          Run before = runs.removeLast();
          from = before.from();
          begins.addAll(before.begins());
          last = before.at(begins.size() - 1);
        }
      }
    }

    private void close() {
      if (from != null && !begins.isEmpty()) {
        runs.add(new Run(from, begins));
        begins.clear();
        from = null;
        last = null;
      }
    }
  }
}
