package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.streetbook.corpus.note.Span;

/** A text with pieces of it replaced, and where each place of the old text is in the new one. */
final class Rewriting {

  /** What is to stand in the place of a piece; an empty piece is a place to put words in. */
  record Edit(Span span, String words) {}

  private final String text;
  private final List<Edit> edits;

  /**
   * Rewrites {@code text}.
   *
   * @param wanted in any order; of two that overlap the one that begins first, and the longer of
   *     those, is carried out
   */
  Rewriting(String text, List<Edit> wanted) {
    List<Edit> sorted = new ArrayList<>(wanted);
    sorted.sort(
        Comparator.comparingInt((Edit edit) -> edit.span().begin())
            .thenComparingInt(edit -> -edit.span().length()));
    this.edits = new ArrayList<>();
    StringBuilder made = new StringBuilder();
    int at = 0;
    for (Edit edit : sorted) {
      if (edit.span().begin() >= at) {
        made.append(text, at, edit.span().begin()).append(edit.words());
        at = edit.span().end();
        edits.add(edit);
      }
    }
    this.text = made.append(text, at, text.length()).toString();
  }

  /** The new text. */
  String text() {
    return text;
  }

  /** Where a piece of the old text is in the new one, with what was changed within it. */
  Span moved(Span old) {
    return new Span(moved(old.begin(), true), moved(old.end(), false));
  }

  private int moved(int offset, boolean begin) {
    int shift = 0;
    for (Edit edit : edits) {
      int from = edit.span().begin();
      int to = edit.span().end();
      boolean within = from < offset && offset < to;
      if (within) {
        return from + shift + (begin ? 0 : edit.words().length());
      }
      boolean before = from == to ? offset > from || (begin && offset == from) : offset >= to;
      if (!before) {
        break;
      }
      shift += edit.words().length() - edit.span().length();
    }
    return offset + shift;
  }
}
