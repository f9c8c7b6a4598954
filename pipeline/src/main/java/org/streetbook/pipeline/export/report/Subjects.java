package org.streetbook.pipeline.export.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.export.Export;

/** The rows of the table, subject by subject. */
final class Subjects {

  /** What takes the rows of a subject. */
  @FunctionalInterface
  interface Taker {
    /** Takes all rows of one subject, in their order; at least one. */
    void take(List<Estimate> rows) throws IOException;
  }

  private Subjects() {}

  /** Gives the rows of each subject to {@code taker}; only those of one are held. */
  static void of(BookRows rows, Taker taker) throws IOException {
    List<Estimate> subject = new ArrayList<>();
    rows.each(
        Export.ESTIMATES,
        each -> {
          Estimate row = (Estimate) each;
          if (!subject.isEmpty() && !subject.getFirst().subject().equals(row.subject())) {
            taker.take(List.copyOf(subject));
            subject.clear();
          }
          subject.add(row);
        });
    if (!subject.isEmpty()) {
      taker.take(List.copyOf(subject));
    }
  }
}
