package org.streetbook.pipeline.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.Book;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Destination;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.Format;
import org.streetbook.pipeline.export.Written;
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
      description = {
        "csv, json, jsonl, xlsx, parquet, md, html or table",
        "(default: by the ending of the file, else table on a terminal and csv elsewhere)."
      })
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
    Format chosen = format();
    if (chosen == Format.HTML && export != Export.ESTIMATES) {
      throw new UsageProblem(
          "html is the report of the estimates, with claims and findings in it; give: export"
              + " estimates --format html, or another format for "
              + export.label());
    }
    if (output == null && chosen.isBinary() && Terminal.current().out()) {
      throw new UsageProblem(
          chosen.label()
              + " is not for a terminal; write it to a file with --output "
              + export.label()
              + "."
              + chosen.label()
              + ", or into a pipe");
    }
    try (Book opened = Book.open(book.folder())) {
      if (output == null) {
        Destination out =
            Destination.of(
                spec.commandLine().getOut(),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        remark(write(opened, chosen, out));
      } else {
        writeFile(opened, chosen, output);
      }
    }
    return Streetbook.DONE;
  }

  /** Writes beside the file and renames, so that nobody reads half of it. */
  private void writeFile(Book opened, Format chosen, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageProblem(file + ": its folder is not there; make it first");
    }
    Path fresh = Files.createTempFile(folder, ".streetbook-", ".tmp");
    try {
      Written written;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        written = write(opened, chosen, Destination.of(out));
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      spec.commandLine()
          .getErr()
          .println(written.rows() + " " + export.label() + " written to " + file);
      remark(written);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private Written write(Book opened, Format chosen, Destination out) throws IOException {
    Written written = chosen.writer().write(export, new BookRows(opened, asOf), out);
    out.flush();
    return written;
  }

  private void remark(Written written) {
    written.remarks().forEach(each -> spec.commandLine().getErr().println("streetbook: " + each));
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
