package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.SubjectKind;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Spoken;

/**
 * What was reported against what was expected: of the market, by the company itself, by each firm.
 * Both must be of one period with two ends; where none is printed, of one breath. What a broker
 * puts a past figure at is no report, and what is first heard after the report was no expectation.
 */
final class SurpriseRule implements FindingRule {

  /** Differences under this share of the expectation are in line. */
  private static final BigDecimal IN_LINE = new BigDecimal("0.005");

  /** A range wider than this share of its lower end expects nothing in particular. */
  private static final BigDecimal WIDE = new BigDecimal("0.25");

  /** Further from what was expected than this many times, the two are hardly of one thing. */
  private static final BigDecimal MOST_TIMES = new BigDecimal("5");

  /** Of the claims given this confidence and more, three in four are right in all fields. */
  private static final double READ_WELL = 0.6;

  /** Statistics of longer stretches than this are revised rather than reported. */
  private static final int SHORT_MONTHS = 4;

  private record Expected(String by, boolean own, Interval value, List<Claim> told) {}

  /**
   * A result with the stories that tell it.
   *
   * @param sure whether it was read surely
   */
  private record Report(Standing actual, boolean sure, Stories stories, Set<NoteId> toldIn) {

    Report(Standing actual, boolean sure, Stories stories) {
      this(
          actual,
          sure,
          stories,
          actual.same().stream().map(stories::of).collect(Collectors.toSet()));
    }

    /** Whether one of its stories makes the claim too. */
    boolean tells(Claim claim) {
      return toldIn.contains(stories.of(claim));
    }
  }

  @Override
  public List<Finding> find(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    var told = new TreeSet<String>();
    for (Row row : ledger.rows()) {
      // Rows of one topic share their columns: the row of the actual itself tells, where there is
      // one, else the firms' row.
      boolean tells = row.key().basis() == Basis.ACTUAL || row.key().basis() == Basis.ESTIMATE;
      Standing actual = row.actual();
      if (actual != null
          && tells
          && isReport(actual)
          && !Traits.isObserved(row.key().metric())
          && told.add(row.key().topic().asString())) {
        List<Claim> few = Observation.few(actual);
        var places = new Places<Standing>();
        if (isUndated(row)) {
          actual.same().forEach(c -> places.add(c, actual));
        }
        var report = new Report(actual, actual.isSure(), ledger.stories());
        expected(row).stream()
            .filter(e -> isOfOneThing(row, report, e, places))
            .forEach(e -> findings.add(surprise(row, actual, few, e)));
      }
    }
    return findings;
  }

  private static boolean isReport(Standing actual) {
    return actual.firm().kind() == FirmKind.COMPANY || actual.firm().kind() == FirmKind.MEDIA;
  }

  /**
   * Whether the two may be held against each other.
   *
   * @param places where a result without a period is told
   */
  private static boolean isOfOneThing(
      Row row, Report report, Expected expected, Places<Standing> places) {
    Standing actual = report.actual;
    boolean beside = expected.told.stream().anyMatch(report::tells);
    return (beside ? isTrusted(actual, expected.told) : report.sure && isSure(expected.told))
        && (!expected.own || isToldElsewhere(report, expected.told))
        // The output of a commodity or an industry is each owner's own.
        && (beside || Traits.isOfOneOwner(row.specimen().subject().kind(), row.key().metric()))
        && (row.key().isOfDatedPeriod() || isInOneBreath(expected.told, places))
        && wasHeardBefore(actual, expected.told)
        && !isItself(row, report, expected)
        && !isYearOfEconomy(row)
        && isTelling(actual, expected.value)
        && isComparable(actual.face().asPoint().orElseThrow(), expected.value);
  }

  /**
   * What one story tells beside each other is believed of it, if one of the two was read well: that
   * they stand side by side bears the other out.
   */
  private static boolean isTrusted(Standing actual, List<Claim> expected) {
    return actual.isTrusted()
        && expected.stream().allMatch(Standing::isTrusted)
        && Stream.concat(actual.same().stream(), expected.stream())
            .anyMatch(claim -> claim.confidence() >= READ_WELL);
  }

  /** What is put together from two stories must be read surely. */
  private static boolean isSure(List<Claim> expected) {
    return expected.stream().allMatch(Standing::isTrusted)
        && expected.stream().anyMatch(Standing::isSure);
  }

  /**
   * Whether an outlook stands in another story than the report: beside the result, a company's next
   * outlook is far more often told than its last, and taken for that of the period reported on.
   */
  private static boolean isToldElsewhere(Report report, List<Claim> outlook) {
    return !outlook.stream().allMatch(report::tells);
  }

  /**
   * The very figure, told by its firm as an outlook too in the story of the report or when the
   * period was over, is the report misread.
   */
  private static boolean isItself(Row row, Report report, Expected expected) {
    LocalDate end = Periods.date(row.key(), false);
    return expected.value.equals(report.actual.face())
        && expected.told.stream()
            .allMatch(
                e ->
                    e.firm().id().equals(report.actual.firm().id())
                        && (report.tells(e)
                            || (end != null && e.asOf() != null && e.asOf().isAfter(end))));
  }

  /**
   * A year of an economy: what a note tells of it beside a forecast is far more often the year
   * before than a result.
   */
  private static boolean isYearOfEconomy(Row row) {
    LocalDate start = Periods.date(row.key(), true);
    LocalDate end = Periods.date(row.key(), false);
    return row.specimen().subject().kind() == SubjectKind.ECONOMY
        && start != null
        && end != null
        && start.plusMonths(SHORT_MONTHS).isBefore(end);
  }

  /** A result for which no period is printed: of the same period, if told in the same breath. */
  private static boolean isUndated(Row row) {
    return row.key().period().isEmpty() && Traits.isResult(row.key().metric());
  }

  private static boolean isInOneBreath(List<Claim> expected, Places<Standing> places) {
    return expected.stream().anyMatch(e -> places.near(e, Places.BREATH).findAny().isPresent());
  }

  private static boolean wasHeardBefore(Standing actual, List<Claim> expected) {
    LocalDate reported = actual.since();
    return expected.stream()
        .map(Claim::asOf)
        .anyMatch(day -> day == null || reported == null || !day.isAfter(reported));
  }

  /** Within a range so wide that hardly anything would have surprised, nothing is told. */
  private static boolean isTelling(Standing actual, Interval expected) {
    BigDecimal width = expected.high().subtract(expected.low());
    BigDecimal wide = expected.low().abs().multiply(WIDE);
    return width.compareTo(wide) <= 0 || !expected.contains(actual.face());
  }

  private static boolean isComparable(BigDecimal value, Interval expected) {
    BigDecimal least = value.abs().min(expected.low().abs().min(expected.high().abs()));
    BigDecimal most = value.abs().max(expected.low().abs().max(expected.high().abs()));
    return value.signum() != expected.low().signum()
        || most.compareTo(least.multiply(MOST_TIMES)) <= 0;
  }

  private static List<Expected> expected(Row row) {
    var expected = new ArrayList<Expected>();
    if (row.marketPoint() != null) {
      expected.add(
          new Expected("the market", false, Interval.point(row.marketPoint()), row.marketTold()));
    } else if (row.market() != null) {
      expected.add(new Expected("the market", false, row.market(), row.marketTold()));
    }
    if (row.guidance() != null) {
      expected.add(new Expected("the company itself", true, row.guidance(), row.guidanceTold()));
    }
    if (row.key().basis() == Basis.ESTIMATE) {
      row.votes().stream()
          .filter(s -> s.isClosed() && s.isNamed())
          .filter(s -> !s.firm().id().equals(row.actual().firm().id()))
          .forEach(
              s ->
                  expected.add(
                      new Expected(Words.name(s.firm()), false, s.face(), List.of(s.base()))));
    }
    return expected;
  }

  private static Finding surprise(Row row, Standing actual, List<Claim> told, Expected expected) {
    BigDecimal value = actual.face().asPoint().orElseThrow();
    Interval range = expected.value;
    String unit = row.key().unit();
    boolean change = row.key().change();
    BigDecimal near =
        value.compareTo(range.low()) < 0
            ? range.low()
            : value.compareTo(range.high()) > 0 ? range.high() : value;
    BigDecimal difference = value.subtract(near);
    boolean inLine =
        difference.signum() == 0
            || (range.isPoint() && difference.abs().compareTo(near.abs().multiply(IN_LINE)) <= 0);
    var observation =
        Observation.on(FindingClass.SURPRISE, row)
            .with(told)
            .value("actual", value)
            .value("expected_low", range.low())
            .value("expected_high", range.high())
            .value("difference", difference)
            .value("verdict", inLine ? "in_line" : verdict(row, difference.signum()));
    observation.with(expected.told);

    if (difference.signum() != 0) {
      observation.line(Working.minus(value, near));
    }
    String percent = "";
    if (difference.signum() != 0 && near.signum() > 0 && !unit.equals("%") && !change) {
      BigDecimal share = difference.movePointRight(2).divide(near, MathContext.DECIMAL64);
      observation.value("percent", Spoken.shortened(share));
      observation.line(Working.percent(difference, near, share));
      percent = " (" + Spoken.percent(share.abs()) + ")";
    }
    String expectation =
        "what " + expected.by + " expected, " + Spoken.of(row.shown(range), row.unit(), change);
    String opening =
        "The " + Sentences.topic(row) + " came in at " + Sentences.spoken(actual) + ", ";
    return observation.said(
        inLine
            ? opening + "in line with " + expectation + "."
            : opening
                + Spoken.distance(difference, unit)
                + percent
                + (difference.signum() > 0 ? " above " : " below ")
                + expectation
                + verdictWords(row, difference.signum())
                + ".");
  }

  private static String verdict(Row row, int sign) {
    return Traits.isResult(row.key().metric())
        ? sign > 0 ? "beat" : "miss"
        : sign > 0 ? "above" : "below";
  }

  private static String verdictWords(Row row, int sign) {
    return Traits.isResult(row.key().metric()) ? sign > 0 ? ": a beat" : ": a miss" : "";
  }
}
