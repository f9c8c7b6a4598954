package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;
import org.streetbook.pipeline.reconcile.amount.Unit;
import org.streetbook.pipeline.reconcile.rate.Conversion;
import org.streetbook.pipeline.reconcile.rate.Rates;

/**
 * Rows of one topic in several currencies, held against each other by the user's rates: into
 * dollars where dollars are among them, else into the first currency by its code. A row speaks
 * through one of its positions, if possible through one of a firm that the other row has too, else
 * of a note that tells both.
 *
 * @param into the row whose currency the others are converted to
 * @param anchor its position
 * @param others the other rows, each with its position
 */
record CurrencyComparison(Row into, Standing anchor, List<Side> others) {

  /** Amounts that are no further apart than this, in per cent, come to the same. */
  private static final BigDecimal MOST_APART = new BigDecimal("5");

  /** A row and the position that speaks for it. */
  record Side(Row row, Standing standing) {

    String currency() {
      return Unit.parse(row.key().unit()).currency();
    }

    /** What is compared: the value, or the middle of a range. */
    BigDecimal middle() {
      return standing.face().midpoint().orElseThrow();
    }

    String spoken() {
      return Spoken.of(row.shown(standing.face()), row.unit(), row.key().change());
    }

    /** The day that the claim it rests on is of, null where nobody knows. */
    @Nullable LocalDate day() {
      LocalDate day = standing.base().asOf();
      return day == null ? standing.asOf() : day;
    }
  }

  CurrencyComparison {
    others = List.copyOf(others);
  }

  /**
   * The sides of a comparison.
   *
   * @param rows of one topic, two at least, in order of their keys, each of its own currency
   * @param speaks whether a position may speak for its row: its value is then closed
   */
  static CurrencyComparison of(List<Row> rows, Predicate<Standing> speaks) {
    Row into =
        rows.stream()
            .filter(row -> Unit.parse(row.key().unit()).currency().equals("USD"))
            .findFirst()
            .orElse(rows.getFirst());
    List<Row> others = rows.stream().filter(row -> !row.equals(into)).toList();
    List<Standing> first = standings(others.getFirst(), speaks);
    Standing anchor = closest(standings(into, speaks), first);
    return new CurrencyComparison(
        into,
        anchor,
        others.stream()
            .map(row -> new Side(row, closest(standings(row, speaks), List.of(anchor))))
            .toList());
  }

  private static List<Standing> standings(Row row, Predicate<Standing> speaks) {
    return row.current().stream().filter(speaks).toList();
  }

  /** The first of a firm that is among the others, else of a note that is, else the first. */
  private static Standing closest(List<Standing> from, List<Standing> others) {
    Set<String> firms = new HashSet<>();
    Set<String> notes = new HashSet<>();
    for (Standing other : others) {
      firms.add(other.firm().id());
      notes.addAll(other.notes());
    }
    return from.stream()
        .filter(s -> firms.contains(s.firm().id()))
        .findFirst()
        .or(
            () ->
                from.stream().filter(s -> s.notes().stream().anyMatch(notes::contains)).findFirst())
        .orElse(from.getFirst());
  }

  /** What a row is told at: {@code $40 billion by Alpha Bank}. */
  String told(Row row) {
    Standing standing =
        row.equals(into)
            ? anchor
            : others.stream()
                .filter(side -> side.row.equals(row))
                .findFirst()
                .orElseThrow()
                .standing();
    return Sentences.spoken(standing) + " by " + Words.name(standing.firm());
  }

  /**
   * Adds values and arithmetic to the finding, and returns what to say of it: a sentence for each
   * other row, with a blank before it; nothing where there are no rates.
   */
  String by(Rates rates, Observation observation) {
    if (rates.isEmpty()) {
      return "";
    }
    if (others.stream().anyMatch(other -> conversion(other, rates) != null)) {
      middle(new Side(into, anchor), observation);
    }
    var sentences = new StringBuilder();
    for (Side other : others) {
      sentences.append(' ').append(Words.sentence(compared(other, rates, observation))).append('.');
    }
    return sentences.toString();
  }

  private String compared(Side other, Rates rates, Observation observation) {
    var anchored = new Side(into, anchor);
    String pair = other.currency() + " and " + anchored.currency();
    LocalDate day = day(other);
    if (day == null) {
      return "neither has a date to look for a rate of " + pair + " by";
    }
    Conversion conversion = conversion(other, rates);
    if (conversion == null) {
      return "the rates have none of " + pair + " on " + day + " or before";
    }
    BigDecimal converted = convert(other, conversion, observation);
    BigDecimal told = anchored.middle();
    observation
        .value("told_" + anchored.currency(), told)
        .value("told_" + other.currency(), other.middle())
        .value("converted_" + other.currency(), converted)
        .value("rate_" + other.currency(), conversion.told());
    return middleOf(other)
        + " is "
        + Spoken.of(into.shown(Spoken.shortened(converted)), into.unit(), into.key().change())
        + " at "
        + conversion.told()
        + ", "
        + difference(other, converted, told, observation);
  }

  private @Nullable Conversion conversion(Side other, Rates rates) {
    LocalDate day = day(other);
    String currency = new Side(into, anchor).currency();
    return day == null ? null : rates.conversion(other.currency(), currency, day);
  }

  /** The day on which both are told, null where neither has one. */
  private @Nullable LocalDate day(Side other) {
    LocalDate one = other.day();
    LocalDate two = new Side(into, anchor).day();
    return one == null || (two != null && two.isAfter(one)) ? two : one;
  }

  private static BigDecimal convert(Side other, Conversion conversion, Observation observation) {
    middle(other, observation);
    BigDecimal amount = other.middle();
    for (Conversion.Step step : conversion.steps()) {
      BigDecimal next = step.apply(amount);
      int shift = Math.min(Working.shift(amount), Working.shift(next));
      observation.line(
          Working.line(
                  Working.scaled(amount, shift),
                  step.operator(),
                  Working.scaled(step.line().rate(), 0),
                  Working.scaled(next, shift))
              + ", at "
              + step.line().told());
      amount = next;
    }
    return amount;
  }

  /** The line that takes the middle of a range. */
  private static void middle(Side side, Observation observation) {
    Interval face = side.standing.face();
    if (!face.isPoint()) {
      int shift = Working.shift(face.low(), face.high());
      observation.line(
          "("
              + Working.bracketed(Working.scaled(face.low(), shift))
              + " + "
              + Working.bracketed(Working.scaled(face.high(), shift))
              + ") / 2 = "
              + Working.scaled(side.middle(), shift));
    }
  }

  private static String middleOf(Side side) {
    return (side.standing.isPoint() ? "" : "the middle of ") + side.spoken();
  }

  private String difference(
      Side other, BigDecimal converted, BigDecimal told, Observation observation) {
    String against = middleOf(new Side(into, anchor));
    BigDecimal difference = converted.subtract(told);
    if (difference.signum() == 0) {
      observation.value("percent_" + other.currency(), BigDecimal.ZERO);
      return "which is " + against + conclusion(other);
    }
    observation.line(Working.minus(converted, told));
    if (told.signum() == 0) {
      return "and not " + against;
    }
    BigDecimal percent = difference.movePointRight(2).divide(told.abs(), MathContext.DECIMAL64);
    observation
        .value("percent_" + other.currency(), Spoken.shortened(percent))
        .line(Working.percent(difference, told.abs(), percent));
    return Spoken.percent(percent.abs())
        + (difference.signum() < 0 ? " below " : " above ")
        + against
        + (percent.abs().compareTo(MOST_APART) <= 0 ? conclusion(other) : "");
  }

  /** Two houses may be of one mind; whatever is told of one fact or by one teller is one amount. */
  private String conclusion(Side other) {
    boolean isOne =
        into.key().basis() == Basis.ACTUAL
            || into.key().basis() == Basis.GUIDANCE
            || other.standing.firm().id().equals(anchor.firm().id())
            || isTeller(other.standing)
            || isTeller(anchor);
    return isOne
        ? ": one amount told in two currencies"
        : ": the two come to the same in two currencies";
  }

  private static boolean isTeller(Standing standing) {
    return standing.firm().kind() == FirmKind.MEDIA || standing.firm().kind() == FirmKind.UNNAMED;
  }
}
