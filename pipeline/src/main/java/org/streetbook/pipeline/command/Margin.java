package org.streetbook.pipeline.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Place;
import org.streetbook.corpus.note.Span;
import org.streetbook.pipeline.export.PlainTable;

/**
 * The lines of a note with what stands in the margin beside them: the page, slide or cell of the
 * source in which a line begins, where it is another than that of the line before. A note whose
 * source has none of these has no margin.
 */
final class Margin {

  /** Longer labels move their line to the right. */
  private static final int WIDEST = 24;

  /**
   * A line of the text.
   *
   * @param span where it is, without its line end
   * @param beside what stands before it, as wide as the margin or wider; may be empty
   */
  record Line(Span span, String beside) {}

  private Margin() {}

  /** The lines of the note, also the empty ones. */
  static List<Line> lines(Note note) {
    List<Line> lines = new ArrayList<>();
    Place before = null;
    int widest = 0;
    int begin = 0;
    for (String line : note.text().split("\n", -1)) {
      Span span = new Span(begin, begin + line.length());
      String label = "";
      if (!line.isEmpty()) {
        label = label(note, span, before);
        before = note.placeAt(span.end() - 1);
      }
      widest = Math.max(widest, Math.min(label.length(), WIDEST));
      lines.add(new Line(span, label));
      begin = span.end() + 1;
    }
    int width = widest;
    return width == 0
        ? lines
        : lines.stream().map(line -> new Line(line.span(), padded(line, width))).toList();
  }

  private static String label(Note note, Span line, @Nullable Place before) {
    Place first = note.placeAt(line.begin());
    if (first == null || first.equals(before)) {
      return turned(note, line, first, "");
    }
    return turned(note, line, first, PlainTable.printable(first.label()));
  }

  /** A paragraph may go on on the next page. */
  private static String turned(Note note, Span line, @Nullable Place first, String label) {
    Place last = note.placeAt(line.end() - 1);
    if (!(last instanceof Place.Page) || last.equals(first)) {
      return label;
    }
    return label.isEmpty() ? "to " + last.label() : label + " to " + last.label();
  }

  private static String padded(Line line, int width) {
    if (line.span().length() == 0) {
      return "";
    }
    String label = line.beside();
    return label + " ".repeat(Math.max(0, width - label.length()) + 2);
  }
}
