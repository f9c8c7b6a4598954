package org.streetbook.pipeline.export;

import java.util.List;

/**
 * What an export wrote.
 *
 * @param rows how many of the kind that was asked for
 * @param remarks what the format could not hold as it stands in the book, one sentence each; empty
 *     where the file holds everything
 */
public record Written(long rows, List<String> remarks) {

  public Written {
    remarks = List.copyOf(remarks);
  }

  /** So many rows, whole. */
  public static Written whole(long rows) {
    return new Written(rows, List.of());
  }
}
