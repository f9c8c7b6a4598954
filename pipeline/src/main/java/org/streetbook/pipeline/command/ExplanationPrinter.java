package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.extractors.Explanation;
import org.streetbook.index.Book;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.pipeline.explain.Explainer;
import org.streetbook.pipeline.wording.Wording;

/** Prints how sentences are read. */
final class ExplanationPrinter {

  private final Explainer explainer;
  private final PrintWriter out;

  ExplanationPrinter(Catalogue catalogue, PrintWriter out) {
    this.explainer = new Explainer(catalogue);
    this.out = out;
  }

  /** Explains the text, or, where it is an id, the sentence of that claim in the book. */
  void print(String textOrId, Path folder) {
    if (textOrId.matches("[0-9a-f]{6,64}")) {
      printClaim(textOrId, folder);
    } else {
      print(explainer.text(textOrId));
    }
  }

  private void printClaim(String id, Path folder) {
    try (Book book = Book.open(folder)) {
      Claim claim = book.claim(id);
      StoredNote stored = claim == null ? null : book.note(claim.note().id().value());
      if (claim == null || stored == null) {
        throw new UsageProblem(
            "no claim " + id + " in " + folder + "; find one with: streetbook search");
      }
      out.println(Wording.headline(claim));
      Wording.corrections(claim).forEach(line -> out.println("  corrected: " + line));
      print(explainer.claim(claim, stored.note()));
    }
  }

  private void print(List<Explanation> explanations) {
    for (Explanation each : explanations) {
      Explainer.lines(each).forEach(out::println);
      out.println();
    }
  }
}
