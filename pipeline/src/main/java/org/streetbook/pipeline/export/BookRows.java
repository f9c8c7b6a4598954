package org.streetbook.pipeline.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.index.Book;
import org.streetbook.index.entry.SourceState;
import org.streetbook.pipeline.reconcile.Staleness;

/**
 * The rows of a book, in the order of their keys: a view of one commit, the same for everybody who
 * has the same notes.
 */
public final class BookRows {

  private static final Comparator<String> NULLS_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private static final Comparator<Estimate> BY_KEY =
      Comparator.comparing(Estimate::subject)
          .thenComparing(Estimate::metric)
          .thenComparing(Estimate::measure, NULLS_FIRST)
          .thenComparing(Estimate::counterparty, NULLS_FIRST)
          .thenComparing(Estimate::periodStart, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Estimate::period, NULLS_FIRST)
          .thenComparing(Estimate::basis)
          .thenComparing(Estimate::id);

  private static final Comparator<Position> BY_ROW =
      Comparator.comparing(Position::subject)
          .thenComparing(Position::metric)
          .thenComparing(Position::measure, NULLS_FIRST)
          .thenComparing(Position::counterparty, NULLS_FIRST)
          .thenComparing(Position::period, NULLS_FIRST)
          .thenComparing(Position::basis)
          .thenComparing(Position::estimate)
          .thenComparing(Position::firm)
          .thenComparing(Position::id);

  private static final Comparator<Finding> BY_TOPIC =
      Comparator.comparing(Finding::subject)
          .thenComparing(Finding::metric)
          .thenComparing(Finding::period, NULLS_FIRST)
          .thenComparing(Finding::kind)
          .thenComparing(Finding::id);

  private static final Comparator<Claim> BY_PLACE =
      Comparator.comparing(Claim::span)
          .thenComparing(claim -> claim.firm().id())
          .thenComparing(Claim::id);

  private final Book book;
  private final @Nullable LocalDate asOf;

  /**
   * The rows of {@code book}.
   *
   * @param asOf the day to tell stale rows by; null for that of the book's latest note
   */
  public BookRows(Book book, @Nullable LocalDate asOf) {
    this.book = book;
    this.asOf = asOf == null ? book.commit().latest() : asOf;
  }

  /** What takes a row. */
  @FunctionalInterface
  public interface Taker {
    /** Takes the next row. */
    void take(Object row) throws IOException;
  }

  /** Gives every row of the export to {@code taker}, in order. */
  public void each(Export export, Taker taker) throws IOException {
    switch (export) {
      case ESTIMATES -> all(book.estimates().map(this::seen).sorted(BY_KEY).toList(), taker);
      case CLAIMS -> claims(taker);
      case POSITIONS -> all(book.positions().map(this::seen).sorted(BY_ROW).toList(), taker);
      case NOTES ->
          all(
              book.notes().map(NoteRow::of).sorted(Comparator.comparing(NoteRow::path)).toList(),
              taker);
      case FINDINGS -> all(book.findings().sorted(BY_TOPIC).toList(), taker);
      case REJECTIONS ->
          all(
              book.rejections()
                  .map(stored -> RejectionRow.of(stored.rejection()))
                  .sorted(Comparator.comparing(RejectionRow::path))
                  .toList(),
              taker);
    }
  }

  private static void all(List<?> rows, Taker taker) throws IOException {
    for (Object row : rows) {
      taker.take(row);
    }
  }

  /** Note by note, so that a large book is never held at once. */
  private void claims(Taker taker) throws IOException {
    for (SourceState state : book.state().values()) {
      for (var note : state.notes()) {
        all(book.claimsOfNote(note).stream().sorted(BY_PLACE).toList(), taker);
      }
    }
  }

  private Estimate seen(Estimate row) {
    return asOf == null ? row : Staleness.view(row, asOf, Staleness.DEFAULT_DAYS);
  }

  private Position seen(Position position) {
    LocalDate confirmed = position.lastConfirmed();
    boolean stale =
        asOf != null
            && confirmed != null
            && position.status() != Status.SUPERSEDED
            && confirmed.isBefore(asOf.minusDays(Staleness.DEFAULT_DAYS));
    return stale ? withStatus(position, Status.STALE) : position;
  }

  private static Position withStatus(Position p, Status status) {
    return new Position(
        p.id(),
        p.estimate(),
        p.firm(),
        p.firmId(),
        p.firmKind(),
        p.subject(),
        p.subjectId(),
        p.metric(),
        p.measure(),
        p.definition(),
        p.counterparty(),
        p.period(),
        p.unit(),
        p.change(),
        p.condition(),
        p.basis(),
        p.low(),
        p.high(),
        p.text(),
        p.qualifier(),
        p.asOf(),
        p.firstSeen(),
        p.lastConfirmed(),
        status,
        p.supersededBy(),
        p.claims(),
        p.notes());
  }
}
