package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.corpus.wire.Json;
import org.streetbook.extractors.annotate.Sentence;
import org.streetbook.extractors.annotate.SentenceSplitter;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.figure.FigureFinder;
import org.streetbook.extractors.period.PeriodFinder;
import org.streetbook.extractors.period.PeriodMention;

/** Prints the figures of a note, a line of JSON each. */
final class FigureLines {

  private final SentenceSplitter sentences = new SentenceSplitter();

  /**
   * A figure as it is printed.
   *
   * @param doc path of the note
   * @param begin offset of its first UTF-16 unit in the note's text
   * @param end offset after its last
   * @param periods labels of the periods that its sentence names, in order
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
      List<String> periods) {}

  void print(Note note, PrintWriter out) {
    String text = note.text();
    LocalDate published = note.published() == null ? null : note.published().date();
    for (Sentence sentence : sentences.split(text)) {
      List<PeriodMention> periods = PeriodFinder.standard().find(text, sentence.span(), published);
      List<Span> taken = periods.stream().map(PeriodMention::span).toList();
      List<String> labels = periods.stream().map(each -> each.period().label()).toList();
      for (Figure figure : FigureFinder.standard().find(text, sentence.span(), taken)) {
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
                    labels)));
      }
    }
  }
}
