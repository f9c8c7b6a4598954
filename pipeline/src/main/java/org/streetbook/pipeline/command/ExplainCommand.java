package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.streetbook.corpus.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code streetbook explain}. */
@Command(
    name = "explain",
    description = "Tells how a sentence, or the sentence of a claim in the book, is read.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "TEXT|CLAIM_ID",
      arity = "1..*",
      description = "A sentence, or the id of a claim.")
  private List<String> words = List.of();

  @Mixin private BookOption book = new BookOption();

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      arity = "1",
      description = "A coverage list (CSV) beside the standard catalogue; may be repeated.")
  private List<Path> catalogs = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String text = String.join(" ", words);
    new ExplanationPrinter(Catalogue.standard().with(catalogs), out).print(text, book.folder());
    out.flush();
    return Streetbook.DONE;
  }
}
