package org.streetbook.extractors.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.extractors.attribution.Attributor;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.table.Cell;
import org.streetbook.extractors.table.Column;
import org.streetbook.extractors.table.Row;

/** Decides who states the value of a cell, and on what basis. */
final class TableMaker {

  /** What the note tells of markets, whoever else its row names. */
  private static final Set<String> MARKET_DATA =
      Set.of("share_price", "market_cap", "index_level", "index_move", "share_price_move");

  private final @Nullable LocalDate published;
  private final Attributor attributor;

  TableMaker(@Nullable LocalDate published, Attributor attributor) {
    this.published = published;
    this.attributor = attributor;
  }

  /** Who states it, and whether it happened, is expected or is aimed at. */
  record Made(Firm firm, Basis basis) {}

  /** Who makes a target, a rating or a call on a share. */
  Made opinion(Row row, Cell cell, Column column, String metric, Party subject) {
    Party house = house(row, column, subject);
    Firm firm =
        house != null
            ? Attributor.house(house)
            : column.maker() == Column.Maker.MARKET || row.table().caption().market()
                ? attributor.market(cell.scene(), List.of(), null).firm()
                : attributor.attribute(cell.scene(), List.of(), cell.at(), metric, subject).firm();
    return new Made(firm, Basis.TARGET);
  }

  /** Who makes a value of {@code metric} for {@code period}. */
  Made value(
      Row row, Cell cell, Column column, String metric, Party subject, @Nullable Period period) {
    boolean ahead = isAhead(row, column, period);
    if (MARKET_DATA.contains(metric) && !ahead) {
      return new Made(attributor.narrator(), Basis.ACTUAL);
    }
    Party house = house(row, column, subject);
    if (row.label().guidance() && column.maker() != Column.Maker.MARKET) {
      return new Made(own(subject), Basis.GUIDANCE);
    }
    return switch (column.maker()) {
      case COMPANY -> new Made(own(subject), Basis.ACTUAL);
      case GUIDANCE -> new Made(own(subject), Basis.GUIDANCE);
      case MARKET -> new Made(market(cell, column), Basis.ESTIMATE);
      case HOUSE ->
          new Made(
              house != null
                  ? Attributor.house(house)
                  : attributor.forecaster(cell.scene(), subject),
              Basis.ESTIMATE);
      case FORECASTER -> new Made(forecaster(cell, column, house, subject), Basis.ESTIMATE);
      case ANYONE -> {
        if (house != null && !hasHappened(row, column, period)) {
          yield new Made(Attributor.house(house), Basis.ESTIMATE);
        }
        boolean market =
            row.table().caption().market() && !column.reported() && !row.table().results();
        if (market) {
          yield new Made(market(cell, column), Basis.ESTIMATE);
        }
        boolean guessed = metric.equals("valuation_multiple") || ahead;
        Firm firm = guessed ? attributor.forecaster(cell.scene(), subject) : own(subject);
        yield new Made(firm, ahead ? Basis.ESTIMATE : Basis.ACTUAL);
      }
    };
  }

  /** Whether the column is of the past in a house's table that marks what it expects. */
  private boolean hasHappened(Row row, Column column, @Nullable Period period) {
    boolean marked =
        column.reported()
            || row.label().reported()
            || (period != null && row.table().columns().stream().anyMatch(Column::outlook));
    return marked
        && row.label().firm() == null
        && column.party() == null
        && !isAhead(row, column, period);
  }

  private Firm forecaster(Cell cell, Column column, @Nullable Party house, Party subject) {
    if (house != null) {
      return Attributor.house(house);
    }
    Firm firm = attributor.forecaster(cell.scene(), subject);
    return firm.kind() == FirmKind.MEDIA ? market(cell, column) : firm;
  }

  private Firm market(Cell cell, Column column) {
    Party via = column.party();
    return attributor.market(cell.scene(), List.of(), via == null ? null : via.name()).firm();
  }

  /** A company states its own figures; those of an economy or a market are the note's. */
  private Firm own(Party subject) {
    return switch (subject.kind()) {
      case COMPANY, PRODUCT, BROKER, RESEARCH, AGENCY, POLLSTER, MEDIA ->
          Attributor.company(subject);
      case INDEX, COMMODITY, CURRENCY, ECONOMY, INDUSTRY, AUTHORITY -> attributor.narrator();
    };
  }

  private static @Nullable Party house(Row row, Column column, Party subject) {
    if (row.label().firm() != null) {
      return row.label().firm();
    }
    Party named = column.party();
    Party house = named != null && named.isHouse() ? named : row.table().caption().house();
    return subject.equals(house) ? null : house;
  }

  /** The day of the note, which prices and market values without another are of; else null. */
  @Nullable Period today(String metric) {
    return published == null || !MARKET_DATA.contains(metric)
        ? null
        : new Period(published.toString(), published, published, PeriodType.DAY);
  }

  /** Whether the values of the column are still to come. */
  boolean isAhead(Row row, Column column, @Nullable Period period) {
    if (column.outlook() || column.reported()) {
      return column.outlook();
    }
    if (row.label().outlook() || row.label().reported()) {
      return row.label().outlook();
    }
    boolean future =
        period != null
            && period.end() != null
            && published != null
            && period.end().isAfter(published);
    // A results table sets quarters side by side that have all been reported.
    return future && !row.table().results();
  }
}
