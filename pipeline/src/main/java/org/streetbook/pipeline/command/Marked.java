package org.streetbook.pipeline.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.streetbook.corpus.note.Span;
import org.streetbook.pipeline.export.PlainTable;

/** Text with stretches of it emphasised, safe for a terminal. */
final class Marked {

  private Marked() {}

  /**
   * The text on one line.
   *
   * @param strong stretches to print bold
   * @param weak stretches to underline; none overlaps a strong one
   */
  static String text(String text, List<Span> strong, List<Span> weak, Terminal terminal) {
    record Mark(Span span, boolean isStrong) {}
    List<Mark> marks = new ArrayList<>();
    strong.forEach(span -> marks.add(new Mark(span, true)));
    weak.forEach(span -> marks.add(new Mark(span, false)));
    marks.sort(Comparator.comparing(Mark::span));
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.span().begin() < at) {
        continue; // stands within the one before
      }
      marked.append(printable(text, at, mark.span().begin()));
      String words = printable(text, mark.span().begin(), mark.span().end());
      marked.append(mark.isStrong() ? terminal.bold(words) : terminal.underlined(words));
      at = mark.span().end();
    }
    return marked.append(printable(text, at, text.length())).toString();
  }

  private static String printable(String text, int begin, int end) {
    return PlainTable.printable(text.substring(begin, end));
  }
}
