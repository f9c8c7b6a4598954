package org.streetbook.pipeline.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.correction.Corrections;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.index.Book;
import org.streetbook.index.verify.Problem;

/** Whether the claims of a book are corrected as the list beside it says. */
public final class CorrectionCheck {

  private static final int MOST = 1_000;

  private CorrectionCheck() {}

  /**
   * Whether the list is not the one that the book was last corrected by, so that it waits for the
   * next run.
   */
  public static boolean isDue(Book book, Overrides overrides) {
    return !book.commit().corrections().equals(overrides.fingerprint());
  }

  /**
   * The claims that are corrected otherwise than the list says, up to a thousand. Nothing is found
   * in a book of another catalogue: what the names of the list mean there is not known here.
   *
   * @param overrides the list that the book was last corrected by
   */
  public static List<Problem> faults(Book book, Overrides overrides, Catalogue catalogue) {
    var faults = new ArrayList<Problem>();
    if (!book.commit().catalogue().equals(catalogue.fingerprint())) {
      return faults;
    }
    Corrections corrections = new Corrections(overrides, catalogue);
    Consumer<Claim> check =
        claim -> {
          if (faults.size() < MOST && !corrections.corrected(claim).equals(claim)) {
            faults.add(
                new Problem("claim " + claim.id(), "is not corrected as " + overrides.name()));
          }
        };
    book.correctionLines().forEach(line -> book.claimsCorrectedBy(line, check));
    overrides.entries().forEach(entry -> book.claimsSelected(entry.selector(), check));
    return faults.stream().distinct().toList();
  }
}
