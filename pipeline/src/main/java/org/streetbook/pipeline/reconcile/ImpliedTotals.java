package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * A level at the end of one year and what one firm sees added in the years after it make the level
 * at the end of the last: 4 and 1.5 and 2 make 7.5. Only where the additions follow the level
 * without a gap, all on one definition.
 */
final class ImpliedTotals {

  /** More additions in a row than this are a table of days or months: no total of it is told. */
  private static final int MOST_ADDITIONS = 60;

  private final Relation relation;

  /** By place; several additions of one firm to one year are of other things. */
  private final Map<String, List<Standing>> additions = new HashMap<>();

  private ImpliedTotals(Relation relation, List<Row> rows) {
    this.relation = relation;
    for (Row row : rows) {
      if (row.key().metric().equals(relation.right())) {
        row.standing().stream()
            .filter(Standing::isPoint)
            .forEach(
                s ->
                    additions
                        .computeIfAbsent(
                            place(row, s, Periods.date(row.key(), true)), p -> new ArrayList<>())
                        .add(s));
      }
    }
  }

  /** The totals that levels and additions on {@code rows} make. */
  static List<Implied> among(List<Row> rows) {
    var found = new ArrayList<Implied>();
    for (Relation relation : Relation.of(Relation.Kind.GROWTH)) {
      var totals = new ImpliedTotals(relation, rows);
      for (Row row : rows) {
        if (row.key().metric().equals(relation.left())
            && !row.key().change()
            && isOfOneDay(row.key())) {
          row.standing().stream()
              .filter(Standing::isPoint)
              .forEach(
                  level -> {
                    Implied total = totals.total(row, level);
                    if (total != null) {
                      found.add(total);
                    }
                  });
        }
      }
    }
    return found;
  }

  /** A stock stands on a day; what is told of a whole year may be what the year adds. */
  private static boolean isOfOneDay(ClaimKey key) {
    LocalDate day = Periods.date(key, false);
    return day != null && day.equals(Periods.date(key, true));
  }

  private static String place(Row row, Standing standing, @Nullable LocalDate start) {
    ClaimKey key = row.key();
    return String.join(
        "|",
        key.subject(),
        key.counterparty(),
        key.definition().toString(),
        key.unit(),
        key.condition(),
        standing.firm().id(),
        start == null ? "" : start.toString());
  }

  private @Nullable Implied total(Row row, Standing level) {
    LocalDate end = Periods.date(row.key(), false);
    var summed = new ArrayList<Standing>(List.of(level));
    while (end != null) {
      List<Standing> after = additions.getOrDefault(place(row, level, end.plusDays(1)), List.of());
      if (after.size() != 1) {
        break;
      }
      Standing next = after.getFirst();
      summed.add(next);
      if (summed.size() > MOST_ADDITIONS + 1) {
        return null;
      }
      end = Periods.date(next.key(), false);
    }
    if (summed.size() < 2 || end == null) {
      return null;
    }
    Interval face = Interval.point(BigDecimal.ZERO);
    Interval width = face;
    for (Standing each : summed) {
      face = face.plus(each.face());
      width = width.plus(each.reading().width());
    }
    ClaimKey from = row.key();
    var key =
        new ClaimKey(
            from.subject(),
            relation.result(),
            from.measure(),
            from.definition(),
            from.counterparty(),
            end + ".." + end,
            from.unit(),
            false,
            from.condition(),
            Basis.DERIVED);
    BigDecimal total = face.low();
    int shift = Working.shift(total);
    String line =
        summed.stream()
                .map(s -> Working.scaled(s.face().low(), shift))
                .collect(Collectors.joining(" + "))
            + " = "
            + Working.scaled(total, shift);
    List<Claim> claims = summed.stream().map(Standing::base).toList();
    String sentence =
        Words.of(level.firm())
            + " "
            + Sentences.spoken(level)
            + " and the additions of "
            + Words.and(summed.subList(1, summed.size()).stream().map(Sentences::spoken).toList())
            + " after it make a "
            + Traits.words(relation.result())
            + " of "
            + Spoken.of(total, from.unit(), false)
            + " for "
            + level.base().subject().name()
            + " at "
            + end
            + (face.equals(width)
                ? ""
                : " (" + Spoken.of(width, from.unit(), false) + " with the width of \"about\")")
            + ".";
    return new Implied(
        FindingClass.IMPLIED_TOTAL,
        key,
        face,
        width,
        claims,
        end.toString(),
        sentence,
        List.of(line));
  }
}
