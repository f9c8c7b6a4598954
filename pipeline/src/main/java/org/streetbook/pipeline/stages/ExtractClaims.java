package org.streetbook.pipeline.stages;

import java.util.Objects;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.correction.Corrections;
import org.streetbook.extractors.ClaimExtractor;

/**
 * Notes to claims. In: files with their notes. Out: the same, each note in English with its claims,
 * corrected as the user's list says. Pure, so a retry gives the same.
 */
final class ExtractClaims extends PTransform<PCollection<FileResult>, PCollection<FileResult>> {

  private final Workshop workshop;

  ExtractClaims(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public PCollection<FileResult> expand(PCollection<FileResult> files) {
    return files.apply("Extract", ParDo.of(new Extract(workshop)));
  }

  static final class Extract extends DoFn<FileResult, FileResult> {

    private final Workshop workshop;
    private transient @Nullable ClaimExtractor extractor;
    private transient @Nullable Corrections corrections;

    Extract(Workshop workshop) {
      this.workshop = workshop;
    }

    @Setup
    public void setUp() {
      extractor = workshop.tools().extractor();
      corrections = workshop.corrections();
    }

    @ProcessElement
    public void extract(@Element FileResult file, OutputReceiver<FileResult> out) {
      ClaimExtractor ready = Objects.requireNonNull(extractor);
      Corrections known = Objects.requireNonNull(corrections);
      out.output(file.withClaims(note -> ready.extract(note).claims()).withCorrections(known));
    }
  }
}
