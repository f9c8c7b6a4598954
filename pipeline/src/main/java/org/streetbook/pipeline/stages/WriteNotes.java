package org.streetbook.pipeline.stages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.index.entry.NoteStatus;
import org.streetbook.index.entry.Source;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.entry.StoredRejection;
import org.streetbook.index.write.SegmentWriter;
import org.streetbook.index.write.Staged;

/**
 * Results of files to staged segments, where the rejections of all stages meet. In: files that go
 * no further and files with their claims. Out: a report for each bundle. A retried bundle stages a
 * segment of its own; only the one whose report arrives is taken into the book.
 */
final class WriteNotes extends PTransform<PCollectionList<FileResult>, PCollection<BundleReport>> {

  private final Workshop workshop;

  WriteNotes(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public PCollection<BundleReport> expand(PCollectionList<FileResult> results) {
    return results
        .apply("Join", Flatten.pCollections())
        .apply("Stage", ParDo.of(new Stage(workshop)))
        .setCoder(RecordCoder.of(BundleReport.class));
  }

  static final class Stage extends DoFn<FileResult, BundleReport> {

    private final Workshop workshop;
    private transient @Nullable Bundle bundle;

    Stage(Workshop workshop) {
      this.workshop = workshop;
    }

    @StartBundle
    public void start() {
      bundle = new Bundle(workshop);
    }

    @ProcessElement
    public void stage(@Element FileResult file) {
      Objects.requireNonNull(bundle).add(file);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      context.output(
          Objects.requireNonNull(bundle).finish(),
          GlobalWindow.INSTANCE.maxTimestamp(),
          GlobalWindow.INSTANCE);
      bundle = null;
    }

    @Teardown
    public void tearDown() {
      if (bundle != null) {
        bundle.close();
      }
    }
  }

  /** The segment of one bundle in the making. */
  private static final class Bundle implements AutoCloseable {

    private final Workshop workshop;
    private final List<FileReport> reports = new ArrayList<>();
    private @Nullable SegmentWriter segment;
    private @Nullable Path claimsPath;
    private @Nullable ClaimFile claims;

    Bundle(Workshop workshop) {
      this.workshop = workshop;
    }

    void add(FileResult file) {
      List<Reason> reasons = file.rejections().stream().map(Rejection::reason).toList();
      if (file.leavesTheBookAlone()) {
        reports.add(
            new FileReport(file.file().path(), file.state(), true, 0, 0, reasons, List.of()));
        return;
      }
      SortedSet<String> groups = new TreeSet<>();
      int indexed = 0;
      for (FileResult.NoteResult result : file.notes()) {
        boolean extracted = result.note().extractable();
        indexed += extracted ? 1 : 0;
        segment()
            .add(
                new StoredNote(
                    result.note(),
                    source(file),
                    extracted ? NoteStatus.INDEXED : NoteStatus.NOT_EXTRACTED,
                    result.claims().size()),
                result.claims());
        for (Claim claim : result.claims()) {
          SortedSet<String> those = workshop.groups(claim);
          claims().add(claim, those);
          groups.addAll(those);
        }
      }
      for (Rejection rejection : file.rejections()) {
        segment().add(new StoredRejection(rejection, source(file)));
      }
      reports.add(
          new FileReport(
              file.file().path(),
              file.state(),
              false,
              indexed,
              file.notes().size() - indexed,
              reasons,
              List.copyOf(groups)));
    }

    BundleReport finish() throws IOException {
      if (segment == null) {
        return new BundleReport(null, null, reports);
      }
      Staged staged = segment.finish();
      segment = null;
      return new BundleReport(staged, claimFile(staged), reports);
    }

    /** Gives the file of claims the name of its segment, which a bundle tried again gives too. */
    private @Nullable String claimFile(Staged staged) throws IOException {
      if (claims == null || claimsPath == null) {
        return null;
      }
      claims.close();
      Path file = Path.of(workshop.staging(), staged.folder() + ".claims");
      Files.move(claimsPath, file, StandardCopyOption.ATOMIC_MOVE);
      claims = null;
      return file.toString();
    }

    private ClaimFile claims() {
      if (claims == null) {
        claimsPath = Path.of(workshop.staging(), "open-" + UUID.randomUUID() + ".claims");
        claims = new ClaimFile(claimsPath);
      }
      return claims;
    }

    private SegmentWriter segment() {
      if (segment == null) {
        segment = workshop.segment();
      }
      return segment;
    }

    private Source source(FileResult result) {
      SourceFile file = result.file();
      return new Source(
          file.path(),
          result.digest(),
          workshop.fingerprint(),
          file.size(),
          file.modified(),
          file.root());
    }

    @Override
    public void close() {
      if (segment != null) {
        segment.close();
        segment = null;
      }
      if (claims != null) {
        claims.close();
        claims = null;
      }
    }
  }
}
