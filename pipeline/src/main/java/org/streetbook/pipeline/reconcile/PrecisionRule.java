package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * One statement contains the other, or says the same less exactly: the tighter is kept. A range
 * with two ends beside a point is no vaguer telling of it but a statement of its own, mostly the
 * range of others; it is no second position of the firm, and nothing is said of it.
 */
final class PrecisionRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      row.standings()
          .forEach(
              s -> {
                List<Claim> looser =
                    s.looser().stream()
                        .filter(
                            c ->
                                !isRange(c)
                                    && !isPassed(s, c, ledger.stories())
                                    && s.same().stream().noneMatch(k -> isBeside(k, c)))
                        .toList();
                if (!looser.isEmpty()) {
                  findings.add(precision(row, s, looser));
                }
              });
    }
    return findings;
  }

  /** A price that one story has "above 18" and another at 18 was read at two hours. */
  private static boolean isPassed(Standing kept, Claim looser, Stories stories) {
    return Traits.isObserved(kept.key().metric())
        && !kept.key().change()
        && looser.value() instanceof Amount amount
        && (amount.qualifier() == Qualifier.AT_LEAST || amount.qualifier() == Qualifier.AT_MOST)
        && kept.same().stream().noneMatch(c -> stories.of(c).equals(stories.of(looser)));
  }

  /**
   * Whether the two stand in one breath and so are two statements: "up to 500,000 and another
   * 500,000". "About" says of itself that it is less exact.
   */
  private static boolean isBeside(Claim kept, Claim looser) {
    boolean about =
        looser.value() instanceof Amount amount && amount.qualifier() == Qualifier.APPROX;
    return !about
        && kept.note().id().equals(looser.note().id())
        && kept.section().equals(looser.section())
        && Math.abs(kept.span().begin() - looser.span().begin()) <= Places.BREATH;
  }

  private static boolean isRange(Claim claim) {
    Interval face = Standing.reading(claim).face();
    return face.isClosed() && !face.isPoint();
  }

  private static Finding precision(Row row, Standing standing, List<Claim> looser) {
    var wordings = new TreeSet<String>();
    for (Claim claim : looser) {
      if (claim.value() instanceof Amount amount) {
        wordings.add(
            Spoken.of(Standing.reading(claim).face(), standing.key().unit(), amount.change()));
      }
    }
    return Observation.on(FindingClass.PRECISION, row)
        .with(standing.same())
        .with(looser)
        .value("kept", standing.face().asString())
        .said(
            Sentences.holds(row, standing)
                + " is also told less exactly as "
                + Words.and(List.copyOf(wordings))
                + ": the tighter is kept.");
  }
}
