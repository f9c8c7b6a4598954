package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.wire.Json;

/** Gathers what a finding rests on and writes it. */
final class Observation {

  /** A finding that names what others name too names no more of it than a reader would follow. */
  private static final int MOST_OF_ONE = 100;

  private final FindingClass kind;
  private final String subject;
  private final String metric;
  private final @Nullable String period;
  private final TreeSet<String> firms = new TreeSet<>();
  private final TreeSet<String> claims = new TreeSet<>();
  private final TreeSet<String> estimates = new TreeSet<>();
  private final Map<String, String> values = new TreeMap<>();
  private final List<String> arithmetic = new ArrayList<>();

  private Observation(FindingClass kind, String subject, String metric, @Nullable String period) {
    this.kind = kind;
    this.subject = subject;
    this.metric = metric;
    this.period = period;
  }

  /** An observation on a row. */
  static Observation on(FindingClass kind, Row row) {
    var observation =
        new Observation(kind, row.specimen().subject().name(), row.key().metric(), row.period());
    observation.estimates.add(row.id());
    return observation;
  }

  /** An observation on a claim, wherever it stands. */
  static Observation on(FindingClass kind, Claim claim) {
    return new Observation(
        kind,
        claim.subject().name(),
        claim.metric(),
        claim.period() == null ? null : claim.period().label());
  }

  /** An observation on a derived row. */
  static Observation on(Implied implied) {
    var observation =
        new Observation(
            implied.kind(),
            implied.claims().getFirst().subject().name(),
            implied.key().metric(),
            implied.period().isEmpty() ? null : implied.period());
    return observation.row(Row.idOf(implied.key())).with(implied.claims());
  }

  Observation of(Standing standing) {
    firms.add(standing.firm().name());
    return with(standing.claims());
  }

  /**
   * What to name of a standing on which many findings may rest: its claims, of more than 100 the
   * one that it rests on and the first by id, so that all findings together do not name everything
   * once for each of them.
   */
  static List<Claim> few(Standing standing) {
    List<Claim> all = standing.claims();
    return all.size() <= MOST_OF_ONE
        ? all
        : Stream.concat(Stream.of(standing.base()), all.stream())
            .distinct()
            .limit(MOST_OF_ONE)
            .toList();
  }

  Observation with(Collection<Claim> resting) {
    resting.forEach(this::with);
    return this;
  }

  Observation with(Claim claim) {
    firms.add(claim.firm().name());
    claims.add(claim.id());
    return this;
  }

  Observation row(Row row) {
    return row(row.id());
  }

  Observation row(String id) {
    estimates.add(id);
    return this;
  }

  Observation value(String name, BigDecimal value) {
    values.put(name, Json.plain(value));
    return this;
  }

  Observation value(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** A line that recomputes it: {@code 35.2 / 0.3333 = 105.6}. */
  Observation line(String line) {
    arithmetic.add(line);
    return this;
  }

  /** The finding, said in {@code sentence}. */
  Finding said(String sentence) {
    var parts = new ArrayList<String>();
    parts.add(kind.label());
    parts.addAll(claims);
    values.forEach((name, value) -> parts.add(name + "=" + value));
    return new Finding(
        Digest.ofParts(parts.toArray(String[]::new)).substring(0, 16),
        kind,
        subject,
        metric,
        period,
        List.copyOf(firms),
        List.copyOf(claims),
        List.copyOf(estimates),
        values,
        Words.sentence(sentence),
        arithmetic);
  }
}
