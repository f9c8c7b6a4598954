package org.streetbook.pipeline.reindex;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Reason;
import org.streetbook.index.Book;
import org.streetbook.index.entry.Source;
import org.streetbook.index.entry.SourceState;
import org.streetbook.index.store.IndexException;
import org.streetbook.pipeline.correction.BookCorrections;
import org.streetbook.pipeline.reconcile.Changes;
import org.streetbook.pipeline.reconcile.rate.Rates;
import org.streetbook.pipeline.stages.ClaimFile;
import org.streetbook.pipeline.stages.Workshop;

/**
 * The book as it stands while a run goes on, if there is one, and what of it the run replaces:
 * files, and the groups of subjects that gain or lose claims.
 */
final class StandingBook implements AutoCloseable {

  private final Path folder;
  private final @Nullable Book book;
  private final Workshop workshop;
  private final SortedMap<String, SourceState> known;
  private final SortedSet<String> replaced = new TreeSet<>();
  private final SortedSet<String> touched = new TreeSet<>();

  /**
   * Opens the book.
   *
   * @param exists whether there is one in the folder to go on with
   */
  StandingBook(Path folder, boolean exists, Workshop workshop) {
    this.folder = folder;
    this.book = exists ? Book.open(folder) : null;
    this.workshop = workshop;
    this.known = book == null ? Collections.emptySortedMap() : book.state();
  }

  /** What is known of each file, by path; empty where there is no book. */
  SortedMap<String, SourceState> known() {
    return known;
  }

  /** What is known of a file that the book holds. */
  SourceState state(String path) {
    return Objects.requireNonNull(known.get(path), path);
  }

  /** What is known of a file, if the book holds it. */
  Optional<SourceState> find(String path) {
    return Optional.ofNullable(known.get(path));
  }

  /** For what notes of a file were rejected. */
  List<Reason> reasons(SourceState state) {
    Book standing = Objects.requireNonNull(book);
    return state.rejections().stream()
        .map(path -> Objects.requireNonNull(standing.rejection(path)))
        .map(stored -> stored.rejection().reason())
        .toList();
  }

  /** The files that it holds, to be staged again. */
  StoredFiles files() {
    return new StoredFiles(Objects.requireNonNull(book));
  }

  /** The files that stay in it and whose claims the list of corrections says otherwise of now. */
  List<SourceState> toCorrect(Overrides overrides) {
    if (book == null || book.commit().corrections().equals(overrides.fingerprint())) {
      return List.of();
    }
    SortedSet<String> outdated = BookCorrections.outdated(book, overrides, workshop.corrections());
    outdated.removeAll(replaced);
    return outdated.stream().map(this::state).toList();
  }

  /** Takes out what it holds of a file, and marks the groups that lose claims by it. */
  void replace(SourceState state) {
    if (replaced.add(state.source().path())) {
      touchNotes(state.notes());
    }
  }

  /**
   * Marks the groups with findings of two currencies where the book was made with other rates.
   *
   * @return whether it was
   */
  boolean touchCompared(Rates rates) {
    if (book == null || book.commit().rates().equals(rates.fingerprint())) {
      return false;
    }
    try (Stream<Finding> findings = book.findings()) {
      findings
          .filter(finding -> finding.kind() == FindingClass.DIFFERENT_CURRENCY)
          .flatMap(finding -> finding.claims().stream())
          .map(id -> Objects.requireNonNull(book.claim(id), id))
          .forEach(claim -> touched.addAll(workshop.groups(claim)));
    }
    return true;
  }

  /** The families that it holds; none where there is no book. */
  List<Family> families() {
    return book == null ? List.of() : book.families().toList();
  }

  /** Marks the groups of the claims that it holds of these notes. */
  void touchNotes(Collection<NoteId> notes) {
    if (book != null) {
      for (NoteId note : notes) {
        book.claimsOfNote(note).forEach(claim -> touched.addAll(workshop.groups(claim)));
      }
    }
  }

  /** Marks groups that gain claims. */
  void touch(Collection<String> groups) {
    touched.addAll(groups);
  }

  /** Paths of the files that are taken out, sorted. */
  SortedSet<String> replaced() {
    return Collections.unmodifiableSortedSet(replaced);
  }

  /** The groups that are to be reconciled again, sorted. */
  SortedSet<String> touched() {
    return Collections.unmodifiableSortedSet(touched);
  }

  /**
   * Writes the claims of touched groups that stay, for the stages to read.
   *
   * @return how many there are
   */
  long stageClaims(Path file) {
    if (book == null) {
      return 0;
    }
    try (ClaimFile out = new ClaimFile(file)) {
      for (String group : touched) {
        SortedSet<String> groups = new TreeSet<>(List.of(group));
        book.claimsOfGroup(
            group,
            claim -> {
              if (!replaced.contains(Source.pathOf(claim.note().path()))) {
                out.add(claim, groups);
              }
            });
      }
      return out.size();
    } catch (UncheckedIOException e) {
      throw new IndexException.WriteFailed(folder, e.getCause());
    }
  }

  /**
   * How the table of the book that took its place differs, looked up group by group so that a large
   * one is never held at once; empty where there was no book.
   */
  Optional<Changes.Count> changed() {
    if (book == null) {
      return Optional.empty();
    }
    Changes.Count count = Changes.Count.NONE;
    try (Book now = Book.open(folder)) {
      for (String group : touched) {
        count =
            count.plus(Changes.count(book.estimatesOfGroup(group), now.estimatesOfGroup(group)));
      }
    }
    return Optional.of(count);
  }

  @Override
  public void close() {
    if (book != null) {
      book.close();
    }
  }
}
