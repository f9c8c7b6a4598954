package org.streetbook.pipeline.export.report;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.amount.Interval;

/** Why a row asks for an analyst's eye, the gravest first. */
enum Contest {
  CONFLICT("conflict", FindingClass.VALUE_CONFLICT),
  ARITHMETIC("arithmetic", FindingClass.ARITHMETIC),
  ATTRIBUTION("attribution", FindingClass.ATTRIBUTION),
  OUTLIER("outlier", FindingClass.OUTLIER),
  OUTSIDE_GUIDANCE("outside guidance", FindingClass.OUTSIDE_GUIDANCE),
  OUTSIDE_MARKET("outside the market", FindingClass.OUTSIDE_MARKET),
  WORDING("worded differently", FindingClass.LABEL_MISMATCH),
  RANGE("firms differ", FindingClass.DISPERSION),
  BESIDE_GUIDANCE("beside guidance", FindingClass.INSIDE_GUIDANCE),
  BESIDE_MARKET("beside the market", FindingClass.INSIDE_MARKET),
  BESIDE_ACTUAL("beside the reported value", FindingClass.SURPRISE),
  SEVERAL("several values of one firm", null);

  private final String words;
  private final @Nullable FindingClass teller;

  Contest(String words, @Nullable FindingClass teller) {
    this.words = words;
    this.teller = teller;
  }

  /** For people. */
  String words() {
    return words;
  }

  /** Whether findings of that class say it in a sentence. */
  boolean isToldBy(FindingClass kind) {
    return kind == teller;
  }

  /** Whether the status says it already. */
  boolean isSaidBy(Status status) {
    return (this == CONFLICT && status == Status.CONFLICT)
        || (this == RANGE && status == Status.RANGE);
  }

  /** All that apply to the row; empty where nobody contests it, and for what nobody states. */
  static Set<Contest> of(Estimate row, Collection<Finding> findings) {
    Set<Contest> all = EnumSet.noneOf(Contest.class);
    if (row.basis() == Basis.DERIVED) {
      return all;
    }
    for (Finding finding : findings) {
      for (Contest each : EnumSet.range(CONFLICT, WORDING)) {
        if (each.isToldBy(finding.kind())) {
          all.add(each);
        }
      }
    }
    if (row.status() == Status.CONFLICT) {
      all.add(CONFLICT);
    }
    // a stale row has lost its status and not its dispute
    boolean isStaleRange = row.status() == Status.STALE && differ(row.positions());
    if ((row.status() == Status.RANGE || isStaleRange) && !all.contains(CONFLICT)) {
      all.add(firms(row) > 1 ? RANGE : SEVERAL);
    }
    beside(row, all);
    return all;
  }

  private static void beside(Estimate row, Set<Contest> all) {
    if (row.firms() == 0) {
      return;
    }
    if (row.guidanceLow() != null && row.basis() != Basis.GUIDANCE) {
      all.add(BESIDE_GUIDANCE);
    }
    if (row.marketLow() != null && !"market".equals(row.chosenBy())) {
      all.add(BESIDE_MARKET);
    }
    if (row.actual() != null && row.basis() != Basis.ACTUAL) {
      all.add(BESIDE_ACTUAL);
    }
  }

  private static long firms(Estimate row) {
    return row.positions().stream().map(Estimate.Stand::firm).distinct().count();
  }

  private static boolean differ(List<Estimate.Stand> positions) {
    return positions.stream().map(Contest::held).distinct().count() > 1;
  }

  private static Object held(Estimate.Stand stand) {
    return stand.low() == null && stand.high() == null
        ? Labels.onScale(stand)
        : new Interval(stand.low(), stand.high());
  }
}
