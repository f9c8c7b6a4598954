package org.streetbook.pipeline.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
      description = {
        "estimates, claims, positions, notes, findings, rejections, or changes",
        "(rows of the table that differ between --against and --as-of)."
      })
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
      description = {
        "The table as it stood on that day, of the notes that were published until then",
        "(default: as it stands; stale rows are told by the day that the last run was given,",
        "else by the latest publication)."
      })
  private @Nullable LocalDate asOf;

  @Option(
      names = "--against",
      paramLabel = "DATE",
      description = "With estimates: what differs from the table as it stood on that day.")
  private @Nullable LocalDate against;

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      arity = "1",
      description = "The coverage lists that the book was made with, to look back with.")
  private List<Path> catalogs = List.of();

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description = "The rates of exchange that the book was made with, to look back with.")
  private @Nullable Path rates;

  @Option(names = "--output", paramLabel = "FILE", description = "Write to a file.")
  private @Nullable Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Format chosen = format();
    checkDays();
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
    // Not createTempFile, whose files nobody but their owner may read.
    Path fresh = folder.resolve(".streetbook-" + UUID.randomUUID() + ".tmp");
    try {
      Written written;
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW))) {
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
    BookRows rows = rows(opened, asOf);
    if (against != null) {
      rows = rows.against(rows(opened, against));
    }
    Written written = chosen.writer().write(export, rows, out);
    out.flush();
    return written;
  }

  private void checkDays() {
    if (against == null) {
      if (export == Export.CHANGES) {
        throw new UsageProblem("changes need a day to hold the table against; add --against DATE");
      }
      return;
    }
    if (export == Export.ESTIMATES) {
      export = Export.CHANGES;
    }
    if (export != Export.CHANGES) {
      throw new UsageProblem(
          "--against tells what differs between two tables of estimates; give: export estimates"
              + " --against "
              + against);
    }
    if (asOf != null && !against.isBefore(asOf)) {
      throw new UsageProblem(
          "--against " + against + " is not before --as-of " + asOf + "; give the earlier day");
    }
  }

  /** The table of a day; as it stands where nothing was published later. */
  private BookRows rows(Book opened, @Nullable LocalDate day) {
    LocalDate latest = opened.commit().latest();
    if (day == null || latest == null || !day.isBefore(latest)) {
      return new BookRows(opened, day);
    }
    BookRows rows = BookRows.on(opened, day, LookBack.reconciler(opened, catalogs, rates));
    if (!rows.undated().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "streetbook: left out of the table of %s, since they have no date: %d notes, %s first"
                  .formatted(day, rows.undated().size(), rows.undated().first()));
    }
    return rows;
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
