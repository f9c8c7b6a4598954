package org.streetbook.pipeline.stages;

import java.util.Objects;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.correction.Corrections;

/**
 * Claims to claims as the user's list corrects them now. In: files with their notes and the claims
 * that the book holds of them, corrected by whatever list. Out: the same, each claim as it would be
 * had it just been extracted. Pure, so a retry gives the same.
 */
final class CorrectClaims extends PTransform<PCollection<FileResult>, PCollection<FileResult>> {

  private final Workshop workshop;

  CorrectClaims(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public PCollection<FileResult> expand(PCollection<FileResult> files) {
    return files.apply("Correct", ParDo.of(new Correct(workshop)));
  }

  static final class Correct extends DoFn<FileResult, FileResult> {

    private final Workshop workshop;
    private transient @Nullable Corrections corrections;

    Correct(Workshop workshop) {
      this.workshop = workshop;
    }

    @Setup
    public void setUp() {
      corrections = workshop.corrections();
    }

    @ProcessElement
    public void correct(@Element FileResult file, OutputReceiver<FileResult> out) {
      out.output(file.withCorrections(Objects.requireNonNull(corrections)));
    }
  }
}
