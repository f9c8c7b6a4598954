package org.streetbook.pipeline.export.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Columns;
import org.streetbook.pipeline.export.Destination;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.ExportWriter;
import org.streetbook.pipeline.export.Written;

/**
 * The whole book as one workbook: a sheet each for estimates, positions, findings and claims, the
 * one that was asked for first, and a last one that explains. Notes and rejections have a workbook
 * of their own.
 *
 * <p>Rows are written as they are read; what grows with the book is the number of each row, and
 * what {@link BookRows} itself holds.
 */
public final class BookWorkbook implements ExportWriter {

  private static final List<Export> LINKED =
      List.of(Export.ESTIMATES, Export.POSITIONS, Export.FINDINGS, Export.CLAIMS);

  private final int sheetRows;

  /** Writes sheets as long as spreadsheets take them. */
  public BookWorkbook() {
    this(SheetWriter.MOST_ROWS);
  }

  BookWorkbook(int sheetRows) {
    this.sheetRows = sheetRows;
  }

  @Override
  public Written write(Export export, BookRows rows, Destination out) throws IOException {
    List<Export> shown = shown(export);
    Places places = new Places(rows, shown, sheetRows);
    List<String> names = new ArrayList<>();
    shown.forEach(each -> names.addAll(places.sheets(each)));
    boolean explained = shown.size() > 1;
    if (explained) {
      names.add(About.NAME);
    }
    WorkbookFile file = new WorkbookFile(out.bytes(), names);
    for (Export each : shown) {
      Layout layout = new Layout(each);
      for (int part = 0; part < places.sheets(each).size(); part++) {
        int sheet = part;
        file.sheet(
            layout.frozen(),
            layout.names(),
            layout.widths(),
            to -> fill(to, sheet, layout, rows, each, places));
      }
    }
    if (explained) {
      file.sheet(0, About.COLUMNS, About.WIDTHS, to -> About.into(to, rows, shown, places));
    }
    file.finish();
    return new Written(places.count(export), remarks(file));
  }

  /** The one that was asked for first, then those that it leads to. */
  private static List<Export> shown(Export export) {
    List<Export> shown = new ArrayList<>(List.of(export));
    if (LINKED.contains(export)) {
      LINKED.stream().filter(each -> each != export).forEach(shown::add);
    }
    return shown;
  }

  private static void fill(
      SheetWriter to, int part, Layout layout, BookRows rows, Export export, Places places)
      throws IOException {
    AtomicInteger number = new AtomicInteger();
    rows.each(
        export,
        row -> {
          if (places.partOf(number.getAndIncrement()) == part) {
            JsonNode tree = Columns.tree(row);
            to.row(layout.cells(tree, places), layout.look(tree));
          }
        });
  }

  private static List<String> remarks(WorkbookFile file) {
    List<String> remarks = new ArrayList<>();
    if (file.cut() > 0) {
      remarks.add(
          "texts longer than the %d characters of a cell, cut and marked \"%s\": %d; csv and json have them whole"
              .formatted(Xml.LONGEST, Xml.CUT.strip(), file.cut()));
    }
    if (file.unlinked() > 0) {
      remarks.add(
          "cells beyond the %d links of a sheet, left without theirs: %d; their ids still tell where they lead"
              .formatted(SheetWriter.MOST_LINKS, file.unlinked()));
    }
    return remarks;
  }
}
