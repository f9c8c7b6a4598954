package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * A change that one firm gives in one breath as an amount and as a percentage implies what it is a
 * change of: 1.20 more, about 5 per cent, is a change of about 24. Only for changes under a
 * condition, whose base is the same period without it: what a plain growth rate is measured from is
 * not always the year before.
 */
final class ImpliedBases {

  private ImpliedBases() {}

  /** The bases that the changes on {@code rows} imply. */
  static List<Implied> among(List<Row> rows) {
    if (Relation.of(Relation.Kind.CHANGE).isEmpty()) {
      return List.of();
    }
    var percents = new HashMap<String, Places<Standing>>();
    for (Row row : rows) {
      if (isChange(row) && row.key().unit().equals("%")) {
        for (Standing percent : row.current()) {
          var told = percents.computeIfAbsent(place(row, percent), p -> new Places<>());
          percent.same().forEach(c -> told.add(c, percent));
        }
      }
    }
    var found = new ArrayList<Implied>();
    for (Row row : rows) {
      if (!isChange(row) || row.key().unit().equals("%") || row.key().unit().equals("x")) {
        continue;
      }
      for (Standing amount : row.current()) {
        Standing percent = inOneBreath(amount, percents.get(place(row, amount)));
        Implied implied = percent == null ? null : base(row, amount, percent);
        if (implied != null) {
          found.add(implied);
        }
      }
    }
    return found;
  }

  private static boolean isChange(Row row) {
    return row.key().change() && row.key().basis() == Basis.SCENARIO;
  }

  /** All of the key but its unit, and who holds it. */
  private static String place(Row row, Standing standing) {
    ClaimKey key = row.key();
    return new ClaimKey(
                key.subject(),
                key.metric(),
                key.measure(),
                key.definition(),
                key.counterparty(),
                key.period(),
                "",
                true,
                key.condition(),
                key.basis())
            .asString()
        + "|"
        + standing.firm().id();
  }

  private static @Nullable Implied base(Row row, Standing amount, Standing percent) {
    Claim told = amount.base();
    Claim share = percent.base();
    if (!(told.value() instanceof Amount value)
        || !(share.value() instanceof Amount fraction)
        || !amount.isPoint()
        || !percent.isPoint()) {
      return null;
    }
    Interval face =
        Quantity.face(told, value)
            .dividedBy(Quantity.face(share, fraction))
            .map(Quantity::interval)
            .orElse(null);
    Interval width =
        Quantity.width(told, value)
            .dividedBy(Quantity.width(share, fraction))
            .map(Quantity::interval)
            .orElse(null);
    if (face == null || width == null || face.low() == null || face.low().signum() <= 0) {
      return null;
    }
    String unit = row.key().unit();
    var key =
        new ClaimKey(
            row.key().subject(),
            row.key().metric(),
            row.key().measure(),
            row.key().definition().stream()
                .filter(d -> d != Definition.YEAR_OVER_YEAR && d != Definition.SEQUENTIAL)
                .toList(),
            row.key().counterparty(),
            row.key().period(),
            unit,
            false,
            "",
            Basis.DERIVED);
    String label = row.period();
    BigDecimal dividend = amount.face().low();
    int shift = Working.shift(dividend);
    BigDecimal divisor = percent.face().low().movePointLeft(2);
    BigDecimal quotient = Spoken.shortened(face.low());
    String sentence =
        Words.of(amount.firm())
            + " "
            + Sentences.spoken(amount)
            + " and "
            + Sentences.spoken(percent)
            + " for the "
            + Sentences.topic(row)
            + " imply a base of "
            + Spoken.of(quotient, unit, false)
            + (face.equals(width)
                ? ""
                : " ("
                    + Spoken.of(Spoken.shortened(width), unit, false)
                    + " by the printed digits)")
            + ".";
    return new Implied(
        FindingClass.IMPLIED_BASE,
        key,
        face,
        width,
        List.of(told, share),
        label == null ? "" : label,
        sentence,
        List.of(
            Working.scaled(dividend, shift)
                + " / "
                + Json.plain(divisor)
                + " = "
                + Json.plain(quotient.movePointLeft(shift))));
  }

  /** The one percentage that is told in a passage with the amount, null where none or several. */
  private static @Nullable Standing inOneBreath(
      Standing amount, @Nullable Places<Standing> percents) {
    if (percents == null) {
      return null;
    }
    List<Standing> near =
        amount.same().stream()
            .flatMap(c -> percents.near(c, Passages.REACH))
            .filter(distinctIds())
            .limit(2)
            .toList();
    return near.size() == 1 ? near.getFirst() : null;
  }

  private static Predicate<Standing> distinctIds() {
    var seen = new HashSet<String>();
    return s -> seen.add(s.id());
  }
}
