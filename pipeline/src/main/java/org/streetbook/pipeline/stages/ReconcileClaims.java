package org.streetbook.pipeline.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.entry.Reconciled;
import org.streetbook.pipeline.reconcile.Reconciler;
import org.streetbook.pipeline.reconcile.Reconciliation;

/**
 * Groups of claims to rows. In: every claim of a subject group. Out: the group's estimates,
 * positions and findings. Pure and independent of the claims' order, so a retry gives the same.
 */
final class ReconcileClaims
    extends PTransform<PCollection<KV<String, Iterable<String>>>, PCollection<Reconciled>> {

  private final Workshop workshop;

  ReconcileClaims(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public PCollection<Reconciled> expand(PCollection<KV<String, Iterable<String>>> groups) {
    return groups
        .apply("Reconcile", ParDo.of(new Reconcile(workshop)))
        .setCoder(RecordCoder.of(Reconciled.class));
  }

  static final class Reconcile extends DoFn<KV<String, Iterable<String>>, Reconciled> {

    private final Workshop workshop;
    private transient @Nullable Reconciler reconciler;

    Reconcile(Workshop workshop) {
      this.workshop = workshop;
    }

    @Setup
    public void setUp() {
      reconciler = workshop.tools().reconciler();
    }

    @ProcessElement
    public void reconcile(
        @Element KV<String, Iterable<String>> group, OutputReceiver<Reconciled> out) {
      List<Claim> claims = new ArrayList<>();
      group.getValue().forEach(claim -> claims.add(Json.read(claim, Claim.class)));
      Reconciliation made = Objects.requireNonNull(reconciler).reconcile(group.getKey(), claims);
      out.output(
          new Reconciled(group.getKey(), made.estimates(), made.positions(), made.findings()));
    }
  }
}
