package org.streetbook.pipeline.reindex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.streetbook.index.Book;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.Format;
import org.streetbook.pipeline.export.RowWriter;

/** A folder of notes and a book beside it, in a folder of the test's own. */
public record Inbox(Path notes, Path book) {

  /** An empty inbox below {@code folder}. */
  public static Inbox in(Path folder) {
    try {
      Files.createDirectories(folder.resolve("notes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Inbox(folder.resolve("notes"), folder.resolve("book"));
  }

  /** Writes a note of a bank's forecast, dated, and returns this. */
  public Inbox forecast(String path, String bank, String company, int billions) {
    return note(
        path,
        company
            + " spending in view\n\nPublished: 2026-03-0"
            + (1 + billions % 9)
            + "\n\n"
            + bank
            + " expects "
            + company
            + " to lift capital expenditures to $"
            + billions
            + " billion in 2027. The company itself guided to capital expenditures of $40 billion to"
            + " $90 billion for 2027. Shares of "
            + company
            + " rose 3% on Monday.\n");
  }

  /** Writes a note and returns this. */
  public Inbox note(String path, String text) {
    return bytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file and returns this. */
  public Inbox bytes(String path, byte[] content) {
    try {
      Path file = notes.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Removes a file. */
  public void remove(String path) {
    try {
      Files.delete(notes.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings the book up to date. */
  public RunSummary reindex() {
    return new Reindex(settings(false, false), Progress.NONE).run();
  }

  /** Brings the book up to date and takes out what is gone. */
  public RunSummary prune() {
    return new Reindex(settings(false, true), Progress.NONE).run();
  }

  /** What a run over this inbox is asked to do. */
  public ReindexSettings settings(boolean full, boolean prune) {
    return new ReindexSettings(List.of(notes), book, List.of(), full, prune);
  }

  /** Every export of the book as JSON lines. */
  public Map<Export, String> exports() {
    Map<Export, String> exports = new EnumMap<>(Export.class);
    try (Book opened = Book.open(book)) {
      BookRows rows = new BookRows(opened, null);
      for (Export export : Export.values()) {
        StringBuilder text = new StringBuilder();
        RowWriter writer = RowWriter.text(Format.JSONL, export.columns(Format.JSONL), text);
        rows.each(export, writer::write);
        writer.finish();
        exports.put(export, text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return exports;
  }
}
