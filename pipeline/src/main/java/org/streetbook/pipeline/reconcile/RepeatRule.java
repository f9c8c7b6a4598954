package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/**
 * One firm, one value, several places: one position, however often it is told. Equal figures of one
 * breath are no repeat: "51 cents against 51 cents" tells of two quarters. Copies of one story are
 * places, but one telling.
 */
final class RepeatRule implements FindingRule {

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      row.standings()
          .filter(s -> places(s) > 1 && isTelling(s))
          .forEach(s -> findings.add(repeat(row, s, ledger.stories())));
    }
    return findings;
  }

  /**
   * Whether the figure is told again, and not another one that happens to be as round: within one
   * note "$5 billion" of aid and "$5 billion" of loans are two, "$5.2 billion" twice is one.
   */
  private static boolean isTelling(Standing standing) {
    return standing.reading() == null
        || !standing.face().isPoint()
        || standing.notes().size() > 1
        || standing.isExact();
  }

  /** In how many breaths it is told. */
  private static long places(Standing standing) {
    var begins = new TreeMap<String, TreeSet<Integer>>();
    for (Claim claim : standing.same()) {
      begins
          .computeIfAbsent(claim.note().id().value(), n -> new TreeSet<>())
          .add(claim.span().begin());
    }
    long places = 0;
    for (TreeSet<Integer> note : begins.values()) {
      int last = -Places.BREATH - 1;
      for (int begin : note) {
        places += begin - last > Places.BREATH ? 1 : 0;
        last = begin;
      }
    }
    return places;
  }

  private static Finding repeat(Row row, Standing standing, Stories stories) {
    long notes = standing.same().stream().map(c -> c.note().id()).distinct().count();
    int told = stories.count(standing.same());
    long times = places(standing);
    var observation =
        Observation.on(FindingClass.REPEAT, row)
            .with(standing.same())
            .value("times", Long.toString(times))
            .value("notes", Long.toString(notes));
    if (told < notes) {
      observation.value("stories", Integer.toString(told));
    }
    return observation.said(
        Sentences.holds(row, standing)
            + " is told "
            + (times == 2 ? "twice" : times + " times")
            + " in "
            + stories.spoken(standing.same())
            + ": one position.");
  }
}
