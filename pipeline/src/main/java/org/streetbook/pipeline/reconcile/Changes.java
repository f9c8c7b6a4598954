package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.EstimateChange;
import org.streetbook.corpus.estimate.EstimateChange.Kind;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * What differs between two tables: rows by their ids, in the order of the ids. Rows that are only
 * confirmed, or that another firm joins without moving anything, do not differ.
 */
public final class Changes {

  private Changes() {}

  /** The rows that differ; each once, as what matters most of what became of it. */
  public static List<EstimateChange> between(
      Collection<Estimate> before, Collection<Estimate> after) {
    SortedMap<String, Estimate> old = byId(before);
    SortedMap<String, Estimate> now = byId(after);
    var ids = new TreeSet<>(old.keySet());
    ids.addAll(now.keySet());
    var changes = new ArrayList<EstimateChange>();
    for (String id : ids) {
      kind(old.get(id), now.get(id))
          .ifPresent(kind -> changes.add(change(kind, old.get(id), now.get(id))));
    }
    return changes;
  }

  /** How many of each kind: rows that opened in conflict are new and opened. */
  public static Count count(Collection<Estimate> before, Collection<Estimate> after) {
    var made = between(before, after);
    return new Count(
        made.stream().filter(c -> c.statusBefore() == null).count(),
        count(made, Kind.REVISED),
        count(made, Kind.CONFLICT_OPENED),
        count(made, Kind.SETTLED),
        count(made, Kind.GONE));
  }

  private static long count(List<EstimateChange> made, Kind kind) {
    return made.stream().filter(c -> c.kind() == kind).count();
  }

  /**
   * How a table changed, in rows.
   *
   * @param appeared rows that were not there
   * @param revised rows with other values
   * @param opened conflicts that were none before
   * @param settled conflicts that are none any more
   * @param gone rows that are not there any more
   */
  public record Count(long appeared, long revised, long opened, long settled, long gone) {

    /** Nothing changed. */
    public static final Count NONE = new Count(0, 0, 0, 0, 0);

    /** Both together. */
    public Count plus(Count other) {
      return new Count(
          appeared + other.appeared,
          revised + other.revised,
          opened + other.opened,
          settled + other.settled,
          gone + other.gone);
    }
  }

  private static SortedMap<String, Estimate> byId(Collection<Estimate> rows) {
    var byId = new TreeMap<String, Estimate>();
    rows.forEach(row -> byId.put(row.id(), row));
    return byId;
  }

  private static Optional<Kind> kind(@Nullable Estimate before, @Nullable Estimate after) {
    boolean was = before != null && before.status() == Status.CONFLICT;
    boolean is = after != null && after.status() == Status.CONFLICT;
    if (after == null) {
      return Optional.of(Kind.GONE);
    }
    if (is && !was) {
      return Optional.of(Kind.CONFLICT_OPENED);
    }
    if (before == null) {
      return Optional.of(Kind.NEW);
    }
    if (was && !is) {
      return Optional.of(Kind.SETTLED);
    }
    return sameValues(before, after) ? Optional.empty() : Optional.of(Kind.REVISED);
  }

  private static boolean sameValues(Estimate a, Estimate b) {
    List<@Nullable BigDecimal> one = values(a);
    List<@Nullable BigDecimal> other = values(b);
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return Objects.equals(a.text(), b.text()) && Objects.equals(a.ratings(), b.ratings());
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    if (a == null || b == null) {
      return (a == null) == (b == null);
    }
    return a.compareTo(b) == 0;
  }

  private static List<@Nullable BigDecimal> values(Estimate row) {
    return Arrays.asList(
        row.low(),
        row.median(),
        row.high(),
        row.guidanceLow(),
        row.guidanceHigh(),
        row.marketLow(),
        row.marketHigh(),
        row.actual(),
        row.chosenLow(),
        row.chosenHigh());
  }

  private static EstimateChange change(
      Kind kind, @Nullable Estimate before, @Nullable Estimate after) {
    Estimate named = Objects.requireNonNull(after == null ? before : after);
    BigDecimal difference = difference(before, after);
    return new EstimateChange(
        named.id(),
        kind,
        named.subject(),
        named.subjectTicker(),
        named.metric(),
        named.measure(),
        named.counterparty(),
        named.period(),
        named.periodEnd(),
        named.basis(),
        named.unit(),
        before == null ? null : before.status(),
        after == null ? null : after.status(),
        before == null ? 0 : before.firms(),
        after == null ? 0 : after.firms(),
        before == null ? null : before.chosenLow(),
        before == null ? null : before.chosenHigh(),
        after == null ? null : after.chosenLow(),
        after == null ? null : after.chosenHigh(),
        before == null ? null : before.low(),
        before == null ? null : before.high(),
        after == null ? null : after.low(),
        after == null ? null : after.high(),
        difference,
        percent(before, difference),
        sentence(kind, named, before, after));
  }

  private static @Nullable BigDecimal difference(
      @Nullable Estimate before, @Nullable Estimate after) {
    BigDecimal from = before == null ? null : middle(before);
    BigDecimal to = after == null ? null : middle(after);
    boolean oneUnit =
        before != null && after != null && Objects.equals(before.unit(), after.unit());
    return from == null || to == null || !oneUnit ? null : to.subtract(from);
  }

  private static @Nullable BigDecimal middle(Estimate row) {
    return new Interval(row.chosenLow(), row.chosenHigh()).midpoint().orElse(null);
  }

  private static @Nullable BigDecimal percent(
      @Nullable Estimate before, @Nullable BigDecimal difference) {
    BigDecimal from = before == null ? null : middle(before);
    boolean relative = before != null && !before.change() && !"%".equals(before.unit());
    return from == null || difference == null || !relative || from.signum() <= 0
        ? null
        : Spoken.shortened(difference.movePointRight(2).divide(from, MathContext.DECIMAL64));
  }

  private static String sentence(
      Kind kind, Estimate named, @Nullable Estimate before, @Nullable Estimate after) {
    String was = before == null ? "" : quoted(before);
    String is = after == null ? "" : quoted(after);
    String what =
        switch (kind) {
          case NEW -> "is new: " + is;
          case REVISED ->
              was.equals(is) ? "moved, and still says: " + is : "went from " + was + " to " + is;
          case CONFLICT_OPENED -> "is in conflict now" + (before == null ? "" : ", after " + was);
          case SETTLED -> "is settled: " + is;
          case GONE -> "is gone: " + was;
        };
    return Words.sentence("The " + topic(named) + " " + what + ".");
  }

  private static String topic(Estimate row) {
    String metric =
        row.metric().equals("other") && row.measure() != null
            ? row.measure()
            : Traits.words(row.metric());
    return metric
        + (row.change() && !Traits.isObserved(row.metric()) ? " change" : "")
        + " of "
        + row.subject()
        + (row.counterparty() == null ? "" : " with " + row.counterparty())
        + Periods.in(row.period());
  }

  /** What is to be quoted of a row, else the range of its positions. */
  private static String quoted(Estimate row) {
    if (row.text() != null) {
      return row.text();
    }
    boolean chosen = row.chosenLow() != null || row.chosenHigh() != null;
    BigDecimal low = chosen ? row.chosenLow() : row.low();
    BigDecimal high = chosen ? row.chosenHigh() : row.high();
    if (low == null && high == null) {
      return "nothing to quote";
    }
    String spoken =
        Spoken.of(new Interval(low, high), row.unit() == null ? "" : row.unit(), row.change());
    return chosen ? spoken : "positions of " + spoken;
  }
}
