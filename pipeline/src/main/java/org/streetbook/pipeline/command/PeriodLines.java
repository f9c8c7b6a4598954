package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.EntityMatcher;
import org.streetbook.corpus.catalogue.EntityMention;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.corpus.wire.Json;
import org.streetbook.extractors.annotate.Sentence;
import org.streetbook.extractors.annotate.SentenceSplitter;
import org.streetbook.extractors.period.FiscalCalendar;
import org.streetbook.extractors.period.PeriodFinder;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.period.Reading;
import org.streetbook.extractors.period.TimeUnit;

/**
 * Prints the periods that a note names, a line of JSON each.
 *
 * <p>Quarters and fiscal years are dated by the calendar of the company that was named last, where
 * the catalogue knows one.
 */
final class PeriodLines {

  /**
   * A period of a sentence.
   *
   * @param start first day, null where open or unknown
   * @param end last day, inclusive, null where open or unknown
   * @param span of the words that name it
   */
  record Named(
      String label,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      PeriodType type,
      Span span,
      String quote) {}

  /**
   * A period as it is printed.
   *
   * @param doc path of the note
   * @param begin offset of its first UTF-16 unit in the note's text
   * @param end offset after its last
   */
  record Line(String doc, int begin, int end, String quote, Period period) {}

  /** Takes the periods of a sentence. */
  @FunctionalInterface
  interface Taker {

    /**
     * Takes one sentence.
     *
     * @param sentence where it stands
     * @param named its periods, in order
     * @param dated where no figure begins: the periods that are no lengths of time
     */
    void take(Span sentence, List<Named> named, List<Span> dated);
  }

  /** What another period may be told by. */
  private static final Set<PeriodType> ANCHORS =
      EnumSet.of(PeriodType.YEAR, PeriodType.HALF, PeriodType.QUARTER, PeriodType.MONTH);

  private final SentenceSplitter sentences = new SentenceSplitter();
  private final EntityMatcher entities;
  private final @Nullable LocalDate asOf;

  /**
   * Reads against the notes' dates.
   *
   * @param asOf the day to read notes against that have no date, null for none
   */
  PeriodLines(Catalogue catalogue, @Nullable LocalDate asOf) {
    this.entities = new EntityMatcher(catalogue);
    this.asOf = asOf;
  }

  void print(Note note, PrintWriter out) {
    each(
        note,
        (sentence, named, dated) -> {
          for (Named each : named) {
            Period period = new Period(each.label(), each.start(), each.end(), each.type());
            Span span = each.span();
            out.println(
                Json.write(new Line(note.path(), span.begin(), span.end(), each.quote(), period)));
          }
        });
  }

  /** Gives the periods of each sentence, with the sentence's span. */
  void each(Note note, Taker taker) {
    String text = note.text();
    LocalDate published = note.published() == null ? asOf : note.published().date();
    FiscalCalendar calendar = FiscalCalendar.CALENDAR_YEAR;
    for (Sentence sentence : sentences.split(text)) {
      for (EntityMention mention : entities.find(text, sentence.span())) {
        if (!mention.cautious()) {
          calendar = FiscalCalendar.of(mention.entity().fiscalYearEnd());
        }
      }
      List<PeriodMention> mentions = PeriodFinder.standard().find(text, sentence.span(), published);
      List<Span> dated =
          mentions.stream().filter(each -> !each.isLength()).map(PeriodMention::span).toList();
      taker.take(sentence.span(), named(text, mentions, calendar), dated);
    }
  }

  /** The mentions dated, "a year earlier" beside the period that the sentence names before it. */
  private static List<Named> named(
      String text, List<PeriodMention> mentions, FiscalCalendar calendar) {
    List<Named> named = new ArrayList<>();
    Period anchor = null;
    for (PeriodMention mention : mentions) {
      Period period = Periods.resolve(mention, calendar);
      if (anchor != null && isYearsOrQuartersAway(mention)) {
        period = Periods.shift(anchor, mention);
      } else if (ANCHORS.contains(period.type())) {
        anchor = period;
      }
      named.add(named(text, mention, period));
    }
    return List.copyOf(named);
  }

  private static boolean isYearsOrQuartersAway(PeriodMention mention) {
    return mention.reading() instanceof Reading.Shifted shifted
        && shifted.amount() != 0
        && (shifted.unit() == TimeUnit.YEAR || shifted.unit() == TimeUnit.QUARTER);
  }

  private static Named named(String text, PeriodMention mention, Period period) {
    return new Named(
        period.label(),
        period.start(),
        period.end(),
        period.type(),
        mention.span(),
        mention.span().of(text));
  }
}
