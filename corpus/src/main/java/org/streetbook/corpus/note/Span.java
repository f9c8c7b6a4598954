package org.streetbook.corpus.note;

import java.io.Serializable;

/**
 * Where something stands in {@link Note#text()}: half-open, 0-based, in UTF-16 units.
 *
 * @param begin offset of the first unit, 0 or more
 * @param end offset after the last unit, not before {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span>, Serializable {

  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span from " + begin + " to " + end);
    }
  }

  /** The number of UTF-16 units covered. */
  public int length() {
    return end - begin;
  }

  /** Whether {@code other} lies wholly within this span; a span covers itself. */
  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the spans share at least one unit. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The piece of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  /** Orders by begin, then by end. */
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}
