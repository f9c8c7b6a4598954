package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
    List<Sentence> split = sentences.split(text);
    List<List<String>> labels = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (Sentence sentence : split) {
      List<PeriodMention> periods = PeriodFinder.standard().find(text, sentence.span(), published);
      labels.add(periods.stream().map(each -> each.period().label()).toList());
      periods.forEach(period -> taken.add(period.span()));
    }
    taken.sort(null);
    // read over the whole text as for claims, since a currency carries on from one to the next
    int at = 0;
    for (Figure figure : FigureFinder.wide().find(text, new Span(0, text.length()), taken)) {
      Span span = figure.span();
      while (at + 1 < split.size() && split.get(at + 1).span().begin() <= span.begin()) {
        at++;
      }
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
                  split.isEmpty() ? List.of() : labels.get(at))));
    }
  }
}
