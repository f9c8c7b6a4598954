package org.streetbook.pipeline.reconcile.rate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.CatalogueException;
import org.streetbook.corpus.catalogue.Table;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reconcile.rate.Conversion.Line;
import org.streetbook.pipeline.reconcile.rate.Conversion.Step;

/**
 * Rates of exchange by day, from a user's file with the columns {@code date,base,quote,rate}: one
 * unit of the base was worth that much of the quoted currency. Immutable and thread-safe.
 *
 * <pre>{@code
 * Rates rates = Rates.of(Path.of("rates.csv"));
 * Conversion way = rates.conversion("KRW", "USD", LocalDate.of(2026, 7, 2));
 * }</pre>
 */
public final class Rates implements Serializable {

  private static final long serialVersionUID = 1;
  private static final long LARGEST = 16L << 20;

  /** The currency that most pairs are quoted against: of ways that are as good, the one by it. */
  private static final String COMMON = "USD";

  private static final Rates NONE = new Rates(new TreeMap<>());

  /** By the two codes in the order of letters, then by day: what is said of the pair. */
  private final SortedMap<String, NavigableMap<LocalDate, Line>> byPair;

  /** Every currency, the most common one first. */
  private final List<String> currencies;

  private Rates(SortedMap<String, NavigableMap<LocalDate, Line>> byPair) {
    this.byPair = byPair;
    this.currencies =
        byPair.keySet().stream()
            .flatMap(pair -> Stream.of(pair.substring(0, 3), pair.substring(3)))
            .distinct()
            .sorted(
                Comparator.comparing((String code) -> !code.equals(COMMON))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  /** No rates at all. */
  public static Rates none() {
    return NONE;
  }

  /**
   * The rates in a file; none where no file is given.
   *
   * @throws CatalogueException where it cannot be used: the message says file, line and column, and
   *     what to do
   */
  public static Rates of(@Nullable Path file) {
    return file == null ? NONE : of(Table.read(file, RateLine.COLUMNS, LARGEST));
  }

  /** The rates in those bytes, as {@link #of(Path)}. */
  public static Rates parse(String name, byte[] bytes) {
    return of(Table.parse(name, bytes, RateLine.COLUMNS));
  }

  private static Rates of(Table table) {
    var byPair = new TreeMap<String, NavigableMap<LocalDate, Line>>();
    var numbers = new TreeMap<String, Integer>();
    for (Table.Row row : table.rows()) {
      Line line = RateLine.of(row);
      String pair = pair(line.base(), line.quote());
      var days = byPair.computeIfAbsent(pair, p -> new TreeMap<>());
      Line other = days.get(line.date());
      if (other != null && !isSaidAlike(line, other)) {
        throw row.fault(
            "rate",
            "line " + numbers.get(pair + line.date()) + " says otherwise (" + other.told() + ")",
            "keep one of the two lines");
      }
      Line kept = other == null ? line : finer(line, other);
      if (!kept.equals(other)) {
        days.put(line.date(), kept);
        numbers.put(pair + line.date(), row.line());
      }
    }
    return new Rates(byPair);
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + other : other + one;
  }

  /** Whether two lines of one pair and day can both be true, each rounded to what it prints. */
  private static boolean isSaidAlike(Line a, Line b) {
    if (a.base().equals(b.base())) {
      return a.rate().compareTo(b.rate()) == 0;
    }
    BigDecimal least = end(a, RoundingMode.FLOOR).multiply(end(b, RoundingMode.FLOOR));
    BigDecimal most = end(a, RoundingMode.CEILING).multiply(end(b, RoundingMode.CEILING));
    return least.compareTo(BigDecimal.ONE) <= 0 && most.compareTo(BigDecimal.ONE) >= 0;
  }

  /** The least or the most that a printed rate may be rounded from. */
  private static BigDecimal end(Line line, RoundingMode side) {
    BigDecimal half = line.rate().ulp().divide(BigDecimal.TWO, MathContext.DECIMAL128);
    return side == RoundingMode.FLOOR ? line.rate().subtract(half) : line.rate().add(half);
  }

  /** Of two lines that say alike the one with more digits, whatever their order. */
  private static Line finer(Line a, Line b) {
    return Stream.of(a, b)
        .max(
            Comparator.comparingInt((Line line) -> line.rate().precision())
                .thenComparing(Line::base)
                .thenComparingInt(line -> line.rate().scale()))
        .orElseThrow();
  }

  /** Whether there is no rate. */
  public boolean isEmpty() {
    return byPair.isEmpty();
  }

  /**
   * The way from one currency to another by the latest rates that are not after {@code day}: by the
   * pair's own or through one other currency, whichever has the later rates; of two ways as late
   * the pair's own, then the one through the dollar, then the first by code. Null where the rates
   * do not tell.
   *
   * @param from ISO code
   * @param to ISO code, another one
   */
  public @Nullable Conversion conversion(String from, String to, LocalDate day) {
    var ways = new ArrayList<Conversion>();
    Step direct = step(from, to, day);
    if (direct != null) {
      ways.add(new Conversion(from, to, List.of(direct)));
    }
    for (String middle : currencies) {
      Step first = middle.equals(to) ? null : step(from, middle, day);
      Step second = first == null ? null : step(middle, to, day);
      if (first != null && second != null) {
        ways.add(new Conversion(from, to, List.of(first, second)));
      }
    }
    // The first of equals is taken: the pair's own, then those through other currencies in order.
    Conversion latest = null;
    for (Conversion way : ways) {
      latest = latest == null || way.date().isAfter(latest.date()) ? way : latest;
    }
    return latest;
  }

  private @Nullable Step step(String from, String to, LocalDate day) {
    NavigableMap<LocalDate, Line> days = byPair.get(pair(from, to));
    Map.Entry<LocalDate, Line> latest = days == null ? null : days.floorEntry(day);
    return latest == null
        ? null
        : new Step(latest.getValue(), !latest.getValue().base().equals(from));
  }

  /**
   * What the file says, whatever the order of its lines, its comments and the zeros at the end of
   * its decimals: files that convert alike have one. Empty where there is no rate.
   */
  public String fingerprint() {
    if (isEmpty()) {
      return "";
    }
    return Digest.ofParts(
            byPair.values().stream()
                .flatMap(days -> days.values().stream())
                .map(l -> l.date() + "," + l.base() + "," + l.quote() + "," + Json.plain(l.rate()))
                .toArray(String[]::new))
        .substring(0, 16);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rates rates && byPair.equals(rates.byPair);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(byPair);
  }

  @Override
  public String toString() {
    return byPair.values().stream().mapToInt(Map::size).sum() + " rates";
  }
}
