package org.streetbook.corpus.estimate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Qualifier;

/**
 * Where one firm stands on one key: every claim by which notes repeat it, merged. Ten notes that
 * relay one figure are one position with ten sightings.
 *
 * @param id hash of the key, the firm and the value
 * @param estimate id of the row that the position belongs to
 * @param firm canonical name
 * @param subject canonical name
 * @param low lower end in {@code unit}, null where open or for a rating
 * @param high upper end in {@code unit}, null where open or for a rating
 * @param text the figure as printed at the claim that the position rests on; the words of a rating
 * @param asOf when the firm said it, as far as known: the earliest sighting's
 * @param firstSeen publication day of the first note that tells it, null where none is dated
 * @param lastConfirmed publication day of the last note that tells it, null where none is dated
 * @param supersededBy id of the same firm's newer position, else null
 * @param claims ids, sorted
 * @param notes ids, sorted
 */
public record Position(
    String id,
    String estimate,
    String firm,
    @JsonProperty("firm_id") String firmId,
    @JsonProperty("firm_kind") FirmKind firmKind,
    String subject,
    @JsonProperty("subject_id") String subjectId,
    String metric,
    @Nullable String measure,
    List<Definition> definition,
    @Nullable String counterparty,
    @Nullable String period,
    @Nullable String unit,
    boolean change,
    @Nullable String condition,
    Basis basis,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String text,
    @Nullable Qualifier qualifier,
    @Nullable LocalDate asOf,
    @JsonProperty("first_seen") @Nullable LocalDate firstSeen,
    @JsonProperty("last_confirmed") @Nullable LocalDate lastConfirmed,
    Status status,
    @JsonProperty("superseded_by") @Nullable String supersededBy,
    List<String> claims,
    List<String> notes)
    implements Serializable {

  public Position {
    definition = List.copyOf(definition);
    claims = List.copyOf(claims);
    notes = List.copyOf(notes);
  }

  /** This position with another status. */
  public Position withStatus(Status other) {
    return new Position(
        id,
        estimate,
        firm,
        firmId,
        firmKind,
        subject,
        subjectId,
        metric,
        measure,
        definition,
        counterparty,
        period,
        unit,
        change,
        condition,
        basis,
        low,
        high,
        text,
        qualifier,
        asOf,
        firstSeen,
        lastConfirmed,
        other,
        supersededBy,
        claims,
        notes);
  }
}
