package org.streetbook.pipeline.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptions.CheckEnabled;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.streetbook.corpus.catalogue.CatalogueException;
import org.streetbook.corpus.isolate.IsolationException;
import org.streetbook.index.store.IndexException;
import org.streetbook.pipeline.reconcile.Stories;

/** The way of a note through the stages: a table of contents. */
public final class ReindexPipeline {

  /** More than the library is that Beam unpacks. */
  private static final int PROBE = 512 << 10;

  private final Workshop workshop;

  /**
   * A pipeline whose workers set themselves up from {@code workshop}.
   *
   * @throws UncheckedIOException if the folder for temporary files cannot be written to
   */
  public ReindexPipeline(Workshop workshop) {
    this.workshop = workshop;
    probeTemporaryFolder();
  }

  /**
   * Files to staged segments of notes, claims and rejections.
   *
   * @param files few enough that their content fits into memory
   * @param reports folder for this pipeline's own output, fresh
   */
  public List<BundleReport> notes(List<SourceFile> files, String reports) {
    DirectOptions options = options();
    Pipeline pipeline = Pipeline.create(options);
    List<SourceFile> dealt = Dealing.of(files, options.getTargetParallelism());
    var listed =
        pipeline.apply("ListNotes", Create.of(dealt).withCoder(RecordCoder.of(SourceFile.class)));
    var read = listed.apply("ReadNotes", new ReadNotes());
    var parsed = read.loaded().apply("ParseNotes", new ParseNotes(workshop.isolation()));
    var extracted = parsed.apply("ExtractClaims", new ExtractClaims(workshop));
    var results = PCollectionList.of(read.settled()).and(extracted);
    var staged = results.apply("WriteBook", new WriteNotes(workshop));
    staged.apply("WriteReports", new WriteReports(reports));
    run(pipeline);
    return WriteReports.read(reports);
  }

  /**
   * Files that the book keeps to staged segments, with claims by the extractor at hand.
   *
   * @param files few enough to fit into memory
   * @param reports folder for this pipeline's own output, fresh
   */
  public List<BundleReport> again(List<StoredFile> files, String reports) {
    Pipeline pipeline = Pipeline.create(options());
    var extracted = stored(pipeline, files).apply("ExtractClaims", new ExtractClaims(workshop));
    var staged = PCollectionList.of(extracted).apply("WriteBook", new WriteNotes(workshop));
    staged.apply("WriteReports", new WriteReports(reports));
    run(pipeline);
    return WriteReports.read(reports);
  }

  /**
   * Files that the book keeps to staged segments, with their claims corrected by the list at hand.
   *
   * @param files few enough to fit into memory
   * @param reports folder for this pipeline's own output, fresh
   */
  public List<BundleReport> corrected(List<StoredFile> files, String reports) {
    Pipeline pipeline = Pipeline.create(options());
    var corrected = stored(pipeline, files).apply("CorrectClaims", new CorrectClaims(workshop));
    var staged = PCollectionList.of(corrected).apply("WriteBook", new WriteNotes(workshop));
    staged.apply("WriteReports", new WriteReports(reports));
    run(pipeline);
    return WriteReports.read(reports);
  }

  private static PCollection<FileResult> stored(Pipeline pipeline, List<StoredFile> files) {
    return pipeline.apply(
        "ListStored",
        Create.of(files.stream().map(StoredFile::result).toList())
            .withCoder(RecordCoder.of(FileResult.class)));
  }

  /**
   * Claims to staged segments of estimates, positions and findings.
   *
   * @param claims files that {@link ClaimFile} wrote
   * @param groups those to reconcile: every claim of each is in the files
   * @param stories which notes are copies of one another
   * @param reports folder for this pipeline's own output, fresh
   */
  public List<BundleReport> estimates(
      List<String> claims, GroupRange groups, Stories stories, String reports) {
    Pipeline pipeline = Pipeline.create(options());
    var files = pipeline.apply("ListClaims", Create.of(claims).withCoder(StringUtf8Coder.of()));
    var grouped = files.apply("GroupClaims", new GroupClaims(groups));
    var staged = grouped.apply("ReconcileClaims", new ReconcileClaims(workshop, stories));
    staged.apply("WriteReports", new WriteReports(reports));
    run(pipeline);
    return WriteReports.read(reports);
  }

  /**
   * Runs to the end.
   *
   * @throws CatalogueException if lines of the user's corrections contradict each other
   * @throws IsolationException if no process to read notes in could be started
   * @throws IndexException if a segment could not be written
   * @throws UncheckedIOException if another file could not
   * @throws IllegalStateException for everything else: a bug
   */
  private static void run(Pipeline pipeline) {
    try {
      pipeline.run().waitUntilFinish();
    } catch (Pipeline.PipelineExecutionException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof CatalogueException contradiction) {
          throw contradiction;
        }
        if (cause instanceof IsolationException processes) {
          throw processes;
        }
        if (cause instanceof IndexException written) {
          throw written;
        }
        if (cause instanceof IOException disk) {
          throw new UncheckedIOException("cannot write beside the book", disk);
        }
      }
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Beam packs what it ships with Snappy, which unpacks a native library into the folder for
   * temporary files first, and where it cannot, prints a stack trace and dies as a missing class.
   */
  private static void probeTemporaryFolder() {
    try {
      Path probe = Files.createTempFile("streetbook-", ".probe");
      try {
        Files.write(probe, new byte[PROBE]);
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      String folder = System.getProperty("java.io.tmpdir");
      throw new UncheckedIOException("cannot write temporary files to " + folder, e);
    }
  }

  private static DirectOptions options() {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setStableUniqueNames(CheckEnabled.ERROR);
    // Checks for pipelines in the making: they encode every element at every step.
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    options.setTargetParallelism(Math.max(2, Runtime.getRuntime().availableProcessors()));
    return options;
  }
}
