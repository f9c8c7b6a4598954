package org.streetbook.pipeline.export.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.claim.SubjectKind;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.EstimateBuilder;
import org.streetbook.corpus.estimate.Status;

/** Rows made by hand, of which a test says what matters to it. */
final class Rows {

  private Rows() {}

  /** A position; ends in plain digits, null where open. */
  static Estimate.Stand stand(String firm, @Nullable String low, @Nullable String high) {
    return left(firm, low, high, null);
  }

  /** A position that was left out for a reason. */
  static Estimate.Stand left(
      String firm, @Nullable String low, @Nullable String high, @Nullable String why) {
    return new Estimate.Stand(
        firm,
        number(low),
        number(high),
        "as printed",
        Qualifier.EXACT,
        null,
        List.of("n"),
        List.of(),
        why);
  }

  /** A position that holds a word. */
  static Estimate.Stand word(String firm, String text) {
    return new Estimate.Stand(firm, null, null, text, null, null, List.of("n"), List.of(), null);
  }

  /**
   * A row.
   *
   * @param columns guidance low and high, market low and high, actual, chosen low and high
   */
  static Estimate row(
      @Nullable String unit,
      Basis basis,
      List<Estimate.Stand> positions,
      List<Estimate.Stand> excluded,
      @Nullable String... columns) {
    BigDecimal[] all = new BigDecimal[7];
    for (int i = 0; i < columns.length; i++) {
      all[i] = number(columns[i]);
    }
    return new EstimateBuilder("id-" + basis.label(), basis, Status.RANGE)
        .subject(new Subject("acme", "Acme", null, SubjectKind.COMPANY))
        .metric(unit == null ? "rating" : "capex")
        .period("2027")
        .unit(unit)
        .firms(positions.size())
        .notes(1)
        .claims(1)
        .guidanceLow(all[0])
        .guidanceHigh(all[1])
        .marketLow(all[2])
        .marketHigh(all[3])
        .actual(all[4])
        .chosenLow(all[5])
        .chosenHigh(all[6])
        .chosenBy(all[5] == null ? null : "median")
        .positions(positions)
        .excluded(excluded)
        .build();
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
