package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.streetbook.pipeline.reindex.Reindex;
import org.streetbook.pipeline.reindex.ReindexSettings;
import org.streetbook.pipeline.reindex.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code streetbook reindex}. */
@Command(
    name = "reindex",
    description = "Brings the book up to date with files and folders of notes.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NOTES", arity = "1..*", description = "Files and folders of notes.")
  private List<Path> roots = List.of();

  @Mixin private BookOption book = new BookOption();

  @Option(names = "--full", description = "Read every file, whatever its size, time and content.")
  private boolean full;

  @Option(names = "--prune", description = "Take out notes under NOTES whose files are gone.")
  private boolean prune;

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      arity = "1",
      description = "A coverage list (CSV) beside the standard catalogue; may be repeated.")
  private List<Path> catalogs = List.of();

  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description = {
        "Rates of exchange (CSV: date,base,quote,rate) to compare amounts in two currencies by;",
        "to be given at every run."
      })
  private @Nullable Path rates;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = {
        "The day from which the book's rows are looked at, until the next run",
        "(default: the latest publication); rows that were last confirmed 100 days before are stale."
      })
  private @Nullable LocalDate asOf;

  @Mixin private TimeoutOption timeout = new TimeoutOption();

  @Option(names = "--strict", description = "Exit with 1 if anything was rejected.")
  private boolean strict;

  /** Accepted for scripts: no statistical model is used, so that nothing is to be switched off. */
  @Option(
      names = "--no-models",
      description = "Use no statistical models. None is used now: the claims are the same.")
  void noModels(boolean without) {}

  @Option(names = "--quiet", description = "Print nothing but warnings and errors.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    RunSummary summary;
    try (ProgressLine progress = new ProgressLine(err, Terminal.current().err() && !quiet)) {
      summary =
          new Reindex(
                  new ReindexSettings(
                      roots,
                      book.folder(),
                      catalogs,
                      rates,
                      asOf,
                      timeout.isolation(),
                      full,
                      prune),
                  progress)
              .run();
    }
    if (!quiet) {
      spec.commandLine().getOut().print(summary.text());
      spec.commandLine().getOut().flush();
    }
    return strict && summary.hasRejections() ? Streetbook.REJECTIONS : Streetbook.DONE;
  }
}
