package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.corpus.wire.Json;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.figure.FigureFinder;

/** Prints the figures of a note, a line of JSON each. */
final class FigureLines {

  /**
   * A figure as it is printed.
   *
   * @param doc path of the note
   * @param begin offset of its first UTF-16 unit in the note's text
   * @param end offset after its last
   * @param periods those that its sentence names, in order
   */
  record Line(
      String doc,
      int begin,
      int end,
      String quote,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String unit,
      Qualifier qualifier,
      List<PeriodLines.Named> periods) {}

  private final PeriodLines periods;

  FigureLines(PeriodLines periods) {
    this.periods = periods;
  }

  void print(Note note, PrintWriter out) {
    String text = note.text();
    periods.each(
        note,
        (sentence, named, dated) -> {
          for (Figure figure : FigureFinder.wide().find(text, sentence, dated)) {
            Span span = figure.span();
            out.println(
                Json.write(
                    new Line(
                        note.path(),
                        span.begin(),
                        span.end(),
                        span.of(text),
                        figure.low(),
                        figure.high(),
                        figure.unit(),
                        figure.qualifier(),
                        named)));
          }
        });
  }
}
