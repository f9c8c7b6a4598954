package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.wire.Json;

/** Two shares of one firm that add up to the whole: one observation, told two ways. */
final class ComplementRule implements FindingRule {

  private record Held(Row row, Standing standing) {}

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Relation relation : Relation.of(Relation.Kind.COMPLEMENT)) {
      var lefts = new TreeMap<String, Held>();
      for (Row row : ledger.rows()) {
        if (row.key().metric().equals(relation.left()) && !row.key().change()) {
          row.standing().forEach(s -> lefts.put(place(row, s), new Held(row, s)));
        }
      }
      for (Row row : ledger.rows()) {
        if (row.key().metric().equals(relation.right()) && !row.key().change()) {
          for (Standing standing : row.standing()) {
            Held left = lefts.get(place(row, standing));
            if (left != null) {
              add(findings, relation, left, new Held(row, standing));
            }
          }
        }
      }
    }
    return findings;
  }

  private static String place(Row row, Standing standing) {
    ClaimKey key = row.key();
    return String.join(
        "|",
        key.subject(),
        key.counterparty(),
        key.definition().toString(),
        key.period(),
        key.unit(),
        key.condition(),
        key.basis().label(),
        standing.firm().id());
  }

  private static void add(List<Finding> findings, Relation relation, Held left, Held right) {
    BigDecimal whole = new BigDecimal(relation.result());
    if (!left.standing.bounds().plus(right.standing.bounds()).contains(whole)
        || !left.standing.isPoint()
        || !right.standing.isPoint()) {
      return;
    }
    BigDecimal a = left.standing.face().low();
    BigDecimal b = right.standing.face().low();
    findings.add(
        Observation.on(FindingClass.COMPLEMENT, left.row)
            .row(right.row)
            .of(left.standing)
            .of(right.standing)
            .value("left", a)
            .value("right", b)
            .line(Json.plain(a) + " + " + Json.plain(b) + " = " + Json.plain(a.add(b)))
            .said(
                Words.of(left.standing.firm())
                    + " "
                    + Sentences.spoken(left.standing)
                    + " "
                    + Traits.words(relation.left())
                    + " and "
                    + Sentences.spoken(right.standing)
                    + " "
                    + Traits.words(relation.right())
                    + " of "
                    + left.row.specimen().subject().name()
                    + " are one observation, told two ways."));
  }
}
