package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.SubjectKind;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * Firms differ, each on its own forecast: how wide, and who holds the ends. Of what is past only
 * houses that estimate it can differ; narration and companies that count differently do not speak
 * of one thing.
 */
final class DispersionRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      boolean read = row.key().basis() == Basis.ACTUAL && Traits.isObserved(row.key().metric());
      if (row.status() == Status.RANGE && !read) {
        List<Standing> votes =
            row.votes().stream().filter(s -> s.isClosed() && isForecaster(row, s)).toList();
        if (votes.size() > 1
            && Agreement.of(votes) == Agreement.DISJOINT
            && isOneOwners(row)
            && (isDated(row) || isInOneNote(votes))
            && Agreement.isOfOneThing(row.key(), votes)
            && (row.key().unit().equals("%") || Agreement.isOfOneSize(Agreement.faces(votes)))) {
          findings.add(dispersion(row, votes));
        }
      }
    }
    return findings;
  }

  /**
   * The output of an industry or a commodity is each producer's own, as is what has no date; and
   * two bodies that report on an economy report two statistics.
   */
  private static boolean isOneOwners(Row row) {
    boolean statistics =
        row.key().basis() == Basis.ACTUAL && row.specimen().subject().kind() == SubjectKind.ECONOMY;
    if (statistics) {
      return false;
    }
    SubjectKind kind = row.specimen().subject().kind();
    boolean dated =
        kind != SubjectKind.ECONOMY
            && !row.key().period().isEmpty()
            && !Traits.isOfEachOwner(row.key().metric());
    return dated || Traits.isOfOneOwner(kind, row.key().metric());
  }

  /**
   * What has no date may be of any: only a target, a contract or a price has one value until it
   * changes.
   */
  private static boolean isDated(Row row) {
    return !row.key().period().isEmpty()
        || row.key().basis() == Basis.TARGET
        || !row.key().counterparty().isEmpty()
        || Traits.isObserved(row.key().metric());
  }

  private static boolean isInOneNote(List<Standing> votes) {
    var notes = new TreeSet<>(votes.getFirst().notes());
    votes.forEach(vote -> notes.retainAll(vote.notes()));
    return !notes.isEmpty();
  }

  private static boolean isForecaster(Row row, Standing standing) {
    return standing.isTrusted()
        && switch (standing.firm().kind()) {
          case BROKER, UNNAMED -> true;
          case COMPANY, MARKET -> row.key().basis() != Basis.ACTUAL;
          case MEDIA -> false;
        };
  }

  private static Finding dispersion(Row row, List<Standing> votes) {
    Standing lowest =
        votes.stream()
            .min(Comparator.comparing((Standing s) -> s.face().low()).thenComparing(Standing::id))
            .orElseThrow();
    Standing highest =
        votes.stream()
            .max(Comparator.comparing((Standing s) -> s.face().high()).thenComparing(Standing::id))
            .orElseThrow();
    BigDecimal low = lowest.face().low();
    BigDecimal high = highest.face().high();
    BigDecimal spread = high.subtract(low);
    String unit = row.key().unit();
    var observation =
        Observation.on(FindingClass.DISPERSION, row)
            .value("low", low)
            .value("high", high)
            .value("spread", spread)
            .line(Working.minus(high, low));
    votes.forEach(observation::of);
    String share = "";
    if (low.signum() > 0 && !unit.equals("%") && !row.key().change()) {
      BigDecimal percent = spread.movePointRight(2).divide(low, MathContext.DECIMAL64);
      observation.line(Working.percent(spread, low, percent));
      share = " (" + Spoken.percent(percent) + " of the lowest)";
    }
    return observation.said(
        votes.size()
            + " firms differ by "
            + Spoken.distance(spread, unit)
            + share
            + " on the "
            + Sentences.topic(row)
            + ": "
            + Words.name(lowest.firm())
            + " is lowest with "
            + Sentences.spoken(lowest)
            + ", "
            + Words.name(highest.firm())
            + " highest with "
            + Sentences.spoken(highest)
            + ".");
  }
}
