package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.streetbook.index.Book;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.verify.Problem;
import org.streetbook.index.verify.Verifier;
import org.streetbook.pipeline.export.PlainTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code streetbook verify}. */
@Command(
    name = "verify",
    description =
        "Checks the book whole: its bytes, its counts, quotes against texts, rows against claims.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin private BookOption book = new BookOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Problem> problems = Verifier.verify(book.folder());
    problems.forEach(problem -> out.println(PlainTable.printable(problem.toString())));
    if (problems.isEmpty()) {
      try (Book opened = Book.open(book.folder())) {
        var counts = opened.commit().counts();
        out.println(
            ("the book in %s is whole: %d notes, %d claims, %d estimates, "
                    + "%d positions, %d findings, %d rejections")
                .formatted(
                    book.folder(),
                    counts.of(EntryType.NOTE),
                    counts.of(EntryType.CLAIM),
                    counts.of(EntryType.ESTIMATE),
                    counts.of(EntryType.POSITION),
                    counts.of(EntryType.FINDING),
                    counts.of(EntryType.REJECTION)));
      }
    } else {
      spec.commandLine()
          .getErr()
          .println(
              "streetbook: the book in "
                  + book.folder()
                  + " is damaged; rebuild it with: streetbook reindex NOTES --book "
                  + book.folder()
                  + " --full");
    }
    out.flush();
    return problems.isEmpty() ? Streetbook.DONE : Streetbook.FAILURE;
  }
}
