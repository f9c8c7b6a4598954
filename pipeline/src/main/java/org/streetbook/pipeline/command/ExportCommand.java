package org.streetbook.pipeline.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.Book;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.Format;
import org.streetbook.pipeline.export.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code streetbook export}. */
@Command(
    name = "export",
    description = "Writes rows of the book, the same bytes at every run.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "WHAT",
      description = "estimates, claims, positions, notes, findings or rejections.")
  private Export export = Export.ESTIMATES;

  @Mixin private BookOption book = new BookOption();

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "csv, json, jsonl, md or table (default: table on a terminal, else csv).")
  private @Nullable Format format;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to tell stale rows by (default: the latest publication in the book).")
  private @Nullable LocalDate asOf;

  @Option(names = "--output", paramLabel = "FILE", description = "Write to a file.")
  private @Nullable Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (Book opened = Book.open(book.folder())) {
      if (output == null) {
        PrintWriter out = spec.commandLine().getOut();
        write(opened, out);
        out.flush();
      } else {
        writeFile(opened, output);
      }
    }
    return Streetbook.DONE;
  }

  /** Writes beside the file and renames, so that nobody reads half of it. */
  private void writeFile(Book opened, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageProblem(file + ": its folder is not there; make it first");
    }
    Path fresh = Files.createTempFile(folder, ".streetbook-", ".tmp");
    try {
      long rows;
      try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
        rows = write(opened, out);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      spec.commandLine().getErr().println(rows + " " + export.label() + " written to " + file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private long write(Book opened, Appendable out) throws IOException {
    Format chosen = format();
    RowWriter writer = new RowWriter(chosen, export.columns(chosen), out);
    BookRows rows = new BookRows(opened, asOf);
    rows.each(export, writer::write);
    return writer.finish();
  }

  private Format format() {
    if (format != null) {
      return format;
    }
    if (output == null) {
      return Terminal.current().out() ? Format.TABLE : Format.CSV;
    }
    String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
    for (Format each : Format.values()) {
      if (name.endsWith("." + each.label())) {
        return each;
      }
    }
    return Format.CSV;
  }
}
