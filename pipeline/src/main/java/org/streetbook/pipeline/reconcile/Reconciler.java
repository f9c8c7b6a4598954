package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.pipeline.reconcile.rate.Rates;

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
          new BasisRule());

  private static final Comparator<Finding> BY_TOPIC =
      Comparator.comparing(Finding::subject)
          .thenComparing(Finding::metric)
          .thenComparing(Finding::period, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Finding::kind)
          .thenComparing(Finding::id);

  private final Affiliates affiliates;
  private final Stories stories;
  private final List<FindingRule> rules;

  /**
   * @param affiliates who belongs to whom, from the catalogue
   */
  public Reconciler(Affiliates affiliates) {
    this(affiliates, Rates.none(), Stories.none());
  }

  /**
   * @param affiliates who belongs to whom, from the catalogue
   * @param rates of exchange, by which what is told in two currencies is compared
   * @param stories which notes are copies of one another
   */
  public Reconciler(Affiliates affiliates, Rates rates, Stories stories) {
    this.affiliates = affiliates;
    this.stories = stories;
    this.rules = Stream.concat(RULES.stream(), Stream.of(new CurrencyRule(rates))).toList();
  }

  /**
   * Reconciles claims of any number of groups: each group by itself ({@link Groups#home()}), the
   * results together. A claim that is given twice counts once.
   */
  public Reconciliation reconcile(Collection<Claim> claims) {
    var whole = new Whole();
    reconcile(claims, group -> true, whole);
    return whole.reconciliation();
  }

  /**
   * Reconciles the claims of one group, as {@link Groups} forms it: the rows of claims that are
   * only context for it ({@link Groups#context()}) are left to their home group.
   */
  public Reconciliation reconcile(String group, Collection<Claim> claims) {
    var whole = new Whole();
    reconcile(group, claims, whole);
    return whole.reconciliation();
  }

  /**
   * The same for a group of any size: what is made of it is given to {@code taker} piece by piece
   * and not held.
   */
  public void reconcile(String group, Collection<Claim> claims, RowTaker taker) {
    reconcile(claims, group::equals, taker);
  }

  private void reconcile(Collection<Claim> claims, Predicate<String> wanted, RowTaker taker) {
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
    groups.forEach(
        (group, held) ->
            reconcileGroup(
                Ledger.of(
                    stories.told(held),
                    stories.told(corrected.getOrDefault(group, List.of())),
                    affiliates,
                    stories),
                taker));
  }

  private void reconcileGroup(Ledger ledger, RowTaker taker) {
    Map<String, List<String>> findings = giveFindings(ledger, taker);
    var implied = ImpliedRows.of(ledger, findings);
    for (Row row : ledger.rows()) {
      var writer = new RowWriter(row, stories);
      taker.row(
          row.line(),
          writer.estimate(findings.getOrDefault(row.id(), List.of())),
          writer.positions());
      implied.remove(row.line());
    }
    implied.forEach((line, row) -> taker.row(line, row, Collections.emptySortedMap()));
  }

  /**
   * Gives what each rule finds, class by class: no two rules observe the same.
   *
   * @return by the id of each row the findings that concern it, sorted
   */
  private Map<String, List<String>> giveFindings(Ledger ledger, RowTaker taker) {
    var byRow = new HashMap<String, List<String>>();
    for (FindingRule rule : rules) {
      var found = new TreeMap<String, Finding>();
      rule.find(ledger).forEach(f -> found.put(f.id(), f));
      found.forEach(
          (id, finding) -> {
            taker.finding(finding);
            finding
                .estimates()
                .forEach(row -> byRow.computeIfAbsent(row, r -> new ArrayList<>(2)).add(id));
          });
    }
    byRow.values().forEach(ids -> ids.sort(Comparator.naturalOrder()));
    return byRow;
  }

  /** Holds all that is made of some groups. */
  private static final class Whole implements RowTaker {

    private final SortedMap<String, Estimate> rows = new TreeMap<>();
    private final SortedMap<String, Position> positions = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    @Override
    public void row(String line, Estimate row, SortedMap<String, Position> ofRow) {
      rows.put(line, row);
      positions.putAll(ofRow);
    }

    @Override
    public void finding(Finding finding) {
      findings.add(finding);
    }

    Reconciliation reconciliation() {
      findings.sort(BY_TOPIC);
      return new Reconciliation(
          List.copyOf(rows.values()), List.copyOf(positions.values()), findings);
    }
  }
}
