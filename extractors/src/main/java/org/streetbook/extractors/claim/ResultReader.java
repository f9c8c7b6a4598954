package org.streetbook.extractors.claim;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.SubjectKind;
import org.streetbook.extractors.attribution.Attributor;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.link.Dimensions;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;
import org.streetbook.extractors.wire.Item;
import org.streetbook.extractors.wire.Result;

/** Reads the claims of a line of a list of results: what the company itself reports. */
final class ResultReader {

  private static final double CONFIDENCE = 0.85;

  /** Where the note does not date the period. */
  private static final double UNDATED = 0.7;

  private static final String RULE = "line of a list of results";

  private static final Set<String> LOSSES =
      Set.of("net_income", "eps", "ebit", "ebitda", "pretax_income", "operating_cash_flow");

  private final String note;
  private final Discourse discourse;
  private final Attributor attributor;
  private final Sheet sheet;
  private @Nullable Party subject;
  private int list = -1;

  ResultReader(String note, Discourse discourse, Attributor attributor, Sheet sheet) {
    this.note = note;
    this.discourse = discourse;
    this.attributor = attributor;
    this.sheet = sheet;
  }

  /** Reads the line that {@code scene} begins; false, and nothing read, where it is nobody's. */
  boolean read(Scene scene, Result result) {
    // Lines of a list name parts of the company, and never another whose figures would follow.
    if (subject == null || result.list() != list) {
      subject = discourse.company() != null ? discourse.company() : discourse.first();
      list = result.list();
    }
    Item item = result.item();
    Party company = subject;
    if (company == null || company.kind().asSubject() != SubjectKind.COMPANY) {
      return false;
    }
    if (item == null) {
      return true;
    }
    Metric metric = attributor.metric(item.metric());
    for (Result.Told told : result.told()) {
      Dimension dimension = Dimensions.of(told.figure().unit());
      boolean plain =
          dimension == Dimension.MONEY && metric.dimensions().contains(Dimension.MONEY_PER_SHARE);
      boolean other = metric.id().equals("other");
      if (!other && !plain && !metric.dimensions().contains(dimension)) {
        sheet.drop(told.span(), "no " + metric.label() + " is told so");
        continue;
      }
      write(scene, item, result.period(), told, metric, company);
    }
    discourse.told(company, new MetricLink(metric, "", -1, RULE, CONFIDENCE));
    return true;
  }

  private void write(
      Scene scene,
      Item item,
      @Nullable Period reported,
      Result.Told told,
      Metric metric,
      Party subject) {
    boolean dividend = metric.id().equals("dividend");
    Period period = reported != null && told.before() ? Periods.later(reported, -1, 0) : reported;
    boolean dated = dividend || (period != null && period.end() != null);
    sheet.write(
        scene,
        told.span(),
        new Sheet.Entry(
            Attributor.company(subject),
            subject,
            null,
            metric.id(),
            item.part(),
            Definitions.of(item.words(), metric.id(), false),
            Basis.ACTUAL,
            amount(told, metric.id(), subject),
            period,
            period == null ? null : Periods.yearOf(period),
            null,
            Modality.ASSERTED,
            dividend && told.before(),
            dated ? CONFIDENCE : UNDATED,
            RULE));
  }

  private Amount amount(Result.Told told, String metric, @Nullable Party subject) {
    Figure figure = told.figure();
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    boolean falls = told.loss() && LOSSES.contains(metric) && low != null && low.signum() > 0;
    return new Amount(
        falls && high != null ? high.negate() : falls ? null : low,
        falls ? low.negate() : high,
        told.span().of(note),
        Sign.unit(figure.unit(), metric, subject),
        figure.qualifier(),
        figure.side(),
        false);
  }
}
