package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * A firm changed its mind: a later note gives another value for the same key, or one note says
 * "raised from x to y".
 */
final class RevisionRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      Map<String, Standing> byId = new HashMap<>();
      row.standings().forEach(s -> byId.put(s.id(), s));
      row.standings()
          .filter(s -> s.successor() != null && byId.containsKey(s.successor()))
          .forEach(
              s ->
                  findings.add(
                      revision(
                          row,
                          byId.get(s.successor()),
                          s.face(),
                          Sentences.spoken(s),
                          s.claims())));
      row.standings()
          .filter(Standing::isCurrent)
          .forEach(s -> findings.addAll(inOneBreath(ledger, row, s, byId)));
    }
    return findings;
  }

  /** Old values that a note names beside the new one, unless they are a position of their own. */
  private static List<Finding> inOneBreath(
      Ledger ledger, Row row, Standing current, Map<String, Standing> byId) {
    if (ledger.priorsOf(current).isEmpty()) {
      return List.of();
    }
    var notes = new HashSet<>(current.notes());
    var byValue = new java.util.TreeMap<String, List<Claim>>();
    for (Claim prior : ledger.priorsOf(current)) {
      if (notes.contains(prior.note().id().value()) || prior.asOf() == null) {
        byValue.computeIfAbsent(valueText(prior), v -> new ArrayList<>()).add(prior);
      }
    }
    var findings = new ArrayList<Finding>();
    byValue.forEach(
        (value, priors) -> {
          String old = Standing.idOf(current.key(), Standings.holder(priors.getFirst()), value);
          Claim prior = priors.getFirst();
          Interval face =
              prior.value() instanceof Amount ? Standing.reading(prior).face() : Interval.ALL;
          if (!byId.containsKey(old) && !value.equals(valueText(current.base()))) {
            findings.add(revision(row, current, face, spoken(current, prior, face), priors));
          }
        });
    return findings;
  }

  private static Finding revision(
      Row row, Standing newer, Interval before, String spokenBefore, List<Claim> older) {
    var observation = Observation.on(FindingClass.REVISION, row).with(newer.claims()).with(older);
    String direction = "changed";
    BigDecimal from = before.midpoint().orElse(null);
    BigDecimal to = newer.face().midpoint().orElse(null);
    if (from != null && to != null) {
      int sign = to.compareTo(from);
      direction =
          sign > 0
              ? "raised"
              : sign < 0 ? "lowered" : before.contains(newer.face()) ? "narrowed" : "widened";
      observation.value("from", from).value("to", to).value("change", to.subtract(from));
      if (sign != 0) {
        observation.line(Working.minus(to, from));
      }
      boolean relative = !newer.key().unit().equals("%") && !newer.key().change();
      if (relative && sign != 0 && from.signum() > 0) {
        BigDecimal percent =
            to.subtract(from).movePointRight(2).divide(from, MathContext.DECIMAL64);
        observation
            .value("percent", Spoken.shortened(percent))
            .line(Working.percent(to.subtract(from), from, percent));
      }
    }
    if (newer.base().value() instanceof Rating rating
        && older.getFirst().value() instanceof Rating was) {
      direction = RatingScale.direction(was, rating);
    }
    observation.value("direction", direction);
    return observation.said(
        newer.firm().name()
            + " "
            + direction
            + " its "
            + Sentences.topic(row)
            + " from "
            + spokenBefore
            + " to "
            + Sentences.spoken(newer)
            + (newer.since() == null ? "" : " by " + newer.since())
            + ".");
  }

  private static String spoken(Standing current, Claim prior, Interval face) {
    return prior.value() instanceof Amount amount
        ? Spoken.of(face, current.key().unit(), amount.change())
        : prior.value().text();
  }

  private static String valueText(Claim claim) {
    return Standings.valueText(claim);
  }
}
