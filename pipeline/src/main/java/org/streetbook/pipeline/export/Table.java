package org.streetbook.pipeline.export;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.index.Book;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.pipeline.reconcile.PointInTime;
import org.streetbook.pipeline.reconcile.Reconciler;
import org.streetbook.pipeline.reconcile.Reconciliation;

/** What rows are taken from: a book as it stands, as it stood, or a part of it. */
interface Table {

  Stream<Estimate> estimates();

  Stream<Position> positions();

  Stream<Finding> findings();

  /** The notes that claims are told of, sorted by path of their files. */
  Stream<NoteId> notes();

  /** The notes that are told themselves, in any order. */
  Stream<StoredNote> storedNotes();

  /** Whether the claim is part of it. */
  boolean holds(Claim claim);

  /** Whether the note is part of it. */
  boolean holds(NoteRow note);

  /** Paths of notes that it leaves out since nobody can date them. */
  SortedSet<String> undated();

  /** The book as it stands. */
  static Table standing(Book book) {
    return new Standing(book);
  }

  /** The book as it stands, whole. */
  class Standing implements Table {
    private final Book book;

    Standing(Book book) {
      this.book = book;
    }

    @Override
    public Stream<Estimate> estimates() {
      return book.estimates();
    }

    @Override
    public Stream<Position> positions() {
      return book.positions();
    }

    @Override
    public Stream<Finding> findings() {
      return book.findings();
    }

    @Override
    public Stream<NoteId> notes() {
      return book.state().values().stream().flatMap(state -> state.notes().stream());
    }

    @Override
    public Stream<StoredNote> storedNotes() {
      return book.notes();
    }

    @Override
    public boolean holds(Claim claim) {
      return true;
    }

    @Override
    public boolean holds(NoteRow note) {
      return true;
    }

    @Override
    public SortedSet<String> undated() {
      return Collections.emptySortedSet();
    }
  }

  /** The book as it stood on a day. */
  final class Past extends Standing {
    private final LocalDate day;
    private final Reconciliation stood;
    private final SortedSet<String> undated = new TreeSet<>();

    Past(Book book, LocalDate day, Reconciler reconciler) {
      super(book);
      this.day = day;
      Stream<Claim> claims =
          book.claims()
              .peek(
                  claim -> {
                    if (claim.note().published() == null) {
                      undated.add(claim.note().path());
                    }
                  });
      this.stood = PointInTime.of(claims, day, reconciler);
    }

    @Override
    public Stream<Estimate> estimates() {
      return stood.estimates().stream();
    }

    @Override
    public Stream<Position> positions() {
      return stood.positions().stream();
    }

    @Override
    public Stream<Finding> findings() {
      return stood.findings().stream();
    }

    @Override
    public boolean holds(Claim claim) {
      return PointInTime.isKnown(claim.note().published(), day);
    }

    @Override
    public boolean holds(NoteRow note) {
      return PointInTime.isKnown(note.published(), day);
    }

    @Override
    public SortedSet<String> undated() {
      return undated;
    }
  }

  /** Some rows and claims of the book as it stands, with what goes with them. Held whole. */
  final class Selected extends Standing {
    private final Book book;
    private final List<Estimate> estimates;
    private final Map<String, Finding> findings = new TreeMap<>();
    private final Set<String> claims = new LinkedHashSet<>();
    private final Map<NoteId, String> notes = new LinkedHashMap<>();

    Selected(Book book, List<Estimate> estimates, List<Claim> claims, List<NoteId> notes) {
      super(book);
      this.book = book;
      this.estimates = List.copyOf(estimates);
      for (Claim claim : claims) {
        this.claims.add(claim.id());
        this.notes.put(claim.note().id(), claim.note().path());
      }
      for (NoteId note : notes) {
        StoredNote stored = book.note(note.value());
        if (stored != null) {
          this.notes.put(note, stored.note().path());
        }
      }
      Set<String> rows = new LinkedHashSet<>(estimates.stream().map(Estimate::id).toList());
      for (Claim claim : claims) {
        book.findingsOf(claim).stream()
            .filter(finding -> !Collections.disjoint(rows, finding.estimates()))
            .forEach(finding -> findings.put(finding.id(), finding));
      }
    }

    @Override
    public Stream<Estimate> estimates() {
      return estimates.stream();
    }

    @Override
    public Stream<Position> positions() {
      return estimates.stream().flatMap(row -> book.positionsOf(row).stream());
    }

    @Override
    public Stream<Finding> findings() {
      return findings.values().stream();
    }

    @Override
    public Stream<NoteId> notes() {
      return notes.entrySet().stream()
          .sorted(Map.Entry.<NoteId, String>comparingByValue(Comparator.naturalOrder()))
          .map(Map.Entry::getKey);
    }

    @Override
    public Stream<StoredNote> storedNotes() {
      return notes().flatMap(id -> Stream.ofNullable(book.note(id.value())));
    }

    @Override
    public boolean holds(Claim claim) {
      return claims.contains(claim.id());
    }
  }
}
