package org.streetbook.pipeline.stages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.streetbook.corpus.wire.Json;

/**
 * Reports to the pipeline's own output, which Beam makes whole: the report of a bundle that was
 * retried is there once. In: reports of bundles. Out: lines of JSON in a folder.
 */
final class WriteReports extends PTransform<PCollection<BundleReport>, PDone> {

  private final String folder;

  WriteReports(String folder) {
    this.folder = folder;
  }

  @Override
  public PDone expand(PCollection<BundleReport> reports) {
    return reports
        .apply("Encode", ParDo.of(new Encode()))
        .apply("Write", TextIO.write().to(folder + "/reports").withNumShards(1));
  }

  /** The reports in the folder, those of the bundle that finished first not always first. */
  static List<BundleReport> read(String folder) {
    List<BundleReport> reports = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder), "reports*")) {
      for (Path file : files) {
        for (String line : Files.readAllLines(file)) {
          reports.add(Json.read(line, BundleReport.class));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the reports of the stages in " + folder, e);
    }
    return reports;
  }

  static final class Encode extends DoFn<BundleReport, String> {
    @ProcessElement
    public void encode(@Element BundleReport report, OutputReceiver<String> out) {
      out.output(Json.write(report));
    }
  }
}
