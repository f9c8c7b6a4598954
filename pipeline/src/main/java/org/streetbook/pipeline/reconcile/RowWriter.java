package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Estimate.Ratings;
import org.streetbook.corpus.estimate.Estimate.Stand;
import org.streetbook.corpus.estimate.EstimateBuilder;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.amount.Interval;

/** Writes a row in its exported form, amounts in the unit of the row. */
final class RowWriter {

  private final Row row;
  private final Stories stories;
  private final Claim specimen;
  private final Set<String> current = new HashSet<>();

  RowWriter(Row row, Stories stories) {
    this.row = row;
    this.stories = stories;
    this.specimen = row.specimen();
    row.current().forEach(s -> current.add(s.id()));
  }

  /** The row as an estimate, with the ids of the findings that concern it. */
  Estimate estimate(List<String> findings) {
    ClaimKey key = row.key();
    Tally tally = Tally.of(row);
    var choice = Choice.of(row, tally);
    List<Claim> claims = row.current().stream().flatMap(s -> s.claims().stream()).toList();
    List<Claim> shown =
        claims.isEmpty() ? row.standings().flatMap(s -> s.claims().stream()).toList() : claims;
    List<String> published = stories.published(shown);
    return new EstimateBuilder(row.id(), key.basis(), row.status())
        .subject(specimen.subject())
        .metric(key.metric())
        .measure(measure(specimen))
        .definition(key.definition())
        .counterparty(specimen.counterparty() == null ? null : specimen.counterparty().name())
        .period(row.period())
        .periodStart(date(true))
        .periodEnd(date(false))
        .unit(row.unit().isEmpty() ? null : row.unit())
        .change(key.change())
        .condition(key.condition().isEmpty() ? null : specimen.condition())
        .firms(firms())
        .notes(stories.count(claims))
        .claims(claims.size())
        .low(shown(tally.low()))
        .median(shown(tally.median()))
        .mean(shown(tally.mean()))
        .high(shown(tally.high()))
        .stdev(shown(tally.stdev()))
        .text(words())
        .ratings(ratings())
        .guidanceLow(shown(low(row.guidance())))
        .guidanceHigh(shown(high(row.guidance())))
        .marketLow(shown(low(row.market())))
        .marketHigh(shown(high(row.market())))
        .actual(row.actual() == null ? null : shown(row.actual().face().low()))
        .chosenLow(shown(low(choice.value())))
        .chosenHigh(shown(high(choice.value())))
        .chosenBy(choice.by())
        .findings(findings)
        .explanation(Explanation.of(row, tally, choice, stories))
        .firstSeen(first(published))
        .lastConfirmed(last(published))
        .positions(row.current().stream().map(s -> stand(s, null)).toList())
        .excluded(row.left().stream().map(l -> stand(l.standing(), l.why())).toList())
        .corrections(Corrected.on(row))
        .build();
  }

  /** The positions on the row by a key that sorts them by row, firm and day. */
  SortedMap<String, Position> positions() {
    var positions = new TreeMap<String, Position>();
    Stream.concat(
            row.current().stream(),
            row.left().stream().filter(Row.Left::isPosition).map(Row.Left::standing))
        .forEach(
            s ->
                positions.put(
                    String.join(
                        "\u0001",
                        row.line(),
                        s.firm().name(),
                        s.since() == null ? "" : s.since().toString(),
                        s.id()),
                    position(s)));
    return positions;
  }

  private Position position(Standing standing) {
    Claim base = standing.base();
    List<String> published = stories.published(standing.claims());
    return new Position(
        standing.id(),
        row.id(),
        standing.firm().name(),
        standing.firm().id(),
        standing.firm().kind(),
        base.subject().name(),
        base.subject().id(),
        base.metric(),
        measure(base),
        base.definition(),
        base.counterparty() == null ? null : base.counterparty().name(),
        row.period(),
        row.unit().isEmpty() ? null : row.unit(),
        row.key().change(),
        base.condition(),
        standing.key().basis(),
        low(standing),
        high(standing),
        base.value().text(),
        qualifier(base),
        standing.asOf(),
        first(published),
        last(published),
        standing.isCurrent() ? status(standing) : Status.SUPERSEDED,
        standing.successor(),
        standing.claimIds(),
        standing.notes());
  }

  private List<Rating> rated() {
    return row.current().stream()
        .flatMap(s -> s.base().value() instanceof Rating rating ? Stream.of(rating) : Stream.of())
        .toList();
  }

  /** What is printed; of a rating without that what kind it is of, null for a recommendation. */
  private static @Nullable String measure(Claim claim) {
    String kind = RatingScale.measure(claim);
    return claim.measure() == null && !kind.isEmpty() ? kind : claim.measure();
  }

  private @Nullable String words() {
    String words = rated().stream().map(Rating::text).distinct().collect(Collectors.joining(", "));
    return words.isEmpty() ? null : words;
  }

  private @Nullable Ratings ratings() {
    var counts = new HashMap<String, Integer>();
    if (!RatingScale.isCounted(rated())) {
      return null;
    }
    rated().forEach(r -> counts.merge(RatingScale.of(r), 1, Integer::sum));
    return counts.isEmpty()
        ? null
        : new Ratings(
            counts.getOrDefault("buy", 0),
            counts.getOrDefault("hold", 0),
            counts.getOrDefault("sell", 0));
  }

  /** Firms with a position; what is told of the market is a voice only where it tells a fact. */
  private int firms() {
    return (int)
        row.current().stream()
            .filter(s -> !s.isMarket() || row.key().basis() == Basis.ACTUAL)
            .map(s -> s.firm().id())
            .distinct()
            .count();
  }

  /** A position is agreed, disputed or one of several as its row is, where it is part of that. */
  private Status status(Standing standing) {
    return current.contains(standing.id()) ? row.status() : Status.SINGLE;
  }

  private Stand stand(Standing standing, @Nullable String why) {
    return new Stand(
        standing.firm().name(),
        low(standing),
        high(standing),
        standing.base().value().text(),
        qualifier(standing.base()),
        standing.asOf(),
        standing.notes(),
        standing.claimIds(),
        why);
  }

  private @Nullable BigDecimal low(Standing standing) {
    return standing.reading() == null ? null : shown(standing.reading().face().low());
  }

  private @Nullable BigDecimal high(Standing standing) {
    return standing.reading() == null ? null : shown(standing.reading().face().high());
  }

  private static @Nullable BigDecimal low(@Nullable Interval interval) {
    return interval == null ? null : interval.low();
  }

  private static @Nullable BigDecimal high(@Nullable Interval interval) {
    return interval == null ? null : interval.high();
  }

  private static @Nullable Qualifier qualifier(Claim claim) {
    return claim.value() instanceof Amount amount ? amount.qualifier() : null;
  }

  /** A canonical amount in the unit of the row. */
  private @Nullable BigDecimal shown(@Nullable BigDecimal canonical) {
    return canonical == null ? null : row.shown(canonical);
  }

  private @Nullable LocalDate date(boolean start) {
    return Periods.date(row.key(), start);
  }

  private static @Nullable LocalDate first(List<String> published) {
    return published.stream()
        .filter(d -> d.length() == 10)
        .map(LocalDate::parse)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable LocalDate last(List<String> published) {
    return published.stream()
        .filter(d -> d.length() == 10)
        .map(LocalDate::parse)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
