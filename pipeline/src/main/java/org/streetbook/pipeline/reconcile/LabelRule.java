package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;

/**
 * A rating that two places word differently: firms that are not named are said to rate "buy", one
 * named says "outperform"; or one firm is given two words at one time.
 */
final class LabelRule implements FindingRule {

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
          .filter(s -> s.isCurrent() && !s.isNamed())
          .forEach(vague -> addMismatch(findings, row, vague, named));
      addOwnMismatches(findings, row, named);
    }
    return findings;
  }

  private static void addMismatch(
      List<Finding> findings, Row row, Standing vague, List<Standing> named) {
    List<Standing> others = named.stream().filter(s -> !words(s).equals(words(vague))).toList();
    if (others.isEmpty()) {
      return;
    }
    var observation = Observation.on(FindingClass.LABEL_MISMATCH, row).of(vague);
    others.forEach(observation::of);
    boolean sameInEffect = others.stream().allMatch(s -> scale(s).equals(scale(vague)));
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
                            .map(s -> s.firm().name() + " says \"" + words(s) + "\"")
                            .toList())
                    + (sameInEffect ? ", which comes to the same." : ".")));
  }

  private static void addOwnMismatches(List<Finding> findings, Row row, List<Standing> named) {
    var byFirm = new TreeMap<String, List<Standing>>();
    named.forEach(s -> byFirm.computeIfAbsent(s.firm().id(), f -> new ArrayList<>()).add(s));
    for (List<Standing> held : byFirm.values()) {
      if (held.size() > 1) {
        var observation = Observation.on(FindingClass.LABEL_MISMATCH, row);
        held.forEach(observation::of);
        findings.add(
            observation.said(
                Words.of(held.getFirst().firm().name())
                    + " rating of "
                    + row.specimen().subject().name()
                    + " is worded in several ways: "
                    + Words.and(held.stream().map(s -> "\"" + words(s) + "\"").sorted().toList())
                    + "."));
      }
    }
  }

  private static String words(Standing standing) {
    return standing.base().value().text();
  }

  private static String scale(Standing standing) {
    return standing.base().value() instanceof Rating rating ? RatingScale.of(rating) : "";
  }
}
