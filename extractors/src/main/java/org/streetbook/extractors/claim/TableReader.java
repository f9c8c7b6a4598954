package org.streetbook.extractors.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.extractors.attribution.Attributor;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.link.Dimensions;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.table.Cell;
import org.streetbook.extractors.table.CellUnit;
import org.streetbook.extractors.table.CellValue;
import org.streetbook.extractors.table.Column;
import org.streetbook.extractors.table.Label;
import org.streetbook.extractors.table.Row;

/** Reads the claims of a table's row, each cell by the heads of its row and column. */
final class TableReader {

  private static final double CONFIDENCE = 0.9;

  /** Of a metric that words beside it make something else of. */
  private static final double UNSURE = 0.6;

  private static final String RULE = "cell of a table";

  private static final Set<String> LOSSES =
      Set.of("net_income", "eps", "ebit", "ebitda", "pretax_income");

  /** What is spent, and has no sign. */
  private static final Set<String> SPENT =
      Set.of("capex", "dividend", "buyback", "opex", "research_spending");

  private final Discourse discourse;
  private final Attributor attributor;
  private final TableTopic topics;
  private final TableMaker makers;
  private final Sheet sheet;
  private final String note;

  TableReader(
      @Nullable LocalDate published,
      String note,
      Discourse discourse,
      Attributor attributor,
      Sheet sheet) {
    this.note = note;
    this.discourse = discourse;
    this.attributor = attributor;
    this.topics = new TableTopic(discourse, attributor);
    this.makers = new TableMaker(published, attributor);
    this.sheet = sheet;
  }

  /** Reads {@code row}. */
  void read(Row row) {
    if (row.label().aggregate()
        && row.table().gist().named()
        && row.table().caption().company() == null) {
      return; // of all companies of the table, and of none
    }
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = row.table().columns().get(i);
      Cell cell = row.cells().get(i);
      Column.Role opinion = column.role() == Column.Role.VALUE ? row.label().opinion() : null;
      switch (opinion != null ? opinion : column.role()) {
        case RATING -> readRating(row, cell, column);
        case TARGET -> readOpinion(row, cell, column, false);
        case UPSIDE -> readOpinion(row, cell, column, true);
        case PRICE, VALUE, CHANGE -> readValue(row, cell, column);
        case REVISION -> readRevision(row, cell, column);
        case FIRM, SUBJECT, LABEL, IGNORED -> {}
      }
    }
  }

  /** "Old" and "new" alone hold ratings, values of the row's metric, or else targets. */
  private void readRevision(Row row, Cell cell, Column column) {
    if (cell.chunks().stream().anyMatch(Chunk.Grade.class::isInstance)) {
      readRating(row, cell, column);
    } else if (row.label().measure() != null || row.table().measure() != null) {
      readValue(row, cell, column);
    } else {
      readOpinion(row, cell, column, false);
    }
  }

  private void readRating(Row row, Cell cell, Column column) {
    Party subject = topics.subject(row, column, "rating");
    List<Chunk.Grade> grades = new ArrayList<>();
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Grade grade) {
        grades.add(grade);
      }
    }
    boolean changed = grades.size() == 2 && CellValue.isReplaced(cell);
    for (Chunk.Grade grade : grades) {
      if (subject != null) {
        boolean prior = isOld(row, column) || (changed && grade.equals(grades.getFirst()));
        sheet.write(
            cell.scene(),
            grade.span(),
            Sheet.Entry.opinion(
                makers.opinion(row, cell, column, "rating", subject).firm(),
                subject,
                "rating",
                new Rating(grade.lower()),
                prior,
                CONFIDENCE,
                RULE));
      }
    }
  }

  private void readOpinion(Row row, Cell cell, Column column, boolean upside) {
    String metric = upside ? "share_price_move" : "price_target";
    Party subject = topics.subject(row, column, metric);
    CellUnit unit =
        upside ? TableTopic.PERCENT : TableTopic.unit(row, column, attributor.metric(metric));
    List<CellValue> values = CellValue.of(cell, unit);
    for (CellValue value : values) {
      Dimension dimension = Dimensions.of(value.figure().unit());
      boolean apt = upside == (dimension == Dimension.RATIO);
      if (subject == null || !apt) {
        sheet.drop(value.span(), "no target of anybody");
        continue;
      }
      boolean prior = isOld(row, column) || (values.size() == 2 && value.equals(values.getFirst()));
      Amount amount = amount(row, column, value, metric, subject, upside);
      sheet.write(
          cell.scene(),
          value.span(),
          Sheet.Entry.opinion(
                  makers.opinion(row, cell, column, metric, subject).firm(),
                  subject,
                  metric,
                  amount,
                  prior,
                  CONFIDENCE,
                  RULE)
              .under(Scenarios.of(row, column)));
      discourse.told(subject, new MetricLink(attributor.metric(metric), "", -1, RULE, CONFIDENCE));
    }
  }

  private static boolean isOld(Row row, Column column) {
    return column.age() == Column.Age.OLD || row.label().age() == Column.Age.OLD;
  }

  private void readValue(Row row, Cell cell, Column column) {
    Label label = row.label();
    Metric metric = topics.metric(row, cell, column);
    if (metric == null || (metric.id().equals("default_probability") && Scenarios.areIn(row))) {
      return;
    }
    if (metric.id().equals("price_target")) {
      readOpinion(row, cell, column, false);
      return;
    }
    boolean change = column.role() == Column.Role.CHANGE || label.change();
    change &= !TableTopic.RATES.contains(metric.id());
    List<CellValue> values =
        CellValue.of(
            cell,
            change ? TableTopic.unitOfChange(row, column) : TableTopic.unit(row, column, metric));
    for (CellValue value : values) {
      boolean prior = isOld(row, column) || (values.size() == 2 && value.equals(values.getFirst()));
      write(row, cell, column, metric, value, change, prior);
    }
  }

  private void write(
      Row row,
      Cell cell,
      Column column,
      Metric metric,
      CellValue value,
      boolean change,
      boolean prior) {
    Party subject = topics.subject(row, column, metric.id());
    if (subject == null) {
      sheet.drop(value.span(), "nothing says what it is about");
      return;
    }
    Dimension dimension = Dimensions.of(value.figure().unit());
    boolean moved =
        change
            || (dimension == Dimension.RATIO
                && metric.dimensions().contains(Dimension.RATIO)
                && metric.dimensions().size() > 1
                && !metric.rate()
                && !TableTopic.RATES.contains(metric.id()));
    boolean fits = moved || metric.dimensions().contains(dimension) || isPlain(metric, dimension);
    if (!fits) {
      sheet.drop(value.span(), "no " + metric.label() + " is told so");
      return;
    }
    Period dated = topics.period(row, column, metric, subject);
    Period period = dated != null ? dated : makers.today(metric.id());
    TableMaker.Made made = makers.value(row, cell, column, metric.id(), subject, period);
    boolean narrowed = row.label().narrowed();
    MetricLink link = new MetricLink(metric, "", -1, RULE, 0.8);
    discourse.told(subject, link);
    sheet.write(
        cell.scene(),
        value.span(),
        new Sheet.Entry(
                made.firm(),
                subject,
                null,
                narrowed ? "other" : metric.id(),
                measure(row, value.figure(), narrowed),
                definitions(row, column, metric, moved),
                made.basis(),
                amount(row, column, value, metric.id(), subject, moved),
                period,
                period == null ? null : Periods.yearOf(period),
                null,
                Modality.ASSERTED,
                prior && made.basis() != Basis.ACTUAL,
                narrowed ? UNSURE : CONFIDENCE,
                RULE)
            .under(Scenarios.of(row, column)));
  }

  /** Money of what is counted per share or per quantity, and counts of what has other units. */
  private static boolean isPlain(Metric metric, Dimension dimension) {
    boolean money =
        metric.dimensions().contains(Dimension.MONEY_PER_SHARE)
            || metric.dimensions().contains(Dimension.MONEY_PER_QUANTITY);
    return metric.id().equals("other")
        || (dimension == Dimension.MONEY && money)
        || (dimension == Dimension.COUNT && metric.dimensions().contains(Dimension.POINT));
  }

  private static @Nullable String measure(Row row, Figure figure, boolean narrowed) {
    if (TableTopic.isPart(row)) {
      return part(row.label());
    }
    return narrowed ? row.label().text() : figure.unit().startsWith("{") ? figure.noun() : null;
  }

  /** The name of a part, without what it is in and the mark of a footnote. */
  private static String part(Label label) {
    Party region = label.subject();
    if (region != null && region.kind() == EntityKind.ECONOMY) {
      return "in " + region.name();
    }
    return label
        .text()
        .replaceAll("\\([^()]*\\)|[*\u2020\u2021\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+$", "")
        .strip();
  }

  private static List<Definition> definitions(
      Row row, Column column, Metric metric, boolean change) {
    boolean sequential = change && (column.sequential() || row.label().sequential());
    String words = row.label().text() + (sequential ? " sequential" : "");
    return Definitions.of(words, metric.id(), change);
  }

  /** "Net loss", and not "profit (loss)", below which a loss has a sign. */
  private static boolean isLoss(String label) {
    return label.contains("loss") && !label.contains("profit") && !label.contains("income");
  }

  /** Whether a cash flow statement sets what is spent in brackets, or below a minus, throughout. */
  private static boolean isSpent(Row row, String metric) {
    return SPENT.contains(metric)
        && row.cells().stream()
            .skip(1)
            .filter(cell -> !cell.isEmpty())
            .allMatch(CellValue::isNegative);
  }

  private Amount amount(
      Row row, Column column, CellValue value, String metric, Party subject, boolean change) {
    Figure figure = value.figure();
    String unit = Sign.unit(figure.unit(), metric, subject);
    boolean perShare = metric.equals("dividend") && TableTopic.isPerShare(row, column);
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    BigDecimal end = low != null ? low : high;
    boolean positive = end != null && end.signum() > 0;
    boolean falls =
        (change && value.direction() < 0)
            || value.bracketed()
            || (!change && LOSSES.contains(metric) && isLoss(row.label().text()));
    boolean spent = end != null && end.signum() < 0 && !change && isSpent(row, metric);
    if ((falls && positive) || spent) {
      BigDecimal swapped = low == null ? null : low.negate();
      low = high == null ? null : high.negate();
      high = swapped;
    }
    return new Amount(
        low,
        high,
        value.span().of(note),
        perShare && figure.unit().matches("[A-Z]{3}") ? figure.unit() + "/share" : unit,
        figure.qualifier(),
        figure.side(),
        change);
  }
}
