package org.streetbook.pipeline.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.streetbook.corpus.wire.Json;

/**
 * Reports to the pipeline's own output. In: reports of bundles. Out: one file of them, a line of
 * JSON each. What is grouped has left its bundle for good, so that the report of a bundle that was
 * retried is there once; and the file appears whole, so that writing it again does no harm.
 */
final class WriteReports extends PTransform<PCollection<BundleReport>, PCollection<String>> {

  private static final String FILE = "reports.jsonl";

  private final String folder;

  /**
   * Reports into a file of {@code folder}, which is made where it is missing.
   *
   * <p>Not with Beam's own sink for text, whose thirty steps took a short run longer than its
   * notes.
   */
  WriteReports(String folder) {
    this.folder = folder;
  }

  @Override
  public PCollection<String> expand(PCollection<BundleReport> reports) {
    // "" -> every report
    return reports
        .apply("Encode", ParDo.of(new Encode()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()))
        .apply("Gather", GroupByKey.create())
        .apply("Write", ParDo.of(new Write(folder)));
  }

  /** The reports in the folder, in no order; empty where nothing was reported. */
  static List<BundleReport> read(String folder) {
    Path file = Path.of(folder, FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .map(line -> Json.read(line, BundleReport.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the reports of the stages in " + folder, e);
    }
  }

  static final class Encode extends DoFn<BundleReport, KV<String, String>> {
    @ProcessElement
    public void encode(@Element BundleReport report, OutputReceiver<KV<String, String>> out) {
      out.output(KV.of("", Json.write(report)));
    }
  }

  static final class Write extends DoFn<KV<String, Iterable<String>>, String> {

    private final String folder;

    Write(String folder) {
      this.folder = folder;
    }

    @ProcessElement
    public void write(@Element KV<String, Iterable<String>> all, OutputReceiver<String> out)
        throws IOException {
      Path made = Files.createDirectories(Path.of(folder));
      Path whole = made.resolve(FILE);
      Path fresh = Files.createTempFile(made, "reports", ".tmp");
      Files.write(fresh, all.getValue());
      Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
      out.output(whole.toString());
    }
  }
}
