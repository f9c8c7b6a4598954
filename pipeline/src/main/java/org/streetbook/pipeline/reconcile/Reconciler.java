package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;

/**
 * Turns claims into the table that an analyst trusts: claims to positions, positions to rows, and
 * what was observed on the way to findings. A pure function: the same claims in any order, told
 * once or twice, give the same bytes.
 *
 * <pre>{@code
 * var reconciler = new Reconciler(Affiliates.of(entities));
 * Reconciliation book = reconciler.reconcile(claims);
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Reconciler {

  private static final List<FindingRule> RULES =
      List.of(
          new RepeatRule(),
          new PrecisionRule(),
          new RevisionRule(),
          new RangeRule(),
          new DispersionRule(),
          new AttributionRule(),
          new UnsourcedRepeatRule(),
          new ValueConflictRule(),
          new ArithmeticRule(),
          new ImpliedRule(),
          new ComplementRule(),
          new OutlierRule(),
          new SurpriseRule(),
          new UpsideRule(),
          new LabelRule(),
          new CurrencyRule(),
          new BasisRule());

  private static final Comparator<Finding> BY_TOPIC =
      Comparator.comparing(Finding::subject)
          .thenComparing(Finding::metric)
          .thenComparing(Finding::period, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Finding::kind)
          .thenComparing(Finding::id);

  private final Affiliates affiliates;

  /**
   * @param affiliates who belongs to whom, from the catalogue
   */
  public Reconciler(Affiliates affiliates) {
    this.affiliates = affiliates;
  }

  /**
   * Reconciles claims of any number of groups: each group by itself ({@link Groups#home()}), the
   * results together. A claim that is given twice counts once.
   */
  public Reconciliation reconcile(Collection<Claim> claims) {
    return reconcile(claims, group -> true);
  }

  /**
   * Reconciles the claims of one group, as {@link Groups} forms it: the rows of claims that are
   * only context for it ({@link Groups#context()}) are left to their home group.
   */
  public Reconciliation reconcile(String group, Collection<Claim> claims) {
    return reconcile(claims, group::equals);
  }

  private Reconciliation reconcile(Collection<Claim> claims, Predicate<String> wanted) {
    var groups = new TreeMap<String, List<Claim>>();
    var corrected = new TreeMap<String, List<Claim>>();
    for (Claim claim : claims) {
      String home = Groups.of(claim, affiliates).home();
      if (wanted.test(home)) {
        groups.computeIfAbsent(home, g -> new ArrayList<>()).add(claim);
      }
      if (claim.correction() != null) {
        String former = Groups.of(claim.asExtracted(), affiliates).home();
        corrected.computeIfAbsent(former, g -> new ArrayList<>()).add(claim);
      }
    }
    var estimates = new TreeMap<String, Estimate>();
    var positions = new TreeMap<String, Position>();
    var findings = new ArrayList<Finding>();
    groups.forEach(
        (group, held) ->
            reconcileGroup(
                Ledger.of(held, corrected.getOrDefault(group, List.of()), affiliates),
                estimates,
                positions,
                findings));
    findings.sort(BY_TOPIC);
    return new Reconciliation(
        List.copyOf(estimates.values()), List.copyOf(positions.values()), findings);
  }

  private static void reconcileGroup(
      Ledger ledger,
      Map<String, Estimate> estimates,
      Map<String, Position> positions,
      List<Finding> findings) {
    var found = new TreeMap<String, Finding>();
    for (FindingRule rule : RULES) {
      rule.find(ledger).forEach(f -> found.put(f.id(), f));
    }
    findings.addAll(found.values());
    var byEstimate = new TreeMap<String, List<String>>();
    found.forEach(
        (id, finding) ->
            finding
                .estimates()
                .forEach(e -> byEstimate.computeIfAbsent(e, x -> new ArrayList<>()).add(id)));
    estimates.putAll(ImpliedRows.of(ledger.implied(), byEstimate));
    for (Row row : ledger.rows()) {
      var writer = new RowWriter(row);
      estimates.put(row.line(), writer.estimate(byEstimate.getOrDefault(row.id(), List.of())));
      positions.putAll(writer.positions());
    }
  }
}
