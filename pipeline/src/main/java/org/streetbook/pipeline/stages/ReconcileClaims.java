package org.streetbook.pipeline.stages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * Groups of claims to rows. In: every claim of some subject groups. Out: each group's estimates,
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
        @Element KV<String, Iterable<String>> bucket, OutputReceiver<Reconciled> out) {
      SortedMap<String, List<Claim>> groups = new TreeMap<>();
      var parts = new SharedParts();
      for (String line : bucket.getValue()) {
        int tab = line.indexOf('\t');
        groups
            .computeIfAbsent(line.substring(0, tab), none -> new ArrayList<>())
            .add(parts.of(Json.read(line.substring(tab + 1), Claim.class)));
      }
      // Each group's claims are let go when it is done.
      while (!groups.isEmpty()) {
        String group = groups.firstKey();
        out.output(rows(group, groups.remove(group)));
      }
    }

    private Reconciled rows(String group, List<Claim> claims) {
      Reconciliation made = Objects.requireNonNull(reconciler).reconcile(group, claims);
      return new Reconciled(group, made.estimates(), made.positions(), made.findings());
    }
  }
}
