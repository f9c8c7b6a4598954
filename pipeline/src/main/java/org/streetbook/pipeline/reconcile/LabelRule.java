package org.streetbook.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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

  /**
   * No more houses than this, by name, are told to be of the same opinion as one without a name.
   */
  private static final int MOST_TOLD = 50;

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
      var words = new Wordings(named);
      row.left().stream()
          .filter(l -> !l.isTaken())
          .map(Row.Left::standing)
          .filter(s -> s.isCurrent() && s.firm().kind() == FirmKind.UNNAMED)
          .forEach(vague -> addMismatch(findings, row, vague, words.unlike(vague)));
      addOwnMismatches(findings, row, named);
    }
    return findings;
  }

  private static void addMismatch(
      List<Finding> findings, Row row, Standing vague, List<Standing> others) {
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
    return standing.base().value() instanceof Rating rating
        ? RatingScale.isOfCredit(rating) ? RatingScale.printed(rating) : RatingScale.words(rating)
        : "";
  }

  /** Whether both words rate a share or credit, on one step of the scale. */
  private static boolean isOfOneStep(Standing a, Standing b) {
    return a.base().value() instanceof Rating one
        && b.base().value() instanceof Rating other
        && RatingScale.isOfAnIssue(one)
        && RatingScale.isOfAnIssue(other)
        && RatingScale.of(one).equals(RatingScale.of(other));
  }

  /**
   * The houses with a name by step of the scale, words and day, so that many houses without one are
   * not each held against all of them.
   */
  private static final class Wordings {

    private record Place(int rank, Standing standing) {}

    /** Step, then words, then day; those without a day under {@link LocalDate#MIN}. */
    private final Map<String, Map<String, NavigableMap<LocalDate, List<Place>>>> bySteps =
        new HashMap<>();

    Wordings(List<Standing> named) {
      for (int rank = 0; rank < named.size(); rank++) {
        Standing standing = named.get(rank);
        if (standing.base().value() instanceof Rating rating && RatingScale.isOfAnIssue(rating)) {
          LocalDate day = standing.asOf();
          var days =
              bySteps
                  .computeIfAbsent(RatingScale.of(rating), s -> new HashMap<>())
                  .computeIfAbsent(RatingScale.words(rating), w -> new TreeMap<>());
          var place = new Place(rank, standing);
          add(days, day == null ? LocalDate.MIN : day, place);
          add(days, LocalDate.MAX, place);
        }
      }
    }

    /** No day needs more of them than are told. */
    private static void add(NavigableMap<LocalDate, List<Place>> days, LocalDate day, Place place) {
      List<Place> there = days.computeIfAbsent(day, d -> new ArrayList<>(1));
      if (there.size() < MOST_TOLD) {
        there.add(place);
      }
    }

    /** The first houses of the same step in other words, of about the same time, as they came. */
    List<Standing> unlike(Standing vague) {
      if (!(vague.base().value() instanceof Rating rating) || !RatingScale.isOfAnIssue(rating)) {
        return List.of();
      }
      var found = new ArrayList<Place>();
      bySteps
          .getOrDefault(RatingScale.of(rating), Map.of())
          .forEach(
              (words, days) -> {
                if (!words.equals(RatingScale.words(rating))) {
                  ofTime(days, vague.asOf()).forEach(found::addAll);
                }
              });
      return found.stream()
          .sorted(Comparator.comparingInt(Place::rank))
          .limit(MOST_TOLD)
          .map(Place::standing)
          .toList();
    }

    private static Collection<List<Place>> ofTime(
        NavigableMap<LocalDate, List<Place>> days, @Nullable LocalDate day) {
      if (day == null) {
        return List.of(days.get(LocalDate.MAX));
      }
      var near =
          new ArrayList<>(
              days.subMap(day.minusDays(DAYS), true, day.plusDays(DAYS), true).values());
      if (days.containsKey(LocalDate.MIN)) {
        near.add(days.get(LocalDate.MIN));
      }
      return near;
    }
  }
}
