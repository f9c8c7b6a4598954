package org.streetbook.pipeline.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/**
 * One opinion under two names: houses that a note does not name are said to rate "buy", and one
 * that is named by it, who must be among them, says "outperform"; or one house is given two words
 * for one step of the scale. Where the steps differ the houses differ, which is dispersion and no
 * matter of words.
 */
final class LabelRule implements FindingRule {

  /** Houses named this many days away may be among those that a note does not name. */
  private static final int DAYS = 7;

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    for (Row row : ledger.rows()) {
      List<Standing> named =
          row.current().stream()
              .filter(s -> s.isNamed() && s.base().value() instanceof Rating)
              .toList();
      if (named.isEmpty()) {
        continue;
      }
      row.left().stream()
          .map(Row.Left::standing)
          .filter(s -> s.isCurrent() && s.firm().kind() == FirmKind.UNNAMED)
          .forEach(vague -> addMismatch(findings, row, vague, named));
      addOwnMismatches(findings, row, named);
    }
    return findings;
  }

  private static void addMismatch(
      List<Finding> findings, Row row, Standing vague, List<Standing> named) {
    List<Standing> others =
        named.stream()
            .filter(s -> isOfOneStep(s, vague) && !words(s).equals(words(vague)))
            .filter(s -> isOfOneTime(s.asOf(), vague.asOf()))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    var observation = Observation.on(FindingClass.LABEL_MISMATCH, row).of(vague);
    others.forEach(observation::of);
    findings.add(
        observation
            .value("told", words(vague))
            .said(
                "\""
                    + words(vague)
                    + "\" for "
                    + row.specimen().subject().name()
                    + " is told of firms that the note does not name; "
                    + Words.and(
                        others.stream()
                            .map(s -> Words.name(s.firm()) + " says \"" + words(s) + "\"")
                            .toList())
                    + ", which comes to the same."));
  }

  private static boolean isOfOneTime(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null || Math.abs(ChronoUnit.DAYS.between(a, b)) <= DAYS;
  }

  private static void addOwnMismatches(List<Finding> findings, Row row, List<Standing> named) {
    var byFirm = new TreeMap<String, List<Standing>>();
    named.forEach(s -> byFirm.computeIfAbsent(s.firm().id(), f -> new ArrayList<>()).add(s));
    for (List<Standing> held : byFirm.values()) {
      if (held.size() > 1 && held.stream().allMatch(s -> isOfOneStep(s, held.getFirst()))) {
        var observation = Observation.on(FindingClass.LABEL_MISMATCH, row);
        held.forEach(observation::of);
        findings.add(
            observation.said(
                Words.of(held.getFirst().firm())
                    + " rating of "
                    + row.specimen().subject().name()
                    + " is worded in several ways: "
                    + Words.and(held.stream().map(s -> "\"" + words(s) + "\"").sorted().toList())
                    + ", which comes to the same."));
      }
    }
  }

  private static String words(Standing standing) {
    return standing.base().value() instanceof Rating rating ? RatingScale.words(rating) : "";
  }

  /** Whether both words rate a share, on one step of the scale. */
  private static boolean isOfOneStep(Standing a, Standing b) {
    return a.base().value() instanceof Rating one
        && b.base().value() instanceof Rating other
        && RatingScale.isOfShares(one)
        && RatingScale.isOfShares(other)
        && RatingScale.of(one).equals(RatingScale.of(other));
  }
}
