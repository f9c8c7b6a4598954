package org.streetbook.corpus.estimate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;

/**
 * A row of the table that differs between two times.
 *
 * @param id of the row
 * @param kind what became of it; {@code change} in exports
 * @param subject canonical name
 * @param periodEnd last day of the period, null where it has none
 * @param unit of all amounts, null for ratings
 * @param statusBefore null where the row was not there
 * @param statusAfter null where the row is not there any more
 * @param firmsBefore firms with a position before, 0 where the row was not there
 * @param chosenLowBefore what was to be quoted before, null where nothing was
 * @param lowBefore the lowest position before
 * @param difference by how much the middle of what is to be quoted moved, in {@code unit}; null
 *     where it was or is nothing
 * @param percent {@code difference} in percent of the middle before; null where that is not above
 *     zero, and for percentages and changes
 * @param sentence the plain words
 */
public record EstimateChange(
    String id,
    @JsonProperty("change") Kind kind,
    String subject,
    @JsonProperty("subject_ticker") @Nullable String subjectTicker,
    String metric,
    @Nullable String measure,
    @Nullable String counterparty,
    @Nullable String period,
    @JsonProperty("period_end") @Nullable LocalDate periodEnd,
    Basis basis,
    @Nullable String unit,
    @JsonProperty("status_before") @Nullable Status statusBefore,
    @JsonProperty("status_after") @Nullable Status statusAfter,
    @JsonProperty("n_firms_before") int firmsBefore,
    @JsonProperty("n_firms_after") int firmsAfter,
    @JsonProperty("chosen_low_before") @Nullable BigDecimal chosenLowBefore,
    @JsonProperty("chosen_high_before") @Nullable BigDecimal chosenHighBefore,
    @JsonProperty("chosen_low_after") @Nullable BigDecimal chosenLowAfter,
    @JsonProperty("chosen_high_after") @Nullable BigDecimal chosenHighAfter,
    @JsonProperty("low_before") @Nullable BigDecimal lowBefore,
    @JsonProperty("high_before") @Nullable BigDecimal highBefore,
    @JsonProperty("low_after") @Nullable BigDecimal lowAfter,
    @JsonProperty("high_after") @Nullable BigDecimal highAfter,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal percent,
    String sentence)
    implements Serializable {

  /** What can become of a row. */
  public enum Kind {
    /** Nobody spoke of it before. */
    NEW,
    /** Another value, range, guidance, market range, actual or rating. */
    REVISED,
    /** Statements of one fact now exclude each other. */
    CONFLICT_OPENED,
    /** They did, and do no longer. */
    SETTLED,
    /** Nobody speaks of it any more. */
    GONE;

    /** The name in exports: lower case. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with that label. */
    @JsonCreator
    public static Kind ofLabel(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }
}
