package org.streetbook.pipeline.reconcile;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/** Says in one or two plain sentences why a row has its status and what to quote of it. */
final class Explanation {

  private Explanation() {}

  static String of(Row row, Tally tally, Choice choice, Stories stories) {
    if (row.current().isEmpty()) {
      return "Every figure on this row was left out: see the reasons beside them.";
    }
    if (row.current().stream().allMatch(s -> s.reading() == null)) {
      return ratings(row);
    }
    String first =
        switch (row.status()) {
          case SINGLE -> single(row, stories);
          case AGREED ->
              firms(row)
                  + " give the same value, "
                  + spoken(row, choice)
                  + ", within its printed digits.";
          case RANGE -> range(row, tally, choice);
          case CONFLICT ->
              "These are statements of one fact and cannot all be true: "
                  + each(row.conflict())
                  + ". Nothing is chosen.";
          case DERIVED -> "Implied by other claims and stated by nobody.";
          case SUPERSEDED, STALE -> "";
        };
    long relayed = row.current().stream().mapToLong(s -> s.relayed().size()).sum();
    return relayed == 0
        ? first
        : first
            + " "
            + count(relayed, "unsourced repeat")
            + (relayed == 1 ? " is" : " are")
            + " counted with its source and not as a voice.";
  }

  private static String single(Row row, Stories stories) {
    Standing one = row.current().getFirst();
    String value = Sentences.spoken(one);
    if (one.isMarket() && row.key().basis() == Basis.ACTUAL) {
      return "Told of the market by nobody in particular: " + value + ".";
    }
    if (one.isMarket() && row.current().size() > 1) {
      return "Reported of the market, as "
          + Words.and(row.current().stream().map(Sentences::spoken).toList())
          + ": no firm's own forecast is known.";
    }
    if (one.isMarket()) {
      return "Reported of the market, " + value + ": no firm's own forecast is known.";
    }
    if (row.key().basis() == Basis.GUIDANCE) {
      return "The outlook of " + Words.name(one.firm()) + " itself, " + value + midpoint(one) + ".";
    }
    if (row.key().basis() == Basis.ACTUAL && one.firm().kind() == FirmKind.COMPANY) {
      return "Reported by " + Words.name(one.firm()) + ": " + value + ".";
    }
    if (row.current().size() > 1) {
      return "Only "
          + Words.name(one.firm())
          + " speaks of it, in several statements: "
          + each(row.current())
          + ".";
    }
    int notes = one.notes().size();
    return "Only "
        + Words.name(one.firm())
        + " gives a value, "
        + value
        + midpoint(one)
        + (notes > 1
            ? "; " + stories.spoken(one.claims()) + " tell it, which makes it no surer."
            : ".");
  }

  private static String midpoint(Standing one) {
    return one.isPoint()
        ? ""
        : one.face()
            .midpoint()
            .map(
                m ->
                    ", whose midpoint "
                        + Spoken.of(m, one.key().unit(), one.key().change())
                        + " is nobody's estimate")
            .orElse("");
  }

  private static String range(Row row, Tally tally, Choice choice) {
    if (row.votes().isEmpty() && !Traits.isObserved(row.key().metric())) {
      return Words.name(row.current().getFirst().firm())
          + " gives several values, and what tells them apart was not read: "
          + each(row.current())
          + ". Nothing is chosen.";
    }
    if (row.key().basis() == Basis.ACTUAL && Traits.isObserved(row.key().metric())) {
      return "Several figures for one day, which need not be of one thing: "
          + each(row.current())
          + ".";
    }
    if ("reported".equals(choice.by())) {
      return "Told differently by others; the company's own figure is chosen: "
          + each(row.current())
          + ".";
    }
    if (choice.value() == null && row.votes().size() < row.current().size()) {
      return "Several values, and what tells them apart was not read: "
          + each(row.current())
          + ". Nothing is chosen.";
    }
    if (tally.low() == null || tally.high() == null || tally.low().compareTo(tally.high()) == 0) {
      return firms(row)
          + " put it differently, without contradiction: "
          + each(row.current())
          + ".";
    }
    return firms(row)
        + (row.key().basis() == Basis.ACTUAL ? " count from " : " differ, from ")
        + Spoken.of(row.shown(tally.low()), row.unit(), row.key().change())
        + " to "
        + Spoken.of(row.shown(tally.high()), row.unit(), row.key().change())
        + ("median".equals(choice.by())
            ? "; the median, " + spoken(row, choice) + ", is chosen."
            : choice.value() == null ? "." : "; " + spoken(row, choice) + " is chosen.");
  }

  private static String ratings(Row row) {
    List<Rating> ratings =
        row.votes().stream()
            .flatMap(s -> s.base().value() instanceof Rating r ? Stream.of(r) : Stream.of())
            .toList();
    if (!RatingScale.isCounted(ratings)) {
      return firms(row) + " differ: " + each(row.current()) + ".";
    }
    var counts = new TreeMap<String, Integer>();
    for (Standing standing : row.votes()) {
      if (standing.base().value() instanceof Rating rating) {
        counts.merge(RatingScale.of(rating), 1, Integer::sum);
      }
    }
    var words = new TreeMap<String, Integer>(counts);
    String scale =
        "%d buy, %d hold, %d sell"
            .formatted(
                counts.getOrDefault("buy", 0),
                counts.getOrDefault("hold", 0),
                counts.getOrDefault("sell", 0));
    words.keySet().removeAll(List.of("buy", "hold", "sell"));
    String other =
        words.isEmpty() ? "" : ", on no known scale: " + String.join(", ", words.keySet());
    return scale + other + ". In their own words: " + each(row.current()) + ".";
  }

  private static String firms(Row row) {
    var names = new TreeSet<String>();
    row.votes().forEach(s -> names.add(Words.name(s.firm())));
    return names.size() <= 3 ? Words.and(List.copyOf(names)) : names.size() + " firms";
  }

  private static String each(List<Standing> standings) {
    String shown =
        standings.stream()
            .limit(6)
            .map(s -> Words.name(s.firm()) + " " + Sentences.spoken(s))
            .collect(Collectors.joining(", "));
    return standings.size() <= 6 ? shown : shown + " and " + (standings.size() - 6) + " more";
  }

  private static String spoken(Row row, Choice choice) {
    return choice.value() == null
        ? ""
        : Spoken.of(row.shown(choice.value()), row.unit(), row.key().change());
  }

  private static String count(long n, String noun) {
    return Words.count(n, noun);
  }
}
