package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * A price target against the share price of the same note, else of the same day: then only a price
 * for which that note prints its day, since "worth $67" in some other note is no price.
 */
final class UpsideRule implements FindingRule {

  private record Price(Row row, Claim claim, BigDecimal value) {}

  @Override
  public List<Finding> find(Ledger ledger) {
    Map<String, Price> prices = new HashMap<>();
    for (Row row : ledger.rows()) {
      if (row.key().metric().equals("share_price") && !row.key().change()) {
        row.current().stream()
            .filter(Standing::isPoint)
            .flatMap(s -> s.same().stream())
            .sorted(Comparator.comparing(Claim::id))
            .forEach(
                c -> {
                  var price = new Price(row, c, Standing.reading(c).face().low());
                  prices.putIfAbsent(place(row, "note", c.note().id().value()), price);
                  if (c.asOf() != null && c.period() != null) {
                    prices.putIfAbsent(place(row, "day", c.asOf().toString()), price);
                  }
                });
      }
    }
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      if (row.key().metric().equals("price_target") && !row.key().change()) {
        for (Standing target : row.votes()) {
          Price price = price(row, target, prices);
          if (price != null
              && target.isPoint()
              && price.value.signum() > 0
              && target.isTrusted()
              && Standing.isTrusted(price.claim)
              && Agreement.isOfOneSize(List.of(target.face(), Interval.point(price.value)))) {
            findings.add(upside(row, target, price));
          }
        }
      }
    }
    return findings;
  }

  private static @Nullable Price price(Row row, Standing target, Map<String, Price> prices) {
    for (Claim claim : target.same()) {
      Price price = prices.get(place(row, "note", claim.note().id().value()));
      if (price != null) {
        return price;
      }
    }
    return target.since() == null ? null : prices.get(place(row, "day", target.since().toString()));
  }

  /** A price and a target meet in one currency; a price may be printed without "a share". */
  private static String place(Row row, String kind, String value) {
    return String.join(
        "|", row.key().subject(), Unit.parse(row.key().unit()).currency(), kind, value);
  }

  private static Finding upside(Row row, Standing target, Price price) {
    BigDecimal value = target.face().low();
    BigDecimal difference = value.subtract(price.value);
    BigDecimal percent = difference.movePointRight(2).divide(price.value, MathContext.DECIMAL64);
    BigDecimal shown = Spoken.shortened(percent);
    return Observation.on(FindingClass.IMPLIED_UPSIDE, row)
        .row(price.row)
        .of(target)
        .with(price.claim)
        .value("target", value)
        .value("price", price.value)
        .value("percent", shown)
        .line(Working.minus(value, price.value))
        .line(Working.percent(difference, price.value, percent))
        .said(
            Words.of(target.firm())
                + " target of "
                + Sentences.spoken(target)
                + " for "
                + target.base().subject().name()
                + " is "
                + Spoken.percent(percent.abs())
                + (difference.signum() < 0 ? " below" : " above")
                + " the share price of "
                + Sentences.spoken(price.claim)
                + ".");
  }
}
