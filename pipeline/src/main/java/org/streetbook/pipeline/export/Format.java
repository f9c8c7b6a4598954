package org.streetbook.pipeline.export;

import java.io.IOException;
import java.util.Locale;
import org.streetbook.pipeline.export.parquet.ParquetRows;
import org.streetbook.pipeline.export.report.HtmlReport;
import org.streetbook.pipeline.export.report.MarkdownReport;
import org.streetbook.pipeline.export.workbook.BookWorkbook;

/** What an export is written as. */
public enum Format {
  /** RFC 4180 with a header line. */
  CSV,
  /** One array, a row a line. */
  JSON,
  /** A row a line. */
  JSONL,
  /** A workbook of linked sheets, for people: Office Open XML. */
  XLSX,
  /** Columns with their types, for data frames and databases: Apache Parquet. */
  PARQUET,
  /** A table in Markdown, the columns that a person reads. */
  MD,
  /** A page of HTML that needs nothing beside it: the report of the estimates. */
  HTML,
  /** Plain columns for a terminal, those that a person reads. */
  TABLE;

  /** The name on the command line, and the ending of its files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it would only be noise on a terminal. */
  public boolean isBinary() {
    return switch (this) {
      case XLSX, PARQUET -> true;
      case CSV, JSON, JSONL, MD, HTML, TABLE -> false;
    };
  }

  /** Writes exports in this format. */
  public ExportWriter writer() {
    return switch (this) {
      case MD ->
          (export, rows, out) ->
              export == Export.ESTIMATES
                  ? Written.whole(new MarkdownReport(rows, out.text()).write())
                  : rows(export, rows, out);
      case HTML ->
          (export, rows, out) ->
              Written.whole(new HtmlReport(rows, rows.book(), out.text()).write());
      case CSV, JSON, JSONL, TABLE -> this::rows;
      case PARQUET ->
          (export, rows, out) -> {
            RowWriter writer = new ParquetRows(export.label(), export.columns(this), out.bytes());
            rows.each(export, writer::write);
            return writer.finish();
          };
      case XLSX -> new BookWorkbook();
    };
  }

  private Written rows(Export export, BookRows rows, Destination out) throws IOException {
    RowWriter writer = RowWriter.text(this, export.columns(this), out.text());
    rows.each(export, writer::write);
    return writer.finish();
  }
}
