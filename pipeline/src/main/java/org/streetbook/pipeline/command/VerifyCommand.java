package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.index.Book;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.verify.Problem;
import org.streetbook.index.verify.Verifier;
import org.streetbook.pipeline.correction.CorrectionCheck;
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
    List<Problem> problems = new ArrayList<>(Verifier.verify(book.folder()));
    if (problems.isEmpty()) {
      try (Book opened = Book.open(book.folder())) {
        problems.addAll(checkCorrections(opened));
      }
    }
    problems.forEach(problem -> out.println(PlainTable.printable(problem.toString())));
    if (problems.isEmpty()) {
      try (Book opened = Book.open(book.folder())) {
        var counts = opened.commit().counts();
        out.println(
            ("the book in %s is whole: %d notes, %d claims, %d estimates, "
                    + "%d positions, %d findings, %d rejections, %d families")
                .formatted(
                    book.folder(),
                    counts.of(EntryType.NOTE),
                    counts.of(EntryType.CLAIM),
                    counts.of(EntryType.ESTIMATE),
                    counts.of(EntryType.POSITION),
                    counts.of(EntryType.FINDING),
                    counts.of(EntryType.REJECTION),
                    counts.of(EntryType.FAMILY)));
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

  /** A list that was changed since the last run is no fault of the book: it is said and no more. */
  private List<Problem> checkCorrections(Book opened) {
    boolean none = !Files.exists(book.folder().resolve(Overrides.FILE), LinkOption.NOFOLLOW_LINKS);
    if (none && opened.commit().corrections().isEmpty()) {
      return List.of(); // the catalogue takes a moment to load
    }
    Catalogue catalogue = Catalogue.standard();
    Overrides overrides = Overrides.of(book.folder(), catalogue);
    if (CorrectionCheck.isDue(opened, overrides)) {
      spec.commandLine()
          .getErr()
          .println(
              "streetbook: "
                  + book.folder().resolve(Overrides.FILE)
                  + " has changed since the book was made; apply it with: streetbook reindex NOTES"
                  + " --book "
                  + book.folder());
      return List.of();
    }
    return CorrectionCheck.faults(opened, overrides, catalogue);
  }
}
