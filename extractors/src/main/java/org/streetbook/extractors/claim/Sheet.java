package org.streetbook.extractors.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Counterparty;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.NoteRef;
import org.streetbook.corpus.claim.Passage;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.claim.Value;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Where the claims of one note are written down as they are read, and what was left out. */
final class Sheet {

  private final Note note;
  private final NoteRef ref;
  private final @Nullable LocalDate published;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  Sheet(Note note) {
    this.note = note;
    this.ref = NoteRef.to(note);
    this.published = note.published() == null ? null : note.published().date();
  }

  /** What is claimed; each part as in {@link Claim}, but for its place. */
  record Entry(
      Firm firm,
      Party subject,
      @Nullable Party counterparty,
      String metric,
      @Nullable String measure,
      List<Definition> definition,
      Basis basis,
      Value value,
      @Nullable Period period,
      @Nullable Integer year,
      @Nullable String condition,
      Modality modality,
      boolean prior,
      double confidence,
      String rule) {

    /** The same where something else must come true for it; null leaves it as it is. */
    Entry under(@Nullable String scenario) {
      return scenario == null
          ? this
          : new Entry(
              firm,
              subject,
              counterparty,
              metric,
              measure,
              definition,
              Basis.SCENARIO,
              value,
              period,
              year,
              scenario,
              modality,
              prior,
              confidence,
              rule);
    }

    /** A target or a rating: without measure, period and condition. */
    static Entry opinion(
        Firm firm,
        Party subject,
        String metric,
        Value value,
        boolean prior,
        double confidence,
        String rule) {
      return new Entry(
          firm,
          subject,
          null,
          metric,
          null,
          List.of(),
          Basis.TARGET,
          value,
          null,
          null,
          null,
          Modality.ASSERTED,
          prior,
          confidence,
          rule);
    }
  }

  /** The claims so far, in the order in which they were written. */
  List<Claim> claims() {
    return claims;
  }

  /** The figures left out so far. */
  List<Dropped> dropped() {
    return dropped;
  }

  /** Leaves out the figure at {@code span}. */
  void drop(Span span, String why) {
    dropped.add(new Dropped(span, span.of(note.text()), why));
  }

  /** Writes down what the figure or grade at {@code span} of {@code scene} claims. */
  void write(Scene scene, Span span, Entry entry) {
    Party party = entry.subject();
    Party other = entry.counterparty();
    Subject subject =
        new Subject(party.id(), party.name(), party.ticker(), party.kind().asSubject());
    claims.add(
        new Claim(
            Claim.idOf(ref, span, subject, entry.metric(), entry.period(), entry.firm()),
            entry.firm(),
            subject,
            other == null ? null : new Counterparty(other.id(), other.name()),
            entry.metric(),
            entry.measure(),
            entry.definition(),
            entry.basis(),
            entry.value(),
            entry.period(),
            entry.year(),
            published,
            entry.condition(),
            entry.modality(),
            ref,
            span,
            span.of(note.text()),
            Passage.of(note.text(), passage(scene, span)),
            scene.section(),
            note.placeAt(span.begin()),
            entry.prior(),
            entry.confidence(),
            entry.rule(),
            null));
  }

  /** Its sentence, or its row from there on: a stop in a cell ends the sentence and not the row. */
  private Span passage(Scene scene, Span span) {
    Span sentence = scene.sentence().span();
    if (sentence.covers(span)) {
      return sentence;
    }
    int end = note.text().indexOf('\n', Math.max(sentence.end(), span.end()));
    return new Span(Math.min(sentence.begin(), span.begin()), end < 0 ? note.text().length() : end);
  }
}
