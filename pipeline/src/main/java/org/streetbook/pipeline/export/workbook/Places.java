package org.streetbook.pipeline.export.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Export;

/** Where in a workbook each row of a book stands, known before the first one is written. */
final class Places {

  private final int rowsOfSheet;
  private final Map<Export, Integer> counts = new EnumMap<>(Export.class);
  private final Map<Export, Map<String, Integer>> numbers = new EnumMap<>(Export.class);
  private final Map<String, Range> positionsOfEstimate = new HashMap<>();
  private final Map<String, Integer> positionOfClaim = new HashMap<>();

  private record Range(int first, int last) {}

  /**
   * Numbers the rows.
   *
   * @param exports what the workbook shows
   * @param sheetRows the most rows of a sheet, the header among them
   */
  Places(BookRows rows, Collection<Export> exports, int sheetRows) throws IOException {
    this.rowsOfSheet = sheetRows - 1;
    for (Export export : exports) {
      numbers.put(export, new HashMap<>());
      counts.put(export, 0);
      rows.each(export, row -> number(export, row));
    }
  }

  private void number(Export export, Object row) {
    int number = counts.merge(export, 1, Integer::sum) - 1;
    switch (row) {
      case Estimate estimate -> name(export, estimate.id(), number);
      case Finding finding -> name(export, finding.id(), number);
      case Claim claim -> name(export, claim.id(), number);
      case Position position -> {
        name(export, position.id(), number);
        positionsOfEstimate.merge(
            position.estimate(),
            new Range(number, number),
            (known, next) ->
                next.first() == known.last() + 1 ? new Range(known.first(), next.last()) : known);
        position.claims().forEach(claim -> positionOfClaim.putIfAbsent(claim, number));
      }
      default -> {
        // nothing leads to rows of other kinds
      }
    }
  }

  private void name(Export export, String id, int number) {
    numbers.getOrDefault(export, Map.of()).put(id, number);
  }

  /** The names of the sheets of that kind: more than one where a sheet is too short. */
  List<String> sheets(Export export) {
    List<String> names = new ArrayList<>();
    for (int part = 0; part == 0 || part * rowsOfSheet < count(export); part++) {
      names.add(sheet(export, part));
    }
    return names;
  }

  /** Which of {@link #sheets} the row with that 0-based number stands in, 0-based. */
  int partOf(int number) {
    return number / rowsOfSheet;
  }

  /** How many rows of that kind there are. */
  int count(Export export) {
    return counts.getOrDefault(export, 0);
  }

  /** What a link to the row says; null where the workbook has no such row. */
  @Nullable String rowOf(Export export, String id) {
    Integer number = numbers.getOrDefault(export, Map.of()).get(id);
    return number == null ? null : place(export, number).reference();
  }

  /** What a link to the positions of an estimate says; null where there are none. */
  @Nullable String positionsOf(String estimate) {
    Range range = positionsOfEstimate.get(estimate);
    return range == null
        ? null
        : place(Export.POSITIONS, range.first()).referenceTo(place(Export.POSITIONS, range.last()));
  }

  /** What a link to the position that rests on a claim says; null where none does. */
  @Nullable String positionOn(String claim) {
    Integer number = positionOfClaim.get(claim);
    return number == null ? null : place(Export.POSITIONS, number).reference();
  }

  private Place place(Export export, int number) {
    return new Place(sheet(export, partOf(number)), number % rowsOfSheet + 2);
  }

  private static String sheet(Export export, int part) {
    return part == 0 ? export.label() : export.label() + " " + (part + 1);
  }
}
