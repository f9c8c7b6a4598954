package org.streetbook.corpus.estimate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Qualifier;

/**
 * One row of the reconciled table: the positions on one key, their statistics and their findings.
 * Statistics are over current closed positions, one vote a firm, exact in decimal.
 *
 * @param id hash of the key
 * @param subject canonical name
 * @param notes how many notes tell the current positions, copies of one story counting once
 * @param low the lowest of the positions, in {@code unit}
 * @param high the highest of the positions, in {@code unit}
 * @param stdev sample standard deviation, null under two positions
 * @param text of a rating row the words of its positions as printed, each once; else null
 * @param ratings of a rating row how many positions come to buy, hold and sell; else null
 * @param guidanceLow the company's own range on the same metric and period, null where none
 * @param marketLow the market's range as reported, null where none
 * @param actual the reported value, null where none
 * @param chosenLow what to quote, null on conflict
 * @param chosenBy how it was chosen: {@code only}, {@code agreed}, {@code median}, {@code guidance}
 *     ..., null on conflict
 * @param explanation one or two sentences: why this status and this choice
 * @param revisions how many firms moved up and down lately; computed when a row is viewed, null in
 *     the book
 * @param firstSeen publication day of the first note on this key
 * @param lastConfirmed publication day of the last note on this key that is no copy of another
 * @param positions current ones, sorted by firm
 * @param excluded what was left out, each with its reason
 * @param corrections what analysts corrected on its claims, with who and why, sorted; may be empty
 */
public record Estimate(
    String id,
    String subject,
    @JsonProperty("subject_ticker") @Nullable String subjectTicker,
    @JsonProperty("subject_id") String subjectId,
    String metric,
    @Nullable String measure,
    List<Definition> definition,
    @Nullable String counterparty,
    @Nullable String period,
    @JsonProperty("period_start") @Nullable LocalDate periodStart,
    @JsonProperty("period_end") @Nullable LocalDate periodEnd,
    @Nullable String unit,
    boolean change,
    @Nullable String condition,
    Basis basis,
    @JsonProperty("n_firms") int firms,
    @JsonProperty("n_notes") int notes,
    @JsonProperty("n_claims") int claims,
    @Nullable BigDecimal low,
    @Nullable BigDecimal median,
    @Nullable BigDecimal mean,
    @Nullable BigDecimal high,
    @Nullable BigDecimal stdev,
    @Nullable String text,
    @Nullable Ratings ratings,
    @JsonProperty("guidance_low") @Nullable BigDecimal guidanceLow,
    @JsonProperty("guidance_high") @Nullable BigDecimal guidanceHigh,
    @JsonProperty("market_low") @Nullable BigDecimal marketLow,
    @JsonProperty("market_high") @Nullable BigDecimal marketHigh,
    @Nullable BigDecimal actual,
    @JsonProperty("chosen_low") @Nullable BigDecimal chosenLow,
    @JsonProperty("chosen_high") @Nullable BigDecimal chosenHigh,
    @JsonProperty("chosen_by") @Nullable String chosenBy,
    Status status,
    List<String> findings,
    String explanation,
    @Nullable Revisions revisions,
    @JsonProperty("first_seen") @Nullable LocalDate firstSeen,
    @JsonProperty("last_confirmed") @Nullable LocalDate lastConfirmed,
    List<Stand> positions,
    List<Stand> excluded,
    List<String> corrections)
    implements Serializable {

  public Estimate {
    definition = List.copyOf(definition);
    findings = List.copyOf(findings);
    positions = List.copyOf(positions);
    excluded = List.copyOf(excluded);
    corrections = List.copyOf(corrections);
  }

  /** This row with another status. */
  public Estimate withStatus(Status other) {
    return with(other, revisions);
  }

  /** This row with the revisions of some days. */
  public Estimate withRevisions(@Nullable Revisions some) {
    return with(status, some);
  }

  private Estimate with(Status other, @Nullable Revisions some) {
    return new Estimate(
        id,
        subject,
        subjectTicker,
        subjectId,
        metric,
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
        other,
        findings,
        explanation,
        some,
        firstSeen,
        lastConfirmed,
        positions,
        excluded,
        corrections);
  }

  /**
   * The positions of a rating row on the common scale of three.
   *
   * @param buy positions that come to a buy, by whatever word
   * @param hold positions that come to a hold
   * @param sell positions that come to a sell; words on no scale count nowhere
   */
  public record Ratings(int buy, int hold, int sell) implements Serializable {}

  /**
   * How many firms changed their view within 30 and 90 days before the day of the view.
   *
   * @param up30 firms that raised, or upgraded, within 30 days
   * @param down30 firms that lowered, or downgraded, within 30 days
   * @param up90 firms that raised within 90 days, those of the last 30 among them
   * @param down90 firms that lowered within 90 days, those of the last 30 among them
   */
  public record Revisions(
      @JsonProperty("up_30") int up30,
      @JsonProperty("down_30") int down30,
      @JsonProperty("up_90") int up90,
      @JsonProperty("down_90") int down90)
      implements Serializable {}

  /**
   * A position as its row shows it.
   *
   * @param text as printed; the words of a rating
   * @param why why it was left out, null for a current position
   */
  public record Stand(
      String firm,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String text,
      @Nullable Qualifier qualifier,
      @Nullable LocalDate asOf,
      List<String> notes,
      List<String> claims,
      @Nullable String why)
      implements Serializable {

    public Stand {
      notes = List.copyOf(notes);
      claims = List.copyOf(claims);
    }
  }
}
