package org.streetbook.extractors.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.catalogue.Metric.Dimension;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.attribution.Attributor;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.link.Dimensions;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.period.FiscalCalendar;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;
import org.streetbook.extractors.table.Cell;
import org.streetbook.extractors.table.CellUnit;
import org.streetbook.extractors.table.Column;
import org.streetbook.extractors.table.Row;

/** Reads the claims of a table's row, each cell by the heads of its row and column. */
final class TableReader {

  private static final double CONFIDENCE = 0.9;

  private final @Nullable LocalDate published;
  private final Discourse discourse;
  private final Attributor attributor;
  private final Sheet sheet;
  private final String note;

  TableReader(
      @Nullable LocalDate published,
      String note,
      Discourse discourse,
      Attributor attributor,
      Sheet sheet) {
    this.published = published;
    this.note = note;
    this.discourse = discourse;
    this.attributor = attributor;
    this.sheet = sheet;
  }

  /** What the cells that are no values say of a whole row. */
  private static final class Label {
    private @Nullable Party firm;
    private @Nullable Party subject;
    private Chunk.@Nullable Measure measure;
    private @Nullable PeriodMention time;
    private @Nullable CellUnit unit;

    private void take(Chunk chunk, Column.Role role) {
      if (chunk instanceof Chunk.Name name) {
        boolean house = name.party().isHouse() && role != Column.Role.SUBJECT;
        if (house || role == Column.Role.FIRM) {
          firm = name.party();
        } else {
          subject = name.party();
        }
      } else if (measure == null && chunk instanceof Chunk.Measure head) {
        measure = head;
      } else if (time == null && chunk instanceof Chunk.Time period) {
        time = period.mention();
      }
    }

    private void takeUnlisted(String text, Column.Role role) {
      boolean name = NAME.matcher(text).matches() && !text.endsWith("by");
      if (name && subject == null && role == Column.Role.SUBJECT) {
        subject = Party.unlisted(text, EntityKind.COMPANY, null);
      } else if (name && firm == null && role == Column.Role.FIRM) {
        firm = Party.unlisted(text, EntityKind.BROKER, null);
      }
    }
  }

  /** What a cell holds that a value was changed to, behind the arrow. */
  private static final Set<String> ARROWS =
      Set.of("\u2192", "\u279d", "\u2794", "->", "=>", ">", "to");

  /** A name in no list, in a column of companies or of houses. */
  private static final Pattern NAME =
      Pattern.compile("[A-Z][\\w&.'\u2019-]*(?: [\\w&.'\u2019-]+){0,5}");

  /** Reads {@code row}, which is {@code scene}. */
  void read(Scene scene, Row row) {
    Label label = label(row);
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = row.table().columns().get(i);
      Cell cell = row.cells().get(i);
      switch (column.role()) {
        case RATING, OLD_RATING -> readRating(scene, cell, column, label);
        case TARGET, OLD_TARGET, VALUE -> readValue(scene, row, cell, column, label);
        case FIRM, SUBJECT, IGNORED -> {}
      }
    }
  }

  private static Label label(Row row) {
    Label label = new Label();
    for (int i = 0; i < row.cells().size(); i++) {
      Column.Role role = row.table().columns().get(i).role();
      boolean names = i == 0 || role == Column.Role.FIRM || role == Column.Role.SUBJECT;
      if (!names) {
        continue;
      }
      Cell cell = row.cells().get(i);
      cell.chunks().forEach(chunk -> label.take(chunk, role));
      label.takeUnlisted(cell.text(), role);
      if (i == 0) {
        label.unit = CellUnit.inBrackets(cell.text());
      }
    }
    return label;
  }

  private void readRating(Scene scene, Cell cell, Column column, Label label) {
    Party subject = label.subject != null ? label.subject : discourse.company();
    long grades = cell.chunks().stream().filter(Chunk.Grade.class::isInstance).count();
    boolean arrow =
        cell.chunks().stream()
            .anyMatch(chunk -> chunk instanceof Chunk.Word word && ARROWS.contains(word.lower()));
    int seen = 0;
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Grade grade && subject != null) {
        seen++;
        boolean changed = arrow && grades == 2 && seen == 1;
        boolean prior = column.role() == Column.Role.OLD_RATING || changed;
        sheet.write(
            scene,
            grade.span(),
            Sheet.Entry.opinion(
                opinionOf(scene, cell, "rating", subject, label),
                subject,
                "rating",
                new Rating(grade.lower()),
                prior,
                CONFIDENCE,
                "cell of a table"));
      }
    }
  }

  private Firm opinionOf(Scene scene, Cell cell, String metric, Party subject, Label label) {
    return label.firm != null
        ? Attributor.house(label.firm)
        : attributor.attribute(scene, List.of(), cell.at(), metric, subject).firm();
  }

  private void readValue(Scene scene, Row row, Cell cell, Column column, Label label) {
    if (cell.at() == 0 && !isValue(cell)) {
      return;
    }
    boolean target = column.role() != Column.Role.VALUE;
    Metric metric = target ? attributor.metric("price_target") : metric(cell, column, label);
    Figure figure = metric == null ? null : figure(row, cell, column, label, metric);
    if (figure == null || metric == null) {
      return;
    }
    Figure next = changed(cell);
    if (next != null) {
      write(scene, cell, column, label, metric, figure, true);
      write(scene, cell, column, label, metric, next, false);
    } else {
      boolean prior = column.role() == Column.Role.OLD_TARGET;
      write(scene, cell, column, label, metric, figure, prior);
    }
  }

  /** The new value of a cell that holds two, "$137 \u2192 $146"; null where it holds one. */
  private static @Nullable Figure changed(Cell cell) {
    List<Figure> figures = new ArrayList<>();
    boolean arrow = false;
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Quantity number) {
        figures.add(number.figure());
      }
      arrow |= chunk instanceof Chunk.Word word && ARROWS.contains(word.lower());
    }
    return arrow && figures.size() == 2 ? figures.get(1) : null;
  }

  private void write(
      Scene scene,
      Cell cell,
      Column column,
      Label label,
      Metric metric,
      Figure figure,
      boolean prior) {
    Party subject = label.subject != null ? label.subject : discourse.company();
    boolean target = column.role() != Column.Role.VALUE;
    Span span = isBare(cell) ? cell.span() : figure.span();
    if (subject == null) {
      sheet.drop(span, "nothing says what it is about");
      return;
    }
    PeriodMention time = column.time() != null ? column.time() : label.time;
    Period period =
        time == null ? null : Periods.resolve(time, FiscalCalendar.of(subject.fiscalYearEnd()));
    boolean ahead = column.outlook() || (!column.reported() && isAhead(period));
    boolean quoted = metric.id().equals("share_price") && label.firm != null;
    Firm firm =
        quoted
            ? attributor.narrator()
            : target
                ? opinionOf(scene, cell, metric.id(), subject, label)
                : label.firm != null
                    ? Attributor.house(label.firm)
                    : ahead ? attributor.forecaster(scene, subject) : Attributor.company(subject);
    Basis basis =
        target || metric.id().equals("price_target")
            ? Basis.TARGET
            : ahead
                ? firm.kind() == FirmKind.COMPANY ? Basis.GUIDANCE : Basis.ESTIMATE
                : label.firm != null ? Basis.ESTIMATE : Basis.ACTUAL;
    Dimension dimension = Dimensions.of(figure.unit());
    boolean change = dimension == Dimension.RATIO && !Sign.RATIOS.contains(metric.id()) && !target;
    Amount amount =
        new Amount(
            figure.low(),
            figure.high(),
            isBare(cell) ? cell.text() : figure.span().of(note),
            Sign.unit(figure.unit(), metric.id(), subject),
            figure.qualifier(),
            figure.side(),
            change);
    discourse.told(subject, new MetricLink(metric, "", -1, "cell of a table", 0.8));
    sheet.write(
        scene,
        span,
        new Sheet.Entry(
            firm,
            subject,
            null,
            metric.id(),
            figure.unit().startsWith("{") ? figure.noun() : null,
            List.of(),
            basis,
            amount,
            target ? null : period,
            target || period == null ? null : Periods.yearOf(period),
            null,
            Modality.ASSERTED,
            prior,
            CONFIDENCE,
            "cell of a table"));
  }

  private boolean isAhead(@Nullable Period period) {
    return period != null
        && period.end() != null
        && published != null
        && period.end().isAfter(published);
  }

  private @Nullable Metric metric(Cell cell, Column column, Label label) {
    Chunk.Measure measure = label.measure != null ? label.measure : column.measure();
    if (measure != null) {
      return measure.candidates().getFirst();
    }
    Dimension dimension = null;
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Quantity number) {
        dimension = Dimensions.of(number.figure().unit());
      }
    }
    return dimension == null ? null : discourse.mainMetric(dimension);
  }

  private static boolean isBare(Cell cell) {
    return cell.chunks().stream().noneMatch(Chunk.Quantity.class::isInstance);
  }

  private static boolean isValue(Cell cell) {
    return !isBare(cell) || CellUnit.isNumber(cell.text());
  }

  /** The figure of a cell: as printed, or a bare number in the unit of its row, column or table. */
  private static @Nullable Figure figure(
      Row row, Cell cell, Column column, Label label, Metric metric) {
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Quantity number) {
        return number.figure();
      }
    }
    CellUnit unit = label.unit != null ? label.unit : column.unit();
    if (unit == null) {
      unit = row.table().unit();
      boolean perShare =
          metric.dimensions().contains(Dimension.MONEY_PER_SHARE)
              && !metric.dimensions().contains(Dimension.MONEY);
      unit = unit != null && perShare ? unit.unscaled() : unit;
    }
    boolean rate =
        metric.dimensions().contains(Dimension.RATIO)
            && !metric.dimensions().contains(Dimension.MONEY)
            && !metric.dimensions().contains(Dimension.MONEY_PER_SHARE);
    if (rate && label.unit == null && column.unit() == null) {
      unit = new CellUnit("", "", "%");
    }
    return unit == null ? null : unit.read(cell.text());
  }
}
