package org.streetbook.extractors.claim;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.corpus.claim.Period;
import org.streetbook.extractors.attribution.Attributor;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.link.Dimensions;
import org.streetbook.extractors.period.FiscalCalendar;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.table.Caption;
import org.streetbook.extractors.table.Cell;
import org.streetbook.extractors.table.CellUnit;
import org.streetbook.extractors.table.Column;
import org.streetbook.extractors.table.Row;

/** Decides what a cell measures, of what, for when and in what unit. */
final class TableTopic {

  /** Metrics that are rates of change by themselves. */
  static final Set<String> RATES =
      Set.of("gdp_growth", "inflation", "industrial_production", "retail_sales");

  static final CellUnit PERCENT = new CellUnit("", "", "%");

  private static final CellUnit POINTS = new CellUnit("", "", " points");

  private static final CellUnit UNITS = new CellUnit("", "", " units");

  private static final CellUnit TIMES = new CellUnit("", "", "x");

  /** What is told of economies, commodities, currencies and indices. */
  private static final Set<String> OF_TOPICS =
      Set.of(
          "gdp_growth",
          "inflation",
          "industrial_production",
          "retail_sales",
          "unemployment",
          "interest_rate",
          "bond_yield",
          "purchasing_managers_index",
          "consumer_confidence",
          "trade_balance",
          "budget_balance",
          "public_debt",
          "foreign_reserves",
          "money_supply",
          "housing_starts",
          "exchange_rate",
          "commodity_price",
          "index_level",
          "production",
          "demand",
          "supply");

  /** What a table of commodities or indices holds where it does not say. */
  private static final Map<EntityKind, String> LEVELS =
      Map.of(EntityKind.COMMODITY, "commodity_price", EntityKind.INDEX, "index_level");

  /** What the share of a metric in revenue is called. */
  private static final Map<String, String> MARGINS =
      Map.of(
          "ebitda", "ebitda_margin",
          "ebit", "operating_margin",
          "gross_profit", "gross_margin",
          "net_income", "net_margin");

  private final Discourse discourse;
  private final Attributor attributor;

  TableTopic(Discourse discourse, Attributor attributor) {
    this.discourse = discourse;
    this.attributor = attributor;
  }

  /** What the cell is about: the row's, the column's, the table's, else the note's. */
  @Nullable Party subject(Row row, Column column, String metric) {
    Caption caption = row.table().caption();
    if (isPart(row)) {
      return caption.company();
    }
    Party head = column.party();
    boolean named = head != null && !head.isHouse() && column.maker() == Column.Maker.ANYONE;
    if (row.label().subject() != null) {
      return row.label().subject();
    }
    if (named) {
      return head;
    }
    boolean wide = RATES.contains(metric) || caption.company() == null;
    if (wide && caption.topic() != null && OF_TOPICS.contains(metric)) {
      return caption.topic();
    }
    return caption.company() != null ? caption.company() : discourse.company();
  }

  /** Whether the row is a part of the company that the table parts the figures of. */
  static boolean isPart(Row row) {
    Party named = row.label().subject();
    return row.label().part()
        && row.table().caption().parted()
        && row.table().caption().company() != null
        && row.table().measure() != null
        && (named == null || named.kind() != EntityKind.COMPANY);
  }

  @Nullable Period period(Row row, Column column, Metric metric, Party subject) {
    PeriodMention time = column.time() != null ? column.time() : row.label().time();
    boolean standing = metric.id().equals("valuation_multiple") || !metric.flow();
    if (time == null && (!standing || row.table().results())) {
      time = row.table().caption().time();
    }
    FiscalCalendar calendar = FiscalCalendar.of(subject.fiscalYearEnd());
    Period period = time == null ? null : Periods.resolve(time, calendar);
    if (period == null && row.table().results()) {
      period = discourse.periods().reported();
    }
    if (period == null) {
      return null;
    }
    return switch (column.lag()) {
      case NONE -> period;
      case QUARTER -> Periods.later(period, 0, -1);
      case YEAR -> Periods.later(period, -1, 0);
    };
  }

  @Nullable Metric metric(Row row, Cell cell, Column column) {
    if (column.role() == Column.Role.PRICE || row.label().opinion() == Column.Role.PRICE) {
      return attributor.metric("share_price");
    }
    if (row.label().margin() && row.above() != null) {
      String margin = MARGINS.get(row.above().candidates().getFirst().id());
      return margin == null ? null : attributor.metric(margin);
    }
    Chunk.Measure measure = row.label().measure();
    if (measure == null && row.label().change()) {
      return row.above() == null ? null : row.above().candidates().getFirst();
    }
    measure = measure == null ? column.measure() : measure;
    boolean whole = row.label().subject() != null || row.label().firm() != null;
    boolean total =
        row.label().time() != null || row.label().text().isEmpty() || row.label().total();
    total |= row.label().age() != Column.Age.STANDING;
    boolean part = isPart(row);
    measure = measure == null && (whole || total || part) ? row.table().measure() : measure;
    if (measure != null) {
      return measure.candidates().getFirst();
    }
    Dimension dimension = null;
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Quantity number && (whole || total)) {
        dimension = Dimensions.of(number.figure().unit());
      }
    }
    Caption caption = row.table().caption();
    if (dimension != Dimension.RATIO
        && (whole || total)
        && caption.company() == null
        && caption.topic() != null) {
      String level = LEVELS.get(caption.topic().kind());
      if (level != null) {
        return attributor.metric(level);
      }
    }
    Metric told = dimension == null ? null : discourse.metrics().main(dimension);
    boolean level = told != null && (dimension != Dimension.RATIO || isRatio(told));
    return level ? told : null;
  }

  static CellUnit unitOfChange(Row row, Column column) {
    CellUnit unit = row.label().change() ? row.label().unit() : column.unit();
    return unit != null && unit.isRatio() ? unit : PERCENT;
  }

  /** Whether a per cent of it is a level. */
  private static boolean isRatio(Metric metric) {
    return metric.dimensions().equals(Set.of(Dimension.RATIO))
        || RATES.contains(metric.id())
        || metric.rate();
  }

  /** What a bare number of the row and the column is in, null where nothing says. */
  static @Nullable CellUnit unit(Row row, Column column, Metric metric) {
    CellUnit unit = row.label().unit() != null ? row.label().unit() : column.unit();
    Set<Dimension> of = metric.dimensions();
    boolean money = of.contains(Dimension.MONEY) || of.contains(Dimension.MONEY_PER_SHARE);
    boolean perShare = of.contains(Dimension.MONEY_PER_SHARE) && !of.contains(Dimension.MONEY);
    if (unit != null && unit.isScale()) {
      CellUnit in =
          money ? row.table().gist().currency() : of.contains(Dimension.COUNT) ? UNITS : null;
      return in == null ? null : in.scaledAs(unit);
    }
    if (unit != null) {
      return unit;
    }
    if (metric.id().equals("dividend")) {
      return dividend(row, column);
    }
    if (of.contains(Dimension.MULTIPLE) && !money) {
      return TIMES;
    }
    if (isRatio(metric)) {
      return PERCENT;
    }
    if (of.contains(Dimension.POINT) && metric.id().equals("index_level")) {
      return POINTS;
    }
    if (!of.contains(Dimension.QUANTITY) && of.contains(Dimension.COUNT) && !money) {
      return UNITS;
    }
    unit = row.table().unit();
    if (unit == null && perShare) {
      return row.table().gist().currency();
    }
    return unit != null && perShare ? unit.unscaled() : unit;
  }

  /** Whether a row or a column is of amounts per share, "DPS". */
  static boolean isPerShare(Row row, Column column) {
    String words = words(row, column);
    return words.contains("per share") || words.contains("dps");
  }

  private static String words(Row row, Column column) {
    Chunk.Measure measure = column.measure();
    return row.label().text() + (measure == null ? "" : " " + measure.lower());
  }

  /** A dividend is paid in all, or per share, or is a share of something, as its label says. */
  private static @Nullable CellUnit dividend(Row row, Column column) {
    String label = words(row, column);
    CellUnit all = row.table().unit();
    CellUnit currency = row.table().gist().currency();
    if (label.contains("yield") || label.contains("payout") || label.contains("ratio")) {
      return PERCENT;
    }
    if (isPerShare(row, column)) {
      return all != null && all.isMoney() ? all.unscaled() : currency;
    }
    return label.contains("paid") ? all : null;
  }
}
