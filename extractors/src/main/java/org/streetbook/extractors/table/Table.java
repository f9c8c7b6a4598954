package org.streetbook.extractors.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.scene.Chunk;

/**
 * What the heads of a table and the lines above it say.
 *
 * @param columns what each column holds
 * @param caption what the lines above say
 * @param unit what bare numbers are in, by the corner or the lines above; null where neither says
 * @param measure what all values measure, by the corner or the lines above; null where neither says
 * @param gist what heads and rows say together
 * @param results whether it sets what happened beside what was before or was expected
 */
public record Table(
    List<Column> columns,
    Caption caption,
    @Nullable CellUnit unit,
    Chunk.@Nullable Measure measure,
    Gist gist,
    boolean results) {

  public Table {
    columns = List.copyOf(columns);
  }

  /** The table of these columns below {@code corner}, which stands above the rows' labels. */
  static Table of(List<Column> heads, Caption caption, Words corner) {
    List<Column> columns = completed(heads);
    boolean lagged =
        columns.stream().anyMatch(column -> column.lag() != Column.Lag.NONE)
            || columns.stream().anyMatch(column -> column.maker() == Column.Maker.COMPANY);
    boolean moves = columns.stream().anyMatch(column -> column.role() == Column.Role.CHANGE);
    boolean outlook = columns.stream().anyMatch(Column::outlook);
    return new Table(
        columns,
        caption.timed(corner.time()),
        corner.unit() != null ? corner.unit() : caption.unit(),
        corner.measure() != null ? corner.measure() : caption.measure(),
        Gist.NONE,
        lagged || (moves && !outlook));
  }

  /**
   * The columns, those without a period given that of the others: a change is one to the latest
   * period before it, and what was expected or was a year before belongs to the latest of all.
   */
  private static List<Column> completed(List<Column> heads) {
    boolean revised =
        heads.stream().anyMatch(column -> column.age() == Column.Age.OLD)
            && heads.stream().anyMatch(column -> column.age() == Column.Age.NEW);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Column column = heads.get(i);
      boolean change = column.role() == Column.Role.CHANGE;
      // Beside what happened, "previous" is the period before and not an older forecast.
      boolean before =
          column.role() == Column.Role.REVISION
              && heads.stream().anyMatch(other -> other.maker() == Column.Maker.COMPANY);
      if (before || (change && revised)) {
        columns.add(Column.of(List.of()));
        continue;
      }
      boolean bound = change || column.lag() != Column.Lag.NONE || column.isBoundToResults();
      Column latest =
          column.time() != null || !bound ? null : latest(change ? heads.subList(0, i) : heads);
      Column timed = latest == null ? column : column.timedAs(latest);
      Column beside = change && column.measure() == null ? measured(columns) : null;
      columns.add(beside == null ? timed : timed.of(beside.measure()));
    }
    return columns;
  }

  /** The last column of values of a metric of its own, null where there is none. */
  private static @Nullable Column measured(List<Column> columns) {
    Column last = null;
    for (Column column : columns) {
      boolean own = column.role() == Column.Role.VALUE && column.measure() != null;
      last = own ? column : last;
    }
    return last;
  }

  /** The column of the latest period, null where none is dated. */
  private static @Nullable Column latest(List<Column> columns) {
    Column latest = null;
    LocalDate last = LocalDate.MIN;
    for (Column column : columns) {
      LocalDate end = column.time() == null ? null : column.time().period().end();
      if (end != null && end.isAfter(last) && column.role() == Column.Role.VALUE) {
        latest = column;
        last = end;
      }
    }
    return latest;
  }

  /** A table without heads whose rows are pairs of a label and a value. */
  static Table ofPairs(Caption caption) {
    return new Table(
        List.of(Column.labels(null), Column.values()),
        caption,
        caption.unit(),
        null,
        Gist.NONE,
        false);
  }

  /** The same, with what a line between its rows says of those below. */
  Table under(Caption line) {
    return new Table(
        columns,
        caption.nearer(line),
        line.unit() != null ? line.unit() : unit,
        line.measure() != null ? line.measure() : measure,
        gist,
        results);
  }

  /** The same, with what its rows say of each other. */
  Table of(List<Label> labels) {
    return new Table(columns, caption, unit, measure, Gist.of(columns, labels, unit), results);
  }
}
