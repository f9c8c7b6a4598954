package org.streetbook.pipeline.reconcile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.SubjectKind;

/** How figures of a metric behave when they are reconciled: the resource {@code traits.tsv}. */
public final class Traits {

  private static final String RESOURCE = "traits.tsv";
  private static final Map<String, Trait> BY_METRIC = load();

  private Traits() {}

  /** The metric in words: {@code price target}. */
  public static String words(String metric) {
    Trait trait = BY_METRIC.get(metric);
    return trait == null ? metric.replace('_', ' ') : trait.words;
  }

  /** The metric of a claim in words; what is printed where the metric is {@code other}. */
  static String words(Claim claim) {
    return claim.metric().equals("other") && claim.measure() != null
        ? claim.measure()
        : words(claim.metric());
  }

  /** Whether the claim is of a contract or lease: one fact by supplier, customer and metric. */
  static boolean isContract(Claim claim) {
    return claim.counterparty() != null && has(claim.metric(), "contract");
  }

  /** Whether one owner has many of the metric's figures, each of another deal. */
  static boolean isOfDeals(String metric) {
    return has(metric, "contract") || has(metric, "deal");
  }

  /** Whether figures of the metric are read off the market day by day. */
  public static boolean isObserved(String metric) {
    return has(metric, "observed");
  }

  /** Whether figures of the metric are set or quoted to the last digit, and never rounded. */
  static boolean isQuoted(String metric) {
    return has(metric, "quoted");
  }

  /** Whether figures of the metric hold until replaced, whatever horizon is printed. */
  static boolean isStanding(String metric) {
    return has(metric, "standing");
  }

  /** Whether figures of the metric are a house's opinion of a stock. */
  static boolean isOpinion(String metric) {
    return has(metric, "opinion");
  }

  /** Whether only economies have the metric, and no company. */
  static boolean isOfEconomies(String metric) {
    return has(metric, "economy");
  }

  /** The metrics that readers are tempted to add up with this one, by name; else the metric. */
  static String family(String metric) {
    Trait trait = BY_METRIC.get(metric);
    return trait == null
        ? metric
        : trait.traits.stream()
            .filter(t -> t.startsWith("family:"))
            .map(t -> t.substring("family:".length()))
            .findFirst()
            .orElse(metric);
  }

  /** Whether more of the metric is good news: a surprise is then a beat or a miss. */
  static boolean isResult(String metric) {
    return has(metric, "result");
  }

  /**
   * Whether the metric of such a subject is one fact: the reserves of oil are each owner's own, and
   * the revenue of a country is that of whoever sells there.
   */
  static boolean isOfOneOwner(SubjectKind kind, String metric) {
    return switch (kind) {
      case COMPANY, PRODUCT, INDEX -> true;
      case ECONOMY -> has(metric, "statistic");
      case COMMODITY, INDUSTRY, CURRENCY -> false;
    };
  }

  /** Whether everyone who makes or holds such goods has a figure of their own. */
  static boolean isOfEachOwner(String metric) {
    return has(metric, "owners");
  }

  /** Whether the metric is what is added to the stocks of its family. */
  static boolean isFlowOfFamily(String metric) {
    return has(metric, "addition");
  }

  private static boolean has(String metric, String name) {
    Trait trait = BY_METRIC.get(metric);
    return trait != null && trait.traits.contains(name);
  }

  private static Map<String, Trait> load() {
    var traits = new TreeMap<String, Trait>();
    for (String[] fields : Table.read(RESOURCE, 4)) {
      traits.put(fields[0], new Trait(fields[1], List.of(fields[2].split(","))));
    }
    return traits;
  }

  private record Trait(String words, List<String> traits) {}

  /** Reads the tab-separated resources of this package: lines of a fixed number of fields. */
  static final class Table {

    private Table() {}

    static List<String[]> read(String resource, int fields) {
      try (InputStream in = Traits.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("resource " + resource + " is not on the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
          return reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> split(resource, line, fields))
              .toList();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read resource " + resource, e);
      }
    }

    private static String[] split(String resource, String line, int fields) {
      String[] split = line.split("\t", -1);
      if (split.length != fields) {
        throw new IllegalStateException(
            resource + " has " + split.length + " fields, not " + fields + ", in: " + line);
      }
      return split;
    }
  }
}
