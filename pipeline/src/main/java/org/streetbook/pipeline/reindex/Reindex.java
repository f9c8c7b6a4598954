package org.streetbook.pipeline.reindex;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.CatalogueException;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Reason;
import org.streetbook.index.Book;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.entry.Source;
import org.streetbook.index.entry.SourceState;
import org.streetbook.index.entry.StoredRejection;
import org.streetbook.index.store.CommitInfo;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.write.BookWriter;
import org.streetbook.index.write.Run;
import org.streetbook.index.write.SegmentWriter;
import org.streetbook.index.write.Staged;
import org.streetbook.pipeline.correction.BookCorrections;
import org.streetbook.pipeline.reconcile.Changes;
import org.streetbook.pipeline.stages.BundleReport;
import org.streetbook.pipeline.stages.ClaimFile;
import org.streetbook.pipeline.stages.FileReport;
import org.streetbook.pipeline.stages.GroupRange;
import org.streetbook.pipeline.stages.ReindexPipeline;
import org.streetbook.pipeline.stages.SourceFile;
import org.streetbook.pipeline.stages.StoredFile;
import org.streetbook.pipeline.stages.Workshop;

/**
 * The main job: brings a book up to date with folders of notes. Workers read, extract and stage;
 * this, the launcher, decides what is to be read, takes out what is replaced, and makes the one
 * commit. Until then the old book is served, and whatever fails leaves it as it was.
 *
 * <pre>{@code
 * RunSummary summary = new Reindex(ReindexSettings.of(notes, book), Progress.NONE).run();
 * }</pre>
 */
public final class Reindex {

  /** A batch holds at most so many files, and about so many bytes of them. */
  private static final int BATCH_FILES = 4_000;

  private static final long BATCH_BYTES = 48L << 20;

  /** One reconciling pipeline holds about so many claims at a time. */
  private static final long CLAIMS_AT_ONCE = 200_000;

  private final ReindexSettings settings;
  private final Progress progress;
  private final Workshop.Tools tools;
  private final String fingerprint;

  /** A run that tells {@code progress} how far it has come. */
  public Reindex(ReindexSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.tools = Workshop.tools(catalogs(settings));
    this.fingerprint =
        Digest.ofParts(tools.extractor().fingerprint(), tools.catalogue().fingerprint())
            .substring(0, 16);
  }

  /**
   * Runs.
   *
   * @throws UnusableInput if the roots cannot be meant
   * @throws CatalogueException if the list of corrections beside the book cannot be used
   * @throws IndexException if the book cannot be read or written; it is as it was
   */
  public RunSummary run() {
    long started = System.nanoTime();
    Overrides overrides = Overrides.of(settings.book(), tools.catalogue());
    Listing listing = Listing.of(settings.roots(), settings.book());
    listing.warnings().forEach(progress::warn);
    progress.expect(listing.files().size());
    RunSummary summary;
    try (BookWriter writer = open(overrides);
        Session session = new Session(listing, overrides, writer, started)) {
      summary = session.run();
    }
    if (!overrides.isEmpty()) {
      try (Book book = Book.open(settings.book())) {
        BookCorrections.doubts(book, overrides).forEach(progress::warn);
      }
    }
    return summary;
  }

  private BookWriter open(Overrides overrides) {
    Run run =
        new Run(runId(), fingerprint, tools.catalogue().fingerprint(), overrides.fingerprint());
    try {
      return BookWriter.open(settings.book(), run, tools.vocabulary());
    } catch (IndexException.OtherSchema | IndexException.Damaged e) {
      if (!settings.full()) {
        throw e;
      }
      progress.warn(e.getMessage() + " (it is being rebuilt)");
      return BookWriter.rebuild(settings.book(), run, tools.vocabulary(), 1);
    }
  }

  /** Differs between runs, and is seen nowhere but in the commit's own data. */
  private static String runId() {
    return Long.toHexString(System.currentTimeMillis())
        + "-"
        + Long.toHexString(ProcessHandle.current().pid())
        + "-"
        + Long.toHexString(System.nanoTime() & 0xffffff);
  }

  private static List<String> catalogs(ReindexSettings settings) {
    return settings.catalogs().stream().map(each -> each.toAbsolutePath().toString()).toList();
  }

  /** One run, with the lock held. */
  private final class Session implements AutoCloseable {

    private final Listing listing;
    private final Overrides overrides;
    private final BookWriter writer;
    private final long started;
    private final @Nullable Book book;
    private final SortedMap<String, SourceState> known;
    private final Tally tally;
    private final ReindexPipeline pipeline;
    private final Workshop workshop;
    private final List<Staged> segments = new ArrayList<>();
    private final List<String> claimFiles = new ArrayList<>();
    private final SortedSet<String> replaced = new TreeSet<>();
    private final SortedSet<String> touched = new TreeSet<>();
    private long newClaims;
    private int pipelines;

    Session(Listing listing, Overrides overrides, BookWriter writer, long started) {
      this.listing = listing;
      this.overrides = overrides;
      this.writer = writer;
      this.started = started;
      this.book = writer.standing() == null ? null : Book.open(settings.book());
      this.known = book == null ? Collections.emptySortedMap() : book.state();
      this.tally = new Tally(listing.files().size() + listing.rejections().size());
      this.workshop =
          new Workshop(
              catalogs(settings),
              fingerprint,
              writer.staging().toString(),
              writer.shards(),
              overrides);
      this.pipeline = new ReindexPipeline(workshop);
    }

    RunSummary run() {
      Plan plan = Plan.of(listing, known, fingerprint, settings);
      takeStanding(plan);
      readFiles(plan);
      stageUnreadable();
      extractAgain(plan);
      forgetGone(plan);
      correctStanding();
      reconcile();
      tally.summary(Counts.NONE, Changes.Count.NONE, 0).checked();
      CommitInfo made = commit();
      Changes.Count changed = changed(made);
      long millis = (System.nanoTime() - started) / 1_000_000;
      return tally.summary(made.counts(), changed, millis).checked();
    }

    @Override
    public void close() {
      if (book != null) {
        book.close();
      }
    }

    private void takeStanding(Plan plan) {
      for (SourceState state : plan.standing()) {
        tally.standing(state, reasons(state));
      }
      progress.done(plan.standing().size());
    }

    private void readFiles(Plan plan) {
      for (List<SourceFile> batch : Batches.of(plan.toRead(), BATCH_FILES, BATCH_BYTES)) {
        for (BundleReport report : pipeline.notes(batch, nextReports())) {
          take(report);
        }
        progress.done(batch.size());
      }
    }

    private void take(BundleReport report) {
      Staged staged = report.segment();
      if (staged != null) {
        segments.add(staged);
        newClaims += staged.claims();
        tally.staged(staged.notes());
      }
      if (report.claims() != null) {
        claimFiles.add(report.claims());
      }
      for (FileReport file : report.files()) {
        SourceState state = known.get(file.path());
        if (file.state() == FileReport.State.UNCHANGED) {
          SourceState standing = Objects.requireNonNull(state, file.path());
          tally.standing(standing, reasons(standing));
          continue;
        }
        tally.read(file);
        touched.addAll(file.groups());
        if (state != null && !file.kept()) {
          replace(state);
        }
      }
    }

    /** Takes out what the book holds of a file, and marks the groups that lose claims by it. */
    private void replace(SourceState state) {
      if (replaced.add(state.source().path()) && book != null) {
        for (NoteId note : state.notes()) {
          book.claimsOfNote(note).forEach(claim -> touched.addAll(workshop.groups(claim)));
        }
      }
    }

    private void stageUnreadable() {
      if (listing.rejections().isEmpty()) {
        return;
      }
      try (SegmentWriter segment = workshop.segment()) {
        for (Listing.Unreadable unreadable : listing.rejections()) {
          var rejection = unreadable.rejection();
          tally.unreadable(rejection.reason());
          SourceState state = known.get(rejection.path());
          if (state != null && !state.notes().isEmpty()) {
            continue; // what the book holds of it stays, as with a file that cannot be read
          }
          if (state != null) {
            replace(state);
          }
          Source source = new Source(rejection.path(), null, fingerprint, 0, 0, unreadable.root());
          segment.add(new StoredRejection(rejection, source));
        }
        segments.add(segment.finish());
      }
    }

    private void extractAgain(Plan plan) {
      for (List<SourceState> batch : Batches.of(plan.outdated(), BATCH_FILES)) {
        List<StoredFile> files = new StoredFiles(Objects.requireNonNull(book)).toExtract(batch);
        for (BundleReport report : pipeline.again(files, nextReports())) {
          takeAgain(report);
        }
      }
    }

    private void takeAgain(BundleReport report) {
      if (report.segment() != null) {
        segments.add(report.segment());
        newClaims += report.segment().claims();
      }
      if (report.claims() != null) {
        claimFiles.add(report.claims());
      }
      for (FileReport file : report.files()) {
        touched.addAll(file.groups());
        replace(Objects.requireNonNull(known.get(file.path()), file.path()));
      }
    }

    /** Corrects what stays in the book where the list of corrections says otherwise now. */
    private void correctStanding() {
      if (book == null || book.commit().corrections().equals(overrides.fingerprint())) {
        return;
      }
      SortedSet<String> outdated =
          BookCorrections.outdated(book, overrides, workshop.corrections());
      outdated.removeAll(replaced);
      List<SourceState> states =
          outdated.stream().map(path -> Objects.requireNonNull(known.get(path), path)).toList();
      for (List<SourceState> batch : Batches.of(states, BATCH_FILES)) {
        List<StoredFile> files = new StoredFiles(book).toCorrect(batch);
        for (BundleReport report : pipeline.corrected(files, nextReports())) {
          takeAgain(report);
        }
      }
    }

    private void forgetGone(Plan plan) {
      for (SourceState state : plan.gone()) {
        replace(state);
        tally.removed(state.notes().size());
      }
    }

    private List<Reason> reasons(SourceState state) {
      Book standing = Objects.requireNonNull(book);
      return state.rejections().stream()
          .map(path -> Objects.requireNonNull(standing.rejection(path)))
          .map(stored -> stored.rejection().reason())
          .toList();
    }

    private void reconcile() {
      if (touched.isEmpty()) {
        return;
      }
      long claims = newClaims + stageStandingClaims();
      int parts = (int) (claims / CLAIMS_AT_ONCE) + 1;
      for (int part = 0; part < parts; part++) {
        GroupRange range = new GroupRange(touched, part, parts);
        for (BundleReport report : pipeline.estimates(claimFiles, range, nextReports())) {
          if (report.segment() != null) {
            segments.add(report.segment());
          }
        }
      }
    }

    /** Writes the claims of touched groups that stay, for the stages to read; counts them. */
    private long stageStandingClaims() {
      if (book == null) {
        return 0;
      }
      Path file = writer.staging().resolve("standing.claims");
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
        claimFiles.add(file.toString());
        return out.size();
      } catch (UncheckedIOException e) {
        throw new IndexException.WriteFailed(settings.book(), e.getCause());
      }
    }

    private CommitInfo commit() {
      CommitInfo standing = writer.standing();
      boolean corrected =
          standing != null && standing.corrections().equals(overrides.fingerprint());
      if (corrected && segments.isEmpty() && replaced.isEmpty()) {
        return standing;
      }
      writer.deleteSources(replaced);
      writer.deleteGroups(touched);
      writer.add(segments);
      return writer.commit();
    }

    /**
     * How the table changed, looked up group by group so that a large one is never held at once.
     */
    private Changes.Count changed(CommitInfo made) {
      CommitInfo standing = writer.standing();
      if (standing != null && standing.run().equals(made.run())) {
        return Changes.Count.NONE;
      }
      if (book == null) {
        return new Changes.Count(made.counts().estimates(), 0, 0, 0, 0);
      }
      Changes.Count count = Changes.Count.NONE;
      try (Book now = Book.open(settings.book())) {
        for (String group : touched) {
          count =
              count.plus(Changes.count(book.estimatesOfGroup(group), now.estimatesOfGroup(group)));
        }
      }
      return count;
    }

    private String nextReports() {
      return writer.staging().resolve("reports-" + pipelines++).toString();
    }
  }
}
