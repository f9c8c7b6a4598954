package org.streetbook.extractors.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;

/**
 * What the cells of a column are, by its head.
 *
 * @param role what kind of cells it holds
 * @param time the period that it is for, null where the head names none
 * @param measure the metric that it is of, null where the head names none
 * @param unit what its bare numbers are in, null where the head does not say
 * @param outlook whether the head marks the period as still estimated ("2026E")
 * @param reported whether the head marks it as reported ("2025A")
 */
public record Column(
    Role role,
    @Nullable PeriodMention time,
    Chunk.@Nullable Measure measure,
    @Nullable CellUnit unit,
    boolean outlook,
    boolean reported) {

  /** Kinds of cells. */
  public enum Role {
    /** Who states the figures of the row. */
    FIRM,
    /** What the figures of the row are about. */
    SUBJECT,
    /** A price target that holds. */
    TARGET,
    /** A price target that another replaced. */
    OLD_TARGET,
    /** A rating that holds. */
    RATING,
    /** A rating that another replaced. */
    OLD_RATING,
    /** Values of the head's metric or period. */
    VALUE,
    /** Cells that state nothing by themselves. */
    IGNORED
  }

  static Column of(Cell head, Heads heads) {
    String printed = head.text();
    PeriodMention time = null;
    Chunk.Measure measure = null;
    for (Chunk chunk : head.chunks()) {
      if (time == null && chunk instanceof Chunk.Time mention) {
        time = mention.mention();
      } else if (measure == null && chunk instanceof Chunk.Measure metric) {
        measure = metric;
      }
    }
    Role role = heads.role(withoutUnit(printed).toLowerCase(Locale.ROOT));
    char last = printed.isEmpty() ? ' ' : printed.charAt(printed.length() - 1);
    boolean dated = time != null && !printed.endsWith("/");
    return new Column(
        role != null ? role : Role.VALUE,
        time,
        measure,
        CellUnit.inBrackets(printed),
        dated && (last == 'E' || last == 'F' || last == 'e' || last == 'f'),
        dated && (last == 'A' || last == 'a'));
  }

  private static String withoutUnit(String printed) {
    int bracket = printed.indexOf('(');
    return bracket > 0 ? printed.substring(0, bracket).strip() : printed;
  }
}
