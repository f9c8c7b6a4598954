package org.streetbook.extractors.claim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.link.Comparisons;
import org.streetbook.extractors.link.Distribution;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.period.FiscalCalendar;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Decides what period a figure is for: the one printed beside it, or the one reported on. */
final class Timing {

  private static final Set<String> TIMELESS = Set.of("price_target", "rating");
  private static final Set<String> OF_THE_DAY =
      Set.of(
          "share_price_move",
          "index_move",
          "share_price",
          "index_level",
          "commodity_price",
          "market_cap",
          "valuation_multiple",
          "currency_rate");
  private static final Set<String> OF_AN_INSTANT =
      Set.of("cash", "debt", "backlog", "rpo", "headcount", "users", "arr");

  /** A year within a token: "2026", "FY26", "1Q26", "'26"; "31" alone is a day. */
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?:19|20)\\d\\d|[A-Za-z'\u2019/]\\d\\d(?!\\d)");

  /** Results are out this many days after their period's end, mostly. */
  private static final int REPORTING_LAG = 50;

  /** For how many days after its end a quarter's results are still looked forward to. */
  private static final int UNREPORTED = 35;

  private static final int UNREPORTED_HALF = 75;

  private static final int UNREPORTED_MONTH = 16;

  /** The periods reported on whose year the note prints. */
  private final Set<Period> named = new HashSet<>();

  private final @Nullable LocalDate published;
  private final Discourse discourse;

  Timing(@Nullable LocalDate published, Discourse discourse) {
    this.published = published;
    this.discourse = discourse;
  }

  /**
   * A period and its year.
   *
   * @param printed whether the sentence itself names it
   */
  record Timed(@Nullable Period period, @Nullable Integer year, boolean printed) {}

  /** Whether a single day can be the period of the metric. */
  static boolean mayBeDay(Metric metric) {
    return OF_THE_DAY.contains(metric.id()) || OF_AN_INSTANT.contains(metric.id());
  }

  Timed time(
      Scene scene,
      Site site,
      Metric metric,
      Party subject,
      Firm firm,
      @Nullable PeriodMention mention,
      boolean outlook) {
    String id = metric.id();
    if (TIMELESS.contains(id)) {
      return new Timed(null, null, true);
    }
    boolean loose =
        mention != null
            && mention.period().end() == null
            && mention.period().label().startsWith("relative:")
            && Periods.needsAnchor(mention)
            && discourse.periods().reported() == null;
    if (loose) {
      return time(scene, site, metric, subject, firm, null, outlook);
    }
    boolean view = outlook && firm.kind() == FirmKind.BROKER;
    if (view && id.equals("share_price") && mention == null) {
      return new Timed(null, null, true);
    }
    if (OF_THE_DAY.contains(id) && !(outlook && id.equals("commodity_price"))) {
      return ofTheDay(id, mention);
    }
    if (mention == null && (id.equals("acquisition_price") || id.equals("funding"))) {
      return ofTheDay(id, null);
    }
    boolean quoted = subject.kind() == EntityKind.CURRENCY || subject.kind() == EntityKind.INDEX;
    if (quoted && mention == null && !outlook && firm.kind() == FirmKind.MEDIA) {
      return ofTheDay(id, null);
    }
    FiscalCalendar calendar = FiscalCalendar.of(subject.fiscalYearEnd());
    if (mention != null) {
      Period period = resolve(mention, calendar, outlook);
      Period reported = discourse.periods().reported();
      if (reported != null && isOfTheOldValue(scene, site, mention) && isBefore(period, reported)) {
        return new Timed(reported, Periods.yearOf(reported), false);
      }
      if (mention.kind() != PeriodMention.Kind.VAGUE) {
        boolean results =
            period.type() != PeriodType.DAY
                && period.type() != PeriodType.INSTANT
                && !(period.type() == PeriodType.SPAN
                    && mention.kind() == PeriodMention.Kind.RELATIVE)
                && !id.equals("other")
                && !Periods.needsAnchor(mention)
                && !isOnlyCompared(scene, site, period);
        if (results) {
          // a fiscal year told as over has ended, whatever calendar it is dated by
          boolean fiscal = mention.kind() == PeriodMention.Kind.FISCAL;
          discourse.periods().tell(period, outlook || (isFuture(period) && !fiscal));
          if (isNamed(scene, mention)) {
            named.add(period);
          }
        }
        return new Timed(period, yearOf(scene, mention, period), true);
      }
      return new Timed(period, Periods.yearOf(period), true);
    }
    return carried(scene, site, metric, firm, outlook);
  }

  /**
   * The year of a period as the note names it; where it names none, the calendar year that the
   * period ends in, whatever the company's own years are called.
   */
  private static @Nullable Integer yearOf(Scene scene, PeriodMention mention, Period period) {
    return filed(period, isNamed(scene, mention));
  }

  /** Whether the note prints the year of the period. */
  private static boolean isNamed(Scene scene, PeriodMention mention) {
    return scene.sentence().tokens().stream()
        .filter(token -> mention.span().covers(token.span()))
        .anyMatch(token -> YEAR.matcher(token.text()).find());
  }

  private static @Nullable Integer filed(Period period, boolean named) {
    LocalDate end = period.end();
    return named
            || end == null
            || !period.label().startsWith("FY")
            || period.type() == PeriodType.YEAR
        ? Periods.yearOf(period)
        : (Integer) end.getYear();
  }

  /** Whether it is an older period that a figure of the one reported on is held against. */
  private boolean isOnlyCompared(Scene scene, Site site, Period period) {
    Period reported = discourse.periods().reported();
    boolean older =
        site.role() == Site.Role.FROM
            || site.role() == Site.Role.VERSUS
            || Comparisons.isHeldAgainst(scene, site.at());
    Period other = reported != null ? reported : discourse.periods().foreseen();
    return older && other != null && isBefore(period, other);
  }

  private static boolean isBefore(Period period, Period other) {
    return period.end() != null && other.end() != null && period.end().isBefore(other.end());
  }

  /** "to X from Y in the third quarter": the time stands with Y, and is that of X or is not. */
  private static boolean isOfTheOldValue(Scene scene, Site site, PeriodMention mention) {
    boolean from = false;
    boolean value = false;
    for (int i = site.at() + 1; site.role() == Site.Role.TO && i < scene.size(); i++) {
      if (scene.at(i) instanceof Chunk.Time time) {
        return value && time.mention().equals(mention);
      }
      from |= scene.word(i).equals("from");
      value |= from && scene.at(i) instanceof Chunk.Quantity;
    }
    return false;
  }

  /** Whether the period had ended when the note was written. */
  boolean isOver(@Nullable Period period) {
    LocalDate end = period == null ? null : period.end();
    return end != null && published != null && end.isBefore(published);
  }

  private boolean isFuture(Period period) {
    LocalDate end = period.end();
    return end != null && published != null && end.isAfter(published);
  }

  private Timed ofTheDay(String id, @Nullable PeriodMention mention) {
    if (mention != null
        && mention.kind() != PeriodMention.Kind.FISCAL
        && (mention.kind() == PeriodMention.Kind.DAY
            || mention.kind() == PeriodMention.Kind.CALENDAR
            || mention.period().type() == PeriodType.YEAR
            || id.equals("commodity_price"))) {
      Period period = mention.period();
      Integer year = Periods.yearOf(period);
      if (year != null) {
        return new Timed(period, year, true);
      }
    }
    return unknown();
  }

  /** Of a time that nothing tells, in the year of the note. */
  Timed unknown() {
    return new Timed(null, published == null ? null : (Integer) published.getYear(), false);
  }

  /** The same stretch of time a year earlier; a month earlier for a month. */
  static Timed before(Timed timed) {
    Period period = timed.period();
    if (period == null || period.end() == null || period.type() == PeriodType.SPAN) {
      return timed;
    }
    Period moved =
        period.type() == PeriodType.MONTH ? Years.monthBefore(period) : Years.before(period);
    return new Timed(moved, Periods.yearOf(moved), false);
  }

  private Period resolve(PeriodMention mention, FiscalCalendar calendar, boolean outlook) {
    Period reported = discourse.periods().reported();
    if (Periods.needsAnchor(mention) && reported != null) {
      return Periods.shift(reported, mention);
    }
    if (!outlook) {
      return Periods.resolve(mention, calendar);
    }
    Period foreseen = discourse.periods().foreseen();
    boolean same =
        mention.kind() == PeriodMention.Kind.REPORTING
            && mention.rule().startsWith("quarterly")
            && foreseen != null
            && foreseen.type() == PeriodType.QUARTER
            && discourse.periods().foreseenAgo() <= 2;
    if (same) {
      return foreseen;
    }
    // A quarter that has just ended is still expected until its results are out.
    Period last = Periods.asResult(mention, calendar);
    LocalDate end = last.end();
    boolean unreported =
        (last.type() == PeriodType.QUARTER
                || last.type() == PeriodType.HALF
                || last.type() == PeriodType.MONTH)
            && end != null
            && published != null
            && end.isBefore(published)
            && end.plusDays(unreportedDays(last)).isAfter(published)
            && (last.type() == PeriodType.MONTH || !last.equals(reported));
    return unreported ? last : Periods.asOutlook(mention, calendar);
  }

  private static int unreportedDays(Period period) {
    return switch (period.type()) {
      case HALF -> UNREPORTED_HALF;
      case MONTH -> UNREPORTED_MONTH;
      default -> UNREPORTED;
    };
  }

  /** "revenue X versus Y": a bare figure of the period before, and nobody's expectation. */
  private static boolean isAgainst(Scene scene, Site site) {
    return site.role() == Site.Role.VERSUS
        && !scene.hasBetween(site.at() - 5, site.at() + 3, Cue.EXPECTATION);
  }

  /** "the annualized dividend", "long-term growth": a rate that holds until further notice. */
  private static boolean isRate(Scene scene, Site site) {
    for (int i = site.at() - 1; i >= scene.clauseStart(site.at()); i--) {
      String word = scene.word(i);
      if (word.startsWith("annualized") || word.startsWith("annualised")) {
        return true;
      }
      boolean growth = scene.hasBetween(i, i + 4, Cue.CHANGE_NOUN);
      if (growth && (word.equals("long-term") || word.equals("long-run"))) {
        return true;
      }
      if (scene.at(i) instanceof Chunk.Quantity && !Distribution.joined(scene, i, site.at())) {
        return false;
      }
    }
    return false;
  }

  /** "had on average expected X", "had been looking for X": before the result that is told. */
  private static boolean isPastPerfect(Scene scene, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 9); i--) {
      if (scene.word(i).equals("had")) {
        return scene.hasBetween(i, at, Cue.OUTLOOK);
      }
    }
    return false;
  }

  private Timed carried(Scene scene, Site site, Metric metric, Firm firm, boolean outlook) {
    boolean past =
        outlook
            && firm.kind() == FirmKind.MARKET
            && discourse.periods().reportedAgo() <= discourse.periods().foreseenAgo()
            && discourse.periods().reported() != null
            && scene.hasBetween(0, site.at(), Cue.CROWD)
            && isPastPerfect(scene, site.at());
    Period reported =
        outlook && !past ? discourse.periods().foreseen() : discourse.periods().reported();
    boolean changes = metric.id().equals("other") && site.direction() != 0;
    boolean level =
        !metric.flow()
            && !changes
            && !metric.id().endsWith("_margin")
            && !OF_AN_INSTANT.contains(metric.id());
    boolean unmeasured = !metric.flow() || metric.id().equals("other");
    boolean present =
        (unmeasured && scene.hasBetween(0, scene.size(), Cue.PRESENT)) || isRate(scene, site);
    if (present) {
      return new Timed(null, null, false);
    }
    if (metric.id().equals("capacity_addition")) {
      return new Timed(null, null, false);
    }
    boolean carries =
        !level
            || (outlook && discourse.periods().foreseenAgo() <= 2)
            || discourse.periods().reportedAgo() <= 1
            || discourse.toldByResearch();
    boolean bygone =
        outlook
            && !past
            && firm.kind() == FirmKind.BROKER
            && reported != null
            && reported.type() == PeriodType.YEAR
            && isOver(reported);
    if (reported != null && carries && !bygone) {
      Period period = reported;
      boolean before =
          (site.role() == Site.Role.FROM || isAgainst(scene, site))
              && firm.kind() == FirmKind.COMPANY
              && !metric.id().equals("dividend")
              && !outlook
              && !scene.hasBetween(site.at() - 4, site.at(), Cue.FORMER);
      if (before) {
        Period moved = Years.before(period);
        return new Timed(moved, filed(moved, named.contains(period)), false);
      }
      return new Timed(
          period,
          filed(
              period,
              named.contains(period)
                  || (outlook && !period.equals(discourse.periods().reported()))),
          false);
    }
    LocalDate day = published;
    if (day == null || level) {
      return new Timed(null, null, false);
    }
    int year = outlook ? day.getYear() : day.minusDays(REPORTING_LAG).getYear();
    boolean before = site.role() == Site.Role.FROM && !outlook && !metric.id().equals("dividend");
    return new Timed(null, before ? year - 1 : year, false);
  }
}
