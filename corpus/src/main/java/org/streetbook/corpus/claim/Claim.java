package org.streetbook.corpus.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.note.Place;
import org.streetbook.corpus.note.Span;

/**
 * One figure (or one rating) that one firm states about one subject for one period, with the exact
 * place in the note where it stands.
 *
 * @param id stable: {@link #idOf}
 * @param firm who makes the claim
 * @param subject what the figure is about
 * @param counterparty the other company of a contract, lease or share, else null
 * @param metric id from the metric catalogue
 * @param measure the metric as printed, normalised; present where metric is {@code other} or the
 *     unit is a count
 * @param definition what narrows the metric, in enum order, may be empty
 * @param basis what kind of statement it is
 * @param value the amount or rating
 * @param period null for a present state and for targets without a horizon
 * @param year the calendar or fiscal year that the period ends in, null without a period
 * @param asOf when the party said it, else the note's publication day, else null
 * @param condition what must hold, verbatim, else null
 * @param modality how firmly it is stated
 * @param note where it stands
 * @param span the figure in the note's text
 * @param quote the note's text at {@code span}
 * @param sentence the sentence that holds it
 * @param section {@code title}, {@code summary}, {@code body}, or the heading it stands under
 * @param place the page, slide or cell of the source that the figure stood in, null where the
 *     source has none
 * @param prior whether a newer value for the same key replaces it in the same breath
 * @param confidence 0 to 1, calibrated
 * @param rule the name of the rule that produced it
 * @param correction what an analyst corrected on it, null where nothing
 */
public record Claim(
    String id,
    Firm firm,
    Subject subject,
    @Nullable Counterparty counterparty,
    String metric,
    @Nullable String measure,
    List<Definition> definition,
    Basis basis,
    Value value,
    @Nullable Period period,
    @Nullable Integer year,
    @Nullable LocalDate asOf,
    @Nullable String condition,
    Modality modality,
    NoteRef note,
    Span span,
    String quote,
    Passage sentence,
    String section,
    @Nullable Place place,
    boolean prior,
    double confidence,
    String rule,
    @Nullable Correction correction)
    implements Serializable {

  public Claim {
    definition = definition.stream().sorted().distinct().toList();
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence outside 0 to 1: " + confidence);
    }
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException("quote \"" + quote + "\" does not fill " + span);
    }
    if (!new Span(sentence.begin(), sentence.end()).covers(span)) {
      throw new IllegalArgumentException("sentence at " + sentence.begin() + " misses " + span);
    }
  }

  /** A claim of a note without pages or cells, which nobody corrected. */
  public Claim(
      String id,
      Firm firm,
      Subject subject,
      @Nullable Counterparty counterparty,
      String metric,
      @Nullable String measure,
      List<Definition> definition,
      Basis basis,
      Value value,
      @Nullable Period period,
      @Nullable Integer year,
      @Nullable LocalDate asOf,
      @Nullable String condition,
      Modality modality,
      NoteRef note,
      Span span,
      String quote,
      Passage sentence,
      String section,
      boolean prior,
      double confidence,
      String rule) {
    this(
        id,
        firm,
        subject,
        counterparty,
        metric,
        measure,
        definition,
        basis,
        value,
        period,
        year,
        asOf,
        condition,
        modality,
        note,
        span,
        quote,
        sentence,
        section,
        null,
        prior,
        confidence,
        rule,
        null);
  }

  /** The same claim, corrected: its place, its words and its id stay. */
  public Claim corrected(Correction.Key key, Correction how) {
    return with(key, sentence, how);
  }

  /** The claim as it was extracted: itself where nobody corrected it. */
  public Claim asExtracted() {
    return correction == null ? this : with(correction.extracted(), sentence, null);
  }

  /** Whether an analyst silenced it. */
  @JsonIgnore
  public boolean isMuted() {
    return correction != null && correction.muted();
  }

  /** The same claim with nothing of its sentence but the quote. */
  public Claim withoutSentence() {
    return with(Correction.Key.of(this), new Passage(span.begin(), span.end(), quote), correction);
  }

  /** The same claim as another voice told it before: its place, its words and its id stay. */
  public Claim toldBy(Firm teller, @Nullable LocalDate day) {
    var key = new Correction.Key(teller, subject, metric, measure, period, year);
    return with(key, day, sentence, correction);
  }

  private Claim with(Correction.Key key, Passage passage, @Nullable Correction how) {
    return with(key, asOf, passage, how);
  }

  private Claim with(
      Correction.Key key, @Nullable LocalDate day, Passage passage, @Nullable Correction how) {
    return new Claim(
        id,
        key.firm(),
        key.subject(),
        counterparty,
        key.metric(),
        key.measure(),
        definition,
        basis,
        value,
        key.period(),
        key.year(),
        day,
        condition,
        modality,
        note,
        span,
        quote,
        passage,
        section,
        place,
        prior,
        confidence,
        rule,
        how);
  }

  /**
   * The id of a claim: a hash of the note's id, the figure's span, subject, metric, period and
   * firm, so that the same note always gives the same ids.
   */
  public static String idOf(
      NoteRef note, Span span, Subject subject, String metric, @Nullable Period period, Firm firm) {
    return Digest.ofParts(
            note.id().value(),
            span.begin() + ":" + span.end(),
            subject.id(),
            metric,
            period == null ? "" : period.label(),
            firm.id())
        .substring(0, 16);
  }
}
