package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.EstimateBuilder;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** Writes derived rows: implied by claims, stated by nobody, chosen by nobody. */
final class ImpliedRows {

  private ImpliedRows() {}

  /** The derived rows by key; several that fall on one key are one row from end to end. */
  static SortedMap<String, Estimate> of(Ledger ledger, Map<String, List<String>> findingsByRow) {
    var byKey = new TreeMap<String, List<Implied>>();
    for (Implied each : ledger.implied()) {
      byKey.computeIfAbsent(each.key().asString(), k -> new ArrayList<>()).add(each);
    }
    var rows = new TreeMap<String, Estimate>();
    byKey.forEach((key, same) -> rows.put(key, row(same, ledger.stories(), findingsByRow)));
    return rows;
  }

  private static Estimate row(
      List<Implied> same, Stories stories, Map<String, List<String>> findingsByRow) {
    Implied first = same.getFirst();
    ClaimKey key = first.key();
    Claim specimen = first.claims().getFirst();
    var claims = new TreeMap<String, Claim>();
    same.forEach(i -> i.claims().forEach(c -> claims.put(c.id(), c)));
    List<LocalDate> published =
        stories.published(claims.values()).stream()
            .filter(day -> day.length() == 10)
            .map(LocalDate::parse)
            .toList();
    BigDecimal low = end(same.stream().map(i -> i.face().low()).toList(), false);
    BigDecimal high = end(same.stream().map(i -> i.face().high()).toList(), true);
    String id = Row.idOf(key);
    return new EstimateBuilder(id, Basis.DERIVED, Status.DERIVED)
        .subject(specimen.subject())
        .metric(key.metric())
        .measure(key.measure().isEmpty() ? null : key.measure())
        .definition(key.definition())
        .counterparty(
            key.counterparty().isEmpty() || specimen.counterparty() == null
                ? null
                : specimen.counterparty().name())
        .period(first.period().isEmpty() ? null : first.period())
        .periodStart(Periods.date(key, true))
        .periodEnd(Periods.date(key, false))
        .unit(key.unit())
        .change(key.change())
        .notes(stories.count(claims.values()))
        .claims(claims.size())
        .low(low)
        .high(high)
        .findings(findingsByRow.getOrDefault(id, List.of()))
        .explanation(
            same.stream()
                .map(Implied::sentence)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" ")))
        .firstSeen(published.isEmpty() ? null : published.getFirst())
        .lastConfirmed(published.isEmpty() ? null : published.getLast())
        .corrections(Corrected.on(claims.values()))
        .build();
  }

  /** The outermost of the ends; open where one is. Rounded as sentences print it. */
  private static @Nullable BigDecimal end(List<@Nullable BigDecimal> ends, boolean upper) {
    if (ends.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    Comparator<BigDecimal> order = Comparator.naturalOrder();
    return Spoken.shortened(ends.stream().max(upper ? order : order.reversed()).orElseThrow());
  }
}
