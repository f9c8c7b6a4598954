package org.streetbook.corpus.estimate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.estimate.Estimate.Ratings;
import org.streetbook.corpus.estimate.Estimate.Stand;

/**
 * Makes a row part by part, each under the name of the component that it becomes, so that no two of
 * one type can be swapped. What is not given is null, zero, false or empty; a subject and a metric
 * must be.
 *
 * <p>{@code new EstimateBuilder(id, basis, status).subject(acme).metric("capex").build()}
 */
public final class EstimateBuilder {

  private final String id;
  private final Basis basis;
  private final Status status;
  private @Nullable Subject subject;
  private @Nullable String metric;
  private @Nullable String measure;
  private List<Definition> definition = List.of();
  private @Nullable String counterparty;
  private @Nullable String period;
  private @Nullable LocalDate periodStart;
  private @Nullable LocalDate periodEnd;
  private @Nullable String unit;
  private boolean change;
  private @Nullable String condition;
  private int firms;
  private int notes;
  private int claims;
  private @Nullable BigDecimal low;
  private @Nullable BigDecimal median;
  private @Nullable BigDecimal mean;
  private @Nullable BigDecimal high;
  private @Nullable BigDecimal stdev;
  private @Nullable String text;
  private @Nullable Ratings ratings;
  private @Nullable BigDecimal guidanceLow;
  private @Nullable BigDecimal guidanceHigh;
  private @Nullable BigDecimal marketLow;
  private @Nullable BigDecimal marketHigh;
  private @Nullable BigDecimal actual;
  private @Nullable BigDecimal chosenLow;
  private @Nullable BigDecimal chosenHigh;
  private @Nullable String chosenBy;
  private List<String> findings = List.of();
  private String explanation = "";
  private @Nullable LocalDate firstSeen;
  private @Nullable LocalDate lastConfirmed;
  private List<Stand> positions = List.of();
  private List<Stand> excluded = List.of();
  private List<String> corrections = List.of();

  /** A row with that id, about statements of that kind, which came to that. */
  public EstimateBuilder(String id, Basis basis, Status status) {
    this.id = id;
    this.basis = basis;
    this.status = status;
  }

  /** Its id, name and ticker. */
  public EstimateBuilder subject(Subject value) {
    subject = value;
    return this;
  }

  public EstimateBuilder metric(String value) {
    metric = value;
    return this;
  }

  public EstimateBuilder measure(@Nullable String value) {
    measure = value;
    return this;
  }

  public EstimateBuilder definition(List<Definition> value) {
    definition = value;
    return this;
  }

  public EstimateBuilder counterparty(@Nullable String value) {
    counterparty = value;
    return this;
  }

  public EstimateBuilder period(@Nullable String value) {
    period = value;
    return this;
  }

  public EstimateBuilder periodStart(@Nullable LocalDate value) {
    periodStart = value;
    return this;
  }

  public EstimateBuilder periodEnd(@Nullable LocalDate value) {
    periodEnd = value;
    return this;
  }

  public EstimateBuilder unit(@Nullable String value) {
    unit = value;
    return this;
  }

  public EstimateBuilder change(boolean value) {
    change = value;
    return this;
  }

  public EstimateBuilder condition(@Nullable String value) {
    condition = value;
    return this;
  }

  public EstimateBuilder firms(int value) {
    firms = value;
    return this;
  }

  public EstimateBuilder notes(int value) {
    notes = value;
    return this;
  }

  public EstimateBuilder claims(int value) {
    claims = value;
    return this;
  }

  public EstimateBuilder low(@Nullable BigDecimal value) {
    low = value;
    return this;
  }

  public EstimateBuilder median(@Nullable BigDecimal value) {
    median = value;
    return this;
  }

  public EstimateBuilder mean(@Nullable BigDecimal value) {
    mean = value;
    return this;
  }

  public EstimateBuilder high(@Nullable BigDecimal value) {
    high = value;
    return this;
  }

  public EstimateBuilder stdev(@Nullable BigDecimal value) {
    stdev = value;
    return this;
  }

  public EstimateBuilder text(@Nullable String value) {
    text = value;
    return this;
  }

  public EstimateBuilder ratings(@Nullable Ratings value) {
    ratings = value;
    return this;
  }

  public EstimateBuilder guidanceLow(@Nullable BigDecimal value) {
    guidanceLow = value;
    return this;
  }

  public EstimateBuilder guidanceHigh(@Nullable BigDecimal value) {
    guidanceHigh = value;
    return this;
  }

  public EstimateBuilder marketLow(@Nullable BigDecimal value) {
    marketLow = value;
    return this;
  }

  public EstimateBuilder marketHigh(@Nullable BigDecimal value) {
    marketHigh = value;
    return this;
  }

  public EstimateBuilder actual(@Nullable BigDecimal value) {
    actual = value;
    return this;
  }

  public EstimateBuilder chosenLow(@Nullable BigDecimal value) {
    chosenLow = value;
    return this;
  }

  public EstimateBuilder chosenHigh(@Nullable BigDecimal value) {
    chosenHigh = value;
    return this;
  }

  public EstimateBuilder chosenBy(@Nullable String value) {
    chosenBy = value;
    return this;
  }

  public EstimateBuilder findings(List<String> value) {
    findings = value;
    return this;
  }

  public EstimateBuilder explanation(String value) {
    explanation = value;
    return this;
  }

  public EstimateBuilder firstSeen(@Nullable LocalDate value) {
    firstSeen = value;
    return this;
  }

  public EstimateBuilder lastConfirmed(@Nullable LocalDate value) {
    lastConfirmed = value;
    return this;
  }

  public EstimateBuilder positions(List<Stand> value) {
    positions = value;
    return this;
  }

  public EstimateBuilder excluded(List<Stand> value) {
    excluded = value;
    return this;
  }

  public EstimateBuilder corrections(List<String> value) {
    corrections = value;
    return this;
  }

  /** The row, without revisions: these are of the day on which it is viewed. */
  public Estimate build() {
    Subject about = Objects.requireNonNull(subject, "subject");
    return new Estimate(
        id,
        about.name(),
        about.ticker(),
        about.id(),
        Objects.requireNonNull(metric, "metric"),
        measure,
        definition,
        counterparty,
        period,
        periodStart,
        periodEnd,
        unit,
        change,
        condition,
        basis,
        firms,
        notes,
        claims,
        low,
        median,
        mean,
        high,
        stdev,
        text,
        ratings,
        guidanceLow,
        guidanceHigh,
        marketLow,
        marketHigh,
        actual,
        chosenLow,
        chosenHigh,
        chosenBy,
        status,
        findings,
        explanation,
        null,
        firstSeen,
        lastConfirmed,
        positions,
        excluded,
        corrections);
  }
}
