package org.streetbook.pipeline.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.entry.Reconciled;
import org.streetbook.index.write.SegmentWriter;
import org.streetbook.pipeline.reconcile.Reconciler;
import org.streetbook.pipeline.reconcile.RowTaker;
import org.streetbook.pipeline.reconcile.Stories;

/**
 * Groups of claims to staged segments. In: packs of every claim of some subject groups. Out: a
 * report for each bundle, as of {@link WriteNotes}. Independent of the claims' order, so a retry
 * gives the same.
 *
 * <p>One step from claims to segment, so that what is made of a group is written row by row: handed
 * on to a step of its own, the rows and findings of one large group would stand on the heap beside
 * its claims.
 */
final class ReconcileClaims
    extends PTransform<
        PCollection<KV<String, Iterable<KV<String, byte[]>>>>, PCollection<BundleReport>> {

  private final Workshop workshop;
  private final Stories stories;

  ReconcileClaims(Workshop workshop, Stories stories) {
    this.workshop = workshop;
    this.stories = stories;
  }

  @Override
  public PCollection<BundleReport> expand(
      PCollection<KV<String, Iterable<KV<String, byte[]>>>> groups) {
    return groups
        .apply("Reconcile", ParDo.of(new Reconcile(workshop, stories)))
        .setCoder(RecordCoder.of(BundleReport.class));
  }

  static final class Reconcile
      extends DoFn<KV<String, Iterable<KV<String, byte[]>>>, BundleReport> {

    private final Workshop workshop;
    private final Stories stories;
    private transient @Nullable Reconciler reconciler;
    private transient @Nullable SegmentWriter segment;

    Reconcile(Workshop workshop, Stories stories) {
      this.workshop = workshop;
      this.stories = stories;
    }

    @Setup
    public void setUp() {
      reconciler = workshop.reconciler(stories);
    }

    @StartBundle
    public void start() {
      segment = workshop.segment();
    }

    @ProcessElement
    public void reconcile(@Element KV<String, Iterable<KV<String, byte[]>>> bucket) {
      SortedMap<String, List<byte[]>> groups = new TreeMap<>();
      for (KV<String, byte[]> each : bucket.getValue()) {
        groups.computeIfAbsent(each.getKey(), none -> new ArrayList<>()).add(each.getValue());
      }
      groups.forEach(
          (group, packs) ->
              Objects.requireNonNull(reconciler)
                  .reconcile(
                      group, claims(packs), new Writing(group, Objects.requireNonNull(segment))));
    }

    private static List<Claim> claims(List<byte[]> packs) {
      var claims = new ArrayList<Claim>();
      var parts = new SharedParts();
      for (byte[] pack : packs) {
        PackedClaims.unpack(pack, line -> claims.add(parts.of(Json.read(line, Claim.class))));
      }
      return claims;
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

  /** Writes what is made of a group as it comes. */
  private record Writing(String group, SegmentWriter segment) implements RowTaker {

    @Override
    public void row(String line, Estimate row, SortedMap<String, Position> positions) {
      segment.add(new Reconciled(group, List.of(row), List.copyOf(positions.values()), List.of()));
    }

    @Override
    public void finding(Finding finding) {
      segment.add(new Reconciled(group, List.of(), List.of(), List.of(finding)));
    }
  }
}
