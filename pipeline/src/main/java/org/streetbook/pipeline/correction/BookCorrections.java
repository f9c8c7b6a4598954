package org.streetbook.pipeline.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.correction.Corrections;
import org.streetbook.corpus.correction.Overrides;
import org.streetbook.corpus.correction.Selector;
import org.streetbook.index.Book;
import org.streetbook.index.entry.Source;

/** What a list of corrections means for the claims that stand in a book. */
public final class BookCorrections {

  private BookCorrections() {}

  /**
   * The paths of the files that hold a claim which the list corrects otherwise than the book has
   * it. Looks only at claims of lines that came or went: a line that some claim of the book bears
   * was there before, and holds already wherever it is to hold.
   */
  public static SortedSet<String> outdated(
      Book book, Overrides overrides, Corrections corrections) {
    var files = new TreeSet<String>();
    Consumer<Claim> check =
        claim -> {
          if (!corrections.corrected(claim).equals(claim)) {
            files.add(Source.pathOf(claim.note().path()));
          }
        };
    SortedSet<String> before = book.correctionLines();
    Set<String> now = new HashSet<>();
    for (Overrides.Entry entry : overrides.entries()) {
      String line = entry.line().id();
      now.add(line);
      if (!before.contains(line) || book.countCorrectedBy(line) == 0) {
        book.claimsSelected(entry.selector(), check);
      }
    }
    for (String line : before) {
      if (!now.contains(line)) {
        book.claimsCorrectedBy(line, check);
      }
    }
    return files;
  }

  /** A sentence for each line that is for no claim, and for each beginning of several ids. */
  public static List<String> doubts(Book book, Overrides overrides) {
    var doubts = new ArrayList<String>();
    for (Overrides.Entry entry : overrides.entries()) {
      String where = overrides.name() + ", line " + entry.number() + ": ";
      String claim = entry.line().claim();
      int found = matches(book, entry);
      if (found == 0) {
        doubts.add(
            where
                + "no claim in the book is "
                + claim
                + "; its note may have changed or gone: find the claim again with streetbook search,"
                + " or delete the line");
      } else if (found > 1 && entry.selector() instanceof Selector.ById) {
        doubts.add(
            where
                + claim
                + " begins the ids of "
                + found
                + " claims and corrects them all; give more of the id");
      }
    }
    return doubts;
  }

  /** A line that narrower ones overrule everywhere is for claims all the same. */
  private static int matches(Book book, Overrides.Entry entry) {
    int holding = book.countCorrectedBy(entry.line().id());
    if (holding > 0) {
      return holding;
    }
    int[] selected = new int[1];
    book.claimsSelected(entry.selector(), claim -> selected[0]++);
    return selected[0];
  }
}
