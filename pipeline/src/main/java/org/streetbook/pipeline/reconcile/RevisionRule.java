package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.claim.Value;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * A firm changed its mind: a later note gives another value for the same key, or one note says
 * "raised from x to y".
 *
 * <p>Forecasts, guidance, targets and ratings are revised; what was reported is not, nor is what is
 * told of the market by one poll and then by another. What only another version of the same story
 * tells is a correction of its text: it stands, and is no move of the firm. A firm that is given
 * two values at once has not been understood, so none of them is called new; and nobody changes a
 * forecast of what is long past: there the "old" figure is that of another year.
 */
final class RevisionRule implements FindingRule {

  /** A forecast may still be changed so many days after the end of its period: until the report. */
  private static final int DAYS_TO_REPORT = 120;

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      var ids = new HashSet<String>();
      var replaced = new HashMap<String, List<Standing>>();
      var held = new HashMap<String, Integer>();
      row.standings()
          .forEach(
              s -> {
                ids.add(s.id());
                if (s.successor() == null) {
                  held.merge(Standings.holder(s.base()), 1, Integer::sum);
                } else {
                  replaced.computeIfAbsent(s.successor(), n -> new ArrayList<>()).add(s);
                }
              });
      row.standings()
          .filter(s -> isRevisable(ledger, s))
          .forEach(
              s -> {
                if (held.get(Standings.holder(s.base())) == 1) {
                  addLater(
                      findings, row, s, replaced.getOrDefault(s.id(), List.of()), ledger.stories());
                  addSaid(findings, row, s, ledger.replacements().of(s), ids);
                } else if (isOfDebts(s)) {
                  addSaid(findings, row, s, ledger.replacements().of(s), Set.of());
                }
              });
    }
    return findings;
  }

  private static boolean isRevisable(Ledger ledger, Standing standing) {
    ClaimKey key = standing.key();
    return standing.isCurrent()
        && standing.isTrusted()
        && !isLongOver(standing)
        && key.basis() != Basis.ACTUAL
        && key.basis() != Basis.DERIVED
        && !key.metric().equals("other")
        && isOfOneTime(key)
        && switch (standing.firm().kind()) {
          case BROKER, UNNAMED -> true;
          case COMPANY -> isOfItself(ledger, standing);
          case MEDIA, MARKET -> false;
        };
  }

  /** An agency has as many grades for a borrower as that has kinds of debt. */
  private static boolean isOfDebts(Standing standing) {
    return standing.base().value() instanceof Rating rating && RatingScale.isOfCredit(rating);
  }

  private static boolean isLongOver(Standing standing) {
    LocalDate end = Periods.date(standing.key(), false);
    LocalDate told = standing.since();
    return end != null && told != null && end.plusDays(DAYS_TO_REPORT).isBefore(told);
  }

  /** Values without a period may be of two years, unless they hold until replaced. */
  private static boolean isOfOneTime(ClaimKey key) {
    return !key.period().isEmpty()
        || Traits.isStanding(key.metric())
        || Traits.isObserved(key.metric());
  }

  /** A company guides for itself; its word about others comes from a sentence misread. */
  private static boolean isOfItself(Ledger ledger, Standing standing) {
    return ledger
        .affiliates()
        .topOf(standing.firm().id())
        .equals(ledger.affiliates().topOf(standing.key().subject()));
  }

  /** What the firm held before, as earlier notes tell it. */
  private static void addLater(
      List<Finding> findings, Row row, Standing newer, List<Standing> replaced, Stories stories) {
    if (!Traits.isStanding(newer.key().metric()) && !newer.key().isOfDatedPeriod()) {
      return;
    }
    if (replaced.isEmpty()) {
      return;
    }
    List<Claim> now = Observation.few(newer);
    for (Standing older : replaced) {
      if (older.isTrusted()
          && isOther(older.base().value(), newer, false)
          && isOther(older.face(), newer.face())) {
        boolean corrected =
            stories.count(Stream.concat(older.told(), newer.told()).toList()) == 1
                && Collections.disjoint(older.notes(), newer.notes());
        findings.add(revision(row, newer, now, older.face(), older.claims(), corrected));
      }
    }
  }

  /** Old values that a note names beside the new one, unless they are a position of their own. */
  private static void addSaid(
      List<Finding> findings, Row row, Standing newer, List<Claim> said, Set<String> ids) {
    if (said.isEmpty()) {
      return;
    }
    List<Claim> now = Observation.few(newer);
    var byValue = new TreeMap<String, List<Claim>>();
    for (Claim prior : said) {
      if (!Standing.isTrusted(prior)) {
        continue;
      }
      byValue.computeIfAbsent(Standings.valueText(prior), v -> new ArrayList<>()).add(prior);
    }
    byValue.forEach(
        (value, priors) -> {
          Claim prior = priors.getFirst();
          String old = Standing.idOf(newer.key(), Standings.holder(prior), value);
          Interval face =
              prior.value() instanceof Amount ? Standing.reading(prior).face() : Interval.ALL;
          if (!ids.contains(old)
              && !value.equals(Standings.valueText(newer.base()))
              && isOther(prior.value(), newer, true)
              && isOther(face, newer.face())) {
            findings.add(revision(row, newer, now, face, priors, false));
          }
        });
  }

  /** Whether two ratings differ by more than their wording; true of amounts. */
  private static boolean isOther(Value before, Standing newer, boolean said) {
    if (!(before instanceof Rating was) || !(newer.base().value() instanceof Rating is)) {
      return true;
    }
    // A word that is on no scale, beside one that is, is hardly a rating.
    return RatingScale.isKnown(was) == RatingScale.isKnown(is)
        && (said || RatingScale.isOther(was, is, newer.firm().id()));
  }

  /** Whether one value is not just a point within the other's range: both may have been said. */
  private static boolean isOther(Interval before, Interval after) {
    return !(before.isClosed() && after.isPoint() && before.contains(after))
        && !(after.isClosed() && before.isPoint() && after.contains(before));
  }

  /**
   * @param corrected whether another version of the story that told the old value, and no other
   *     note, tells the new one: the text was put right, and the firm has not moved
   */
  private static Finding revision(
      Row row,
      Standing newer,
      List<Claim> now,
      Interval before,
      List<Claim> older,
      boolean corrected) {
    var observation = Observation.on(FindingClass.REVISION, row).with(now).with(older);
    Interval after = newer.face();
    String direction = direction(before, after);
    if (before.isClosed() && after.isClosed()) {
      BigDecimal from = before.midpoint().orElseThrow();
      BigDecimal to = after.midpoint().orElseThrow();
      observation.value("from", from).value("to", to).value("change", to.subtract(from));
      if (to.compareTo(from) != 0) {
        observation.line(Working.minus(to, from));
      }
      boolean relative = !newer.key().unit().equals("%") && !newer.key().change();
      if (relative && to.compareTo(from) != 0 && from.signum() > 0) {
        BigDecimal percent =
            to.subtract(from).movePointRight(2).divide(from, MathContext.DECIMAL64);
        observation
            .value("percent", Spoken.shortened(percent))
            .line(Working.percent(to.subtract(from), from, percent));
      }
    }
    if (newer.base().value() instanceof Rating rating
        && older.getFirst().value() instanceof Rating was) {
      direction = RatingScale.direction(was, rating, newer.firm().id());
    }
    observation
        .value("direction", corrected ? "corrected" : direction)
        .value("basis", newer.key().basis().label());
    if (newer.since() != null) {
      observation.value("date", newer.since().toString());
    }
    String was =
        older.getFirst().value() instanceof Amount amount
            ? Spoken.of(row.shown(before), row.unit(), amount.change())
            : words(older.getFirst().value());
    String is =
        newer.reading() == null
            ? words(newer.base().value())
            : Spoken.of(row.shown(after), row.unit(), newer.key().change());
    boolean ranges = isRange(before) && isRange(after);
    return observation.said(
        (corrected
                ? "A later version of one story corrects " + Words.of(newer.firm()) + " "
                : Words.name(newer.firm()) + " " + direction + " its ")
            + Sentences.view(row, newer)
            + (ranges ? " from a range of " : " from ")
            + was
            + (ranges ? " to one of " : " to ")
            + is
            + (newer.since() == null ? "" : " (" + newer.since() + ")")
            + ".");
  }

  private static String words(Value value) {
    return value instanceof Rating rating ? RatingScale.printed(rating) : value.text();
  }

  private static boolean isRange(Interval interval) {
    return interval.isClosed() && !interval.isPoint();
  }

  /** By both ends: a range that moves one of them inward is narrowed, whatever its middle does. */
  private static String direction(Interval before, Interval after) {
    if (!before.isClosed() || !after.isClosed()) {
      return "changed";
    }
    int low = after.low().compareTo(before.low());
    int high = after.high().compareTo(before.high());
    if (low >= 0 && high >= 0) {
      return "raised";
    }
    if (low <= 0 && high <= 0) {
      return "lowered";
    }
    return low > 0 ? "narrowed" : "widened";
  }
}
