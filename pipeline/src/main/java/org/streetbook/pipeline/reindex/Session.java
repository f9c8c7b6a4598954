package org.streetbook.pipeline.reindex;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.family.Sketched;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.entry.Source;
import org.streetbook.index.entry.SourceState;
import org.streetbook.index.entry.StoredRejection;
import org.streetbook.index.store.CommitInfo;
import org.streetbook.index.write.BookWriter;
import org.streetbook.index.write.SegmentWriter;
import org.streetbook.index.write.Staged;
import org.streetbook.pipeline.family.Families;
import org.streetbook.pipeline.reconcile.Changes;
import org.streetbook.pipeline.reconcile.Stories;
import org.streetbook.pipeline.stages.BundleReport;
import org.streetbook.pipeline.stages.FileReport;
import org.streetbook.pipeline.stages.GroupRange;
import org.streetbook.pipeline.stages.ReindexPipeline;
import org.streetbook.pipeline.stages.SourceFile;
import org.streetbook.pipeline.stages.StoredFile;
import org.streetbook.pipeline.stages.Workshop;

/** One run, with the lock held: from the plan of what is to be read to the one commit. */
final class Session {

  /** A batch holds at most so many files, and about so many bytes of them. */
  private static final int BATCH_FILES = 4_000;

  private static final long BATCH_BYTES = 48L << 20;

  /** One reconciling pipeline holds about so many claims at a time. */
  private static final long CLAIMS_AT_ONCE = 200_000;

  private final ReindexSettings settings;
  private final Progress progress;
  private final Workshop workshop;
  private final Overrides overrides;
  private final Listing listing;
  private final BookWriter writer;
  private final StandingBook standing;
  private final Tally tally;
  private final ReindexPipeline pipeline;
  private final List<Staged> segments = new ArrayList<>();
  private final List<String> claimFiles = new ArrayList<>();
  private long newClaims;
  private int pipelines;
  private boolean changed;

  /**
   * A run over {@code listing}.
   *
   * @param standing the book that {@code writer} changes
   */
  Session(
      ReindexSettings settings,
      Progress progress,
      Workshop workshop,
      Listing listing,
      BookWriter writer,
      StandingBook standing) {
    this.settings = settings;
    this.progress = progress;
    this.workshop = workshop;
    this.overrides = workshop.overrides();
    this.listing = listing;
    this.writer = writer;
    this.standing = standing;
    this.tally = new Tally(listing.files().size() + listing.rejections().size());
    this.pipeline = new ReindexPipeline(workshop);
  }

  /**
   * Runs to the commit.
   *
   * @param started when the run began, as {@link System#nanoTime}
   */
  RunSummary run(long started) {
    Plan plan = Plan.of(listing, standing.known(), workshop.fingerprint(), settings);
    takeStanding(plan);
    readFiles(plan);
    stageUnreadable();
    extractAgain(plan);
    forgetGone(plan);
    correctStanding();
    compareStanding();
    reconcile(findCopies());
    tally.summary(Counts.NONE, Changes.Count.NONE, 0).checked();
    CommitInfo made = commit();
    Changes.Count changed = changed(made);
    long millis = (System.nanoTime() - started) / 1_000_000;
    return tally.summary(made.counts(), changed, millis).checked();
  }

  private void takeStanding(Plan plan) {
    for (SourceState state : plan.standing()) {
      tally.standing(state, standing.reasons(state));
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
    takeStaged(report);
    if (report.segment() != null) {
      tally.staged(report.segment().notes());
    }
    for (FileReport file : report.files()) {
      if (file.state() == FileReport.State.UNCHANGED) {
        SourceState state = standing.state(file.path());
        tally.standing(state, standing.reasons(state));
        continue;
      }
      tally.read(file);
      standing.touch(file.groups());
      if (!file.kept()) {
        standing.find(file.path()).ifPresent(standing::replace);
      }
    }
  }

  private void takeStaged(BundleReport report) {
    if (report.segment() != null) {
      segments.add(report.segment());
      newClaims += report.segment().claims();
    }
    if (report.claims() != null) {
      claimFiles.add(report.claims());
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
        Optional<SourceState> state = standing.find(rejection.path());
        if (state.isPresent() && !state.get().notes().isEmpty()) {
          continue; // what the book holds of it stays, as with a file that cannot be read
        }
        state.ifPresent(standing::replace);
        segment.add(
            new StoredRejection(
                rejection,
                new Source(
                    rejection.path(), null, workshop.fingerprint(), 0, 0, unreadable.root())));
      }
      segments.add(segment.finish());
    }
  }

  private void extractAgain(Plan plan) {
    for (List<SourceState> batch : Batches.of(plan.outdated(), BATCH_FILES)) {
      List<StoredFile> files = standing.files().toExtract(batch);
      pipeline.again(files, nextReports()).forEach(this::takeAgain);
    }
  }

  private void takeAgain(BundleReport report) {
    takeStaged(report);
    for (FileReport file : report.files()) {
      standing.touch(file.groups());
      standing.replace(standing.state(file.path()));
    }
  }

  private void forgetGone(Plan plan) {
    for (SourceState state : plan.gone()) {
      standing.replace(state);
      tally.removed(state.notes().size());
    }
  }

  /** Corrects what stays in the book where the list of corrections says otherwise now. */
  private void correctStanding() {
    for (List<SourceState> batch : Batches.of(standing.toCorrect(overrides), BATCH_FILES)) {
      List<StoredFile> files = standing.files().toCorrect(batch);
      pipeline.corrected(files, nextReports()).forEach(this::takeAgain);
    }
  }

  /** Marks what is compared across currencies where the rates are other ones now. */
  private void compareStanding() {
    if (standing.touchCompared(workshop.rates()) && settings.rates() == null) {
      progress.warn(
          "without the rates of the last run nothing is compared across currencies any more;"
              + " give them again with --rates FILE to keep it");
    }
  }

  /**
   * Puts the notes of this run in the place of what they replace, and finds anew which notes of the
   * book are copies of one another: of all of them, so that it hangs on no order. The groups of
   * notes whose story is another now are marked.
   */
  private Stories findCopies() {
    List<Family> before = standing.families();
    if (segments.isEmpty() && standing.replaced().isEmpty()) {
      return Stories.of(before.stream());
    }
    changed = true;
    writer.deleteSources(standing.replaced());
    writer.add(segments);
    segments.clear();
    List<Sketched> notes = new ArrayList<>();
    writer.sketches(notes::add);
    List<Family> now = Families.of(notes);
    writer.deleteFamilies(without(before, now).stream().map(Family::story).toList());
    without(now, before).forEach(writer::add);
    Stories stories = Stories.of(now.stream());
    standing.touchNotes(Stories.of(before.stream()).differing(stories));
    return stories;
  }

  private static List<Family> without(List<Family> all, List<Family> some) {
    Set<Family> others = new HashSet<>(some);
    return all.stream().filter(family -> !others.contains(family)).toList();
  }

  private void reconcile(Stories stories) {
    if (standing.touched().isEmpty()) {
      return;
    }
    Path staying = writer.staging().resolve("standing.claims");
    long stay = standing.stageClaims(staying);
    if (stay > 0) {
      claimFiles.add(staying.toString());
    }
    if (claimFiles.isEmpty()) {
      return; // the groups have lost all their claims
    }
    int parts = (int) ((newClaims + stay) / CLAIMS_AT_ONCE) + 1;
    for (int part = 0; part < parts; part++) {
      GroupRange range = new GroupRange(standing.touched(), part, parts);
      for (BundleReport report : pipeline.estimates(claimFiles, range, stories, nextReports())) {
        if (report.segment() != null) {
          segments.add(report.segment());
        }
      }
    }
  }

  private CommitInfo commit() {
    CommitInfo before = writer.standing();
    boolean same =
        before != null
            && before.corrections().equals(overrides.fingerprint())
            && before.rates().equals(workshop.rates().fingerprint())
            && Objects.equals(before.asOf(), settings.asOf());
    if (same && !changed) {
      return before;
    }
    writer.deleteGroups(standing.touched());
    writer.add(segments);
    return writer.commit();
  }

  /** How the table changed; of a book made anew every row is new. */
  private Changes.Count changed(CommitInfo made) {
    CommitInfo before = writer.standing();
    if (before != null && before.run().equals(made.run())) {
      return Changes.Count.NONE;
    }
    return standing
        .changed()
        .orElseGet(() -> new Changes.Count(made.counts().estimates(), 0, 0, 0, 0));
  }

  private String nextReports() {
    return writer.staging().resolve("reports-" + pipelines++).toString();
  }
}
