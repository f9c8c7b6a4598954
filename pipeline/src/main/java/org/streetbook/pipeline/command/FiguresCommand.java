package org.streetbook.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code streetbook figures}. */
@Command(
    name = "figures",
    description = {
      "Prints every figure in the notes as a line of JSON, whether or not it makes a claim:",
      "doc, begin, end, quote, low, high, unit, qualifier, periods (of its sentence)."
    },
    mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Files and folders of notes.")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    FigureLines figures = new FigureLines();
    new NoteFiles(spec.commandLine().getErr()).each(files, note -> figures.print(note, out));
    out.flush();
    return Streetbook.DONE;
  }
}
