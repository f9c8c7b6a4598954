package org.streetbook.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code streetbook figures}. */
@Command(
    name = "figures",
    description = {
      "Prints every figure in the notes as a line of JSON, whether or not it makes a claim:",
      "doc, begin, end, quote, low, high, unit, qualifier, periods (of its sentence, each with",
      "label, start, end, type, span, quote). With --periods, every period instead, whether or not",
      "a figure stands beside it: doc, begin, end, quote, period (label, start, end, type)."
    },
    mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Files and folders of notes.")
  private List<Path> files = List.of();

  @Option(names = "--periods", description = "Print the periods, not the figures.")
  private boolean periodsOnly;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day to read \"next year\" and \"the third quarter\" against in notes without a date.")
  private @Nullable LocalDate asOf;

  @Mixin private TimeoutOption timeout = new TimeoutOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PeriodLines periods = new PeriodLines(Catalogue.standard(), asOf);
    FigureLines figures = new FigureLines(periods);
    NoteFiles notes = new NoteFiles(spec.commandLine().getErr(), timeout.isolation());
    if (periodsOnly) {
      notes.each(files, note -> periods.print(note, out));
    } else {
      notes.each(files, note -> figures.print(note, out));
    }
    out.flush();
    return Streetbook.DONE;
  }
}
