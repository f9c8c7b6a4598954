package org.streetbook.pipeline.stages;

import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.entry.Reconciled;
import org.streetbook.index.write.SegmentWriter;

/**
 * Rows to staged segments. In: what was made of each group. Out: a report for each bundle, as of
 * {@link WriteNotes}.
 */
final class WriteEstimates extends PTransform<PCollection<Reconciled>, PCollection<BundleReport>> {

  private final Workshop workshop;

  WriteEstimates(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public PCollection<BundleReport> expand(PCollection<Reconciled> groups) {
    return groups
        .apply("Stage", ParDo.of(new Stage(workshop)))
        .setCoder(RecordCoder.of(BundleReport.class));
  }

  static final class Stage extends DoFn<Reconciled, BundleReport> {

    private final Workshop workshop;
    private transient @Nullable SegmentWriter segment;

    Stage(Workshop workshop) {
      this.workshop = workshop;
    }

    @StartBundle
    public void start() {
      segment = workshop.segment();
    }

    @ProcessElement
    public void stage(@Element Reconciled group) {
      Objects.requireNonNull(segment).add(group);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      var staged = Objects.requireNonNull(segment).finish();
      segment = null;
      context.output(
          new BundleReport(staged, null, List.of()),
          GlobalWindow.INSTANCE.maxTimestamp(),
          GlobalWindow.INSTANCE);
    }

    @Teardown
    public void tearDown() {
      if (segment != null) {
        segment.close();
      }
    }
  }
}
