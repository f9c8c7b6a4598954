package org.streetbook.pipeline.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.EstimateChange;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.index.Book;
import org.streetbook.pipeline.reconcile.Changes;
import org.streetbook.pipeline.reconcile.Movement;
import org.streetbook.pipeline.reconcile.Reconciler;
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

  private static final Comparator<EstimateChange> BY_CHANGED_KEY =
      Comparator.comparing(EstimateChange::subject)
          .thenComparing(EstimateChange::metric)
          .thenComparing(EstimateChange::measure, NULLS_FIRST)
          .thenComparing(EstimateChange::counterparty, NULLS_FIRST)
          .thenComparing(EstimateChange::period, NULLS_FIRST)
          .thenComparing(EstimateChange::basis)
          .thenComparing(EstimateChange::id);

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
  private final Table table;
  private final @Nullable BookRows before;
  private @Nullable Movement movement;

  /**
   * The rows of {@code book} as they stand.
   *
   * @param asOf the day to tell stale rows and recent revisions by; null for the day that the book
   *     is looked at from
   */
  public BookRows(Book book, @Nullable LocalDate asOf) {
    this(book, asOf == null ? book.commit().viewedFrom() : asOf, Table.standing(book), null);
  }

  private BookRows(Book book, @Nullable LocalDate asOf, Table table, @Nullable BookRows before) {
    this.book = book;
    this.asOf = asOf;
    this.table = table;
    this.before = before;
  }

  /** These rows, their {@link Export#CHANGES} told against those of {@code earlier}. */
  public BookRows against(BookRows earlier) {
    return new BookRows(book, asOf, table, earlier);
  }

  /**
   * The rows as they stood on {@code day}: of the notes that were published until then, reconciled
   * anew. Notes without a date are left out; rejections are those of the book.
   *
   * @param reconciler with the catalogue that the book was made with
   */
  public static BookRows on(Book book, LocalDate day, Reconciler reconciler) {
    return new BookRows(book, day, new Table.Past(book, day, reconciler), null);
  }

  /**
   * A part of these rows, with the positions of its rows, the findings that its claims and rows
   * share, and its notes. All of it is held.
   *
   * @param estimates rows of the book
   * @param claims claims of the book
   * @param notes ids of notes beside those of the claims
   */
  public BookRows selected(List<Estimate> estimates, List<Claim> claims, List<NoteId> notes) {
    return new BookRows(book, asOf, new Table.Selected(book, estimates, claims, notes), null);
  }

  /** Paths of notes with claims that a table of the past leaves out, since they have no date. */
  public SortedSet<String> undated() {
    return table.undated();
  }

  /** The day that stale rows and recent revisions are told by; null in a book without dates. */
  public @Nullable LocalDate asOf() {
    return asOf;
  }

  /** The rows of the table, in order, as they are seen on the day. */
  public List<Estimate> estimates() {
    return table.estimates().map(this::seen).sorted(BY_KEY).toList();
  }

  /** The book that the rows are of. */
  public Book book() {
    return book;
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
      case ESTIMATES -> all(estimates(), taker);
      case CLAIMS -> claims(taker);
      case POSITIONS -> all(table.positions().map(this::seen).sorted(BY_ROW).toList(), taker);
      case NOTES -> all(notes(), taker);
      case FINDINGS -> all(table.findings().sorted(BY_TOPIC).toList(), taker);
      case CHANGES -> all(changes(), taker);
      case REJECTIONS ->
          all(
              book.rejections()
                  .map(stored -> RejectionRow.of(stored.rejection()))
                  .sorted(Comparator.comparing(RejectionRow::path))
                  .toList(),
              taker);
    }
  }

  /** A family is one of the table where it holds two of its notes. */
  private List<NoteRow> notes() {
    var families = new HashMap<NoteId, Family>();
    book.families().forEach(family -> family.notes().forEach(note -> families.put(note, family)));
    List<NoteRow> held =
        table
            .storedNotes()
            .map(stored -> NoteRow.of(stored, families.get(stored.note().id())))
            .filter(table::holds)
            .sorted(Comparator.comparing(NoteRow::path))
            .toList();
    var copies = new HashMap<String, Integer>();
    held.stream()
        .filter(note -> note.family() != null)
        .forEach(note -> copies.merge(note.family(), 1, Integer::sum));
    return held.stream()
        .map(note -> copies.getOrDefault(note.family(), 0) == 1 ? note.withoutFamily() : note)
        .toList();
  }

  /** Of every row, where there is no table to hold it against. */
  private List<EstimateChange> changes() {
    List<Estimate> old = before == null ? List.of() : before.estimates();
    return Changes.between(old, estimates()).stream().sorted(BY_CHANGED_KEY).toList();
  }

  private static void all(List<?> rows, Taker taker) throws IOException {
    for (Object row : rows) {
      taker.take(row);
    }
  }

  /** Note by note, so that a large book is never held at once. */
  private void claims(Taker taker) throws IOException {
    for (NoteId note : table.notes().toList()) {
      all(book.claimsOfNote(note).stream().filter(table::holds).sorted(BY_PLACE).toList(), taker);
    }
  }

  private Estimate seen(Estimate row) {
    return asOf == null ? row : revised(Staleness.view(row, asOf, Staleness.DEFAULT_DAYS));
  }

  /** The row with how many firms moved up and down lately; its status stays as the book has it. */
  public Estimate revised(Estimate row) {
    return asOf == null ? row : movement().on(row, asOf);
  }

  /** Whether no note has confirmed the row for long. */
  public boolean isStale(Estimate row) {
    return asOf != null
        && Staleness.view(row, asOf, Staleness.DEFAULT_DAYS).status() == Status.STALE;
  }

  private synchronized Movement movement() {
    if (movement == null) {
      movement =
          new Movement(
              table.findings().filter(each -> each.kind() == FindingClass.REVISION).toList());
    }
    return movement;
  }

  private Position seen(Position position) {
    LocalDate confirmed = position.lastConfirmed();
    boolean stale =
        asOf != null
            && confirmed != null
            && position.status() != Status.SUPERSEDED
            && confirmed.isBefore(asOf.minusDays(Staleness.DEFAULT_DAYS));
    return stale ? position.withStatus(Status.STALE) : position;
  }
}
