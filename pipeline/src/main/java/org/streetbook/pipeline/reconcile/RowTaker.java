package org.streetbook.pipeline.reconcile;

import java.util.SortedMap;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.Position;

/** Takes what reconciliation makes of a group, one piece after the other, in no order. */
public interface RowTaker {

  /**
   * A row and all its positions.
   *
   * @param line the row's key as one line, by which rows sort
   * @param positions by a key that sorts them by row, firm and first day
   */
  void row(String line, Estimate row, SortedMap<String, Position> positions);

  /** A finding; no two of the same id are given. */
  void finding(Finding finding);
}
