package org.streetbook.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.correction.Selector;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.index.entry.EntryKey;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.entry.SourceState;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.entry.StoredRejection;
import org.streetbook.index.read.Records;
import org.streetbook.index.read.SelectedClaims;
import org.streetbook.index.schema.Analysis;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.search.SearchRequest;
import org.streetbook.index.search.SearchResult;
import org.streetbook.index.search.Searcher;
import org.streetbook.index.store.CommitInfo;
import org.streetbook.index.store.Manifest;
import org.streetbook.index.store.Snapshot;

/**
 * The book, opened for reading: one commit of it, which stays as it is while others write. Safe for
 * use by several threads until it is closed.
 *
 * <pre>{@code
 * try (Book book = Book.open(Path.of("book"))) {
 *   for (Hit.OfClaim hit : book.search(SearchRequest.of("capex year:2027")).claims()) {
 *     System.out.println(hit.claim().quote());
 *   }
 * }
 * }</pre>
 *
 * <p>Ids may be given whole or by a beginning that only one entry of the type has; a beginning of
 * several fails with {@link org.streetbook.index.store.IndexException.Ambiguous}. Streams are
 * sorted by id, read as they go, and end with the book.
 */
public final class Book implements AutoCloseable {

  private final Snapshot snapshot;
  private final Records records;

  private Book(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.records = new Records(snapshot);
  }

  /**
   * Opens the commit that the folder's manifest names.
   *
   * @throws org.streetbook.index.store.IndexException where there is no book, where it has another
   *     schema, where it is damaged, or where it cannot be read; the message says what to do
   */
  public static Book open(Path folder) {
    return new Book(Snapshot.open(folder));
  }

  /**
   * Loads what the first search in a process has to load, so that another thread can do it while
   * the request is still being read.
   */
  public static void prepareSearch() {
    Analysis.prepare();
  }

  /** The folder that was opened. */
  public Path folder() {
    return snapshot.folder();
  }

  /**
   * Whether the folder's manifest still names this commit.
   *
   * @throws org.streetbook.index.store.IndexException where it cannot be read, or is gone
   */
  public boolean isCurrent() {
    return Manifest.read(folder()).equals(snapshot.manifest());
  }

  /** What the commit says of itself. */
  public CommitInfo commit() {
    return snapshot.manifest().commit();
  }

  /** All claims. */
  public Stream<Claim> claims() {
    return records.all(EntryType.CLAIM, Claim.class);
  }

  /** All notes, with their texts. */
  public Stream<StoredNote> notes() {
    return records.all(EntryType.NOTE, StoredNote.class);
  }

  /** All rows of the reconciled table. */
  public Stream<Estimate> estimates() {
    return records.all(EntryType.ESTIMATE, Estimate.class);
  }

  /** All positions. */
  public Stream<Position> positions() {
    return records.all(EntryType.POSITION, Position.class);
  }

  /** All findings. */
  public Stream<Finding> findings() {
    return records.all(EntryType.FINDING, Finding.class);
  }

  /** All families, sorted by the ids of their stories. */
  public Stream<Family> families() {
    return records.all(EntryType.FAMILY, Family.class);
  }

  /** The family that a note is of, null where it is the only one of its story. */
  public @Nullable Family familyOf(NoteId note) {
    var families =
        records.with(
            EntryType.FAMILY,
            Fields.MEMBER,
            note.value(),
            Family.class,
            family -> family.story().value());
    return families.isEmpty() ? null : families.getFirst();
  }

  /** All rejections, sorted by the hash of their paths. */
  public Stream<StoredRejection> rejections() {
    return records.all(EntryType.REJECTION, StoredRejection.class);
  }

  /** The claim with that id, or null. */
  public @Nullable Claim claim(String id) {
    return records.one(EntryType.CLAIM, id, Claim.class);
  }

  /** The note with that id, or null. */
  public @Nullable StoredNote note(String id) {
    return records.one(EntryType.NOTE, id, StoredNote.class);
  }

  /** The row with that id, or null. */
  public @Nullable Estimate estimate(String id) {
    return records.one(EntryType.ESTIMATE, id, Estimate.class);
  }

  /** The position with that id, or null. */
  public @Nullable Position position(String id) {
    return records.one(EntryType.POSITION, id, Position.class);
  }

  /** The finding with that id, or null. */
  public @Nullable Finding finding(String id) {
    return records.one(EntryType.FINDING, id, Finding.class);
  }

  /** The rejection of what stands at that path, or null. */
  public @Nullable StoredRejection rejection(String path) {
    return records.one(EntryType.REJECTION, NoteId.ofPath(path).value(), StoredRejection.class);
  }

  /**
   * The entries of all types whose ids begin so, sorted, at most {@code most} of each type: for who
   * has an id and does not know what of. Families are left out, since they have the ids of notes.
   */
  public List<EntryKey> keys(String beginning, int most) {
    var keys = new ArrayList<EntryKey>();
    for (EntryType type : EntryType.values()) {
      if (type != EntryType.FAMILY) {
        keys.addAll(records.startingWith(type, beginning, most));
      }
    }
    return keys;
  }

  /** The claims of a note, sorted by id. */
  public List<Claim> claimsOfNote(NoteId note) {
    return records.with(EntryType.CLAIM, Fields.NOTE_ID, note.value(), Claim.class, Claim::id);
  }

  /**
   * Gives every claim of a subject group to {@code taker}, in no order. A claim may belong to
   * several groups; a group may have hundreds of thousands of claims.
   */
  public void claimsOfGroup(String group, Consumer<Claim> taker) {
    records.each(EntryType.CLAIM, Fields.GROUP, group, Claim.class, taker);
  }

  /** The rows that were reconciled of a subject group, sorted by id. */
  public List<Estimate> estimatesOfGroup(String group) {
    return records.with(
        EntryType.ESTIMATE, Fields.RECONCILED_GROUP, group, Estimate.class, Estimate::id);
  }

  /**
   * Gives every claim that a selector is for to {@code taker}, as it stands in the book, in no
   * order. Selectors go by what was extracted, whatever was corrected since.
   */
  public void claimsSelected(Selector selector, Consumer<Claim> taker) {
    records.each(
        SelectedClaims.by(selector),
        Claim.class,
        claim -> {
          if (selector.selects(claim.asExtracted())) {
            taker.accept(claim);
          }
        });
  }

  /** Gives every claim that a line of corrections holds for to {@code taker}, in no order. */
  public void claimsCorrectedBy(String line, Consumer<Claim> taker) {
    records.each(SelectedClaims.by(line), Claim.class, taker);
  }

  /** How many claims a line of corrections holds for. */
  public int countCorrectedBy(String line) {
    return records.count(SelectedClaims.by(line));
  }

  /** The ids of the lines that hold for claims of the book; of others none, or some from before. */
  public SortedSet<String> correctionLines() {
    return records.terms(Fields.CORRECTION);
  }

  /** The positions of a row, sorted by id. */
  public List<Position> positionsOf(Estimate estimate) {
    return records.with(
        EntryType.POSITION, Fields.ESTIMATE, estimate.id(), Position.class, Position::id);
  }

  /** The positions that rest on a claim, sorted by id. */
  public List<Position> positionsOf(Claim claim) {
    return records.with(EntryType.POSITION, Fields.CLAIM, claim.id(), Position.class, Position::id);
  }

  /** The rows that a claim is in, also as one left out, sorted by id. */
  public List<Estimate> estimatesOf(Claim claim) {
    return records.with(EntryType.ESTIMATE, Fields.CLAIM, claim.id(), Estimate.class, Estimate::id);
  }

  /** The findings that rest on a claim, sorted by id. */
  public List<Finding> findingsOf(Claim claim) {
    return records.with(EntryType.FINDING, Fields.CLAIM, claim.id(), Finding.class, Finding::id);
  }

  /**
   * What the book knows of each file, by the file's path: what an incremental run starts from. A
   * file with several notes (a mail, an archive) is one entry.
   */
  public SortedMap<String, SourceState> state() {
    Map<String, SourceState> states = new TreeMap<>();
    records.forEachState(
        state ->
            states.merge(
                state.source().path(),
                new SourceState(
                    state.source(),
                    state.note() == null ? List.of() : List.of(new NoteId(state.note())),
                    state.rejected() == null ? List.of() : List.of(state.rejected())),
                Book::joined));
    return Collections.unmodifiableSortedMap(new TreeMap<>(states));
  }

  private static SourceState joined(SourceState one, SourceState other) {
    return new SourceState(
        one.source(),
        Stream.concat(one.notes().stream(), other.notes().stream()).toList(),
        Stream.concat(one.rejections().stream(), other.rejections().stream()).toList());
  }

  /**
   * Searches. Names are found by the aliases that were indexed with them.
   *
   * @throws org.streetbook.index.search.QueryException where the request cannot be understood
   */
  public SearchResult search(SearchRequest request) {
    return search(request, Vocabulary.none());
  }

  /**
   * Searches, with {@code vocabulary} to ask about names that the book does not hold; it is not
   * asked about others.
   *
   * @throws org.streetbook.index.search.QueryException where the request cannot be understood
   */
  public SearchResult search(SearchRequest request, Vocabulary vocabulary) {
    return new Searcher(snapshot, vocabulary).search(request);
  }

  @Override
  public void close() {
    snapshot.close();
  }
}
