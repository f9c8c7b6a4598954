package org.streetbook.extractors.period;

import java.io.Serializable;

/** Which year a note means. */
public sealed interface YearRef extends Serializable {

  /** Whether the note says that the year is a company's own ("fiscal", "FY"). */
  boolean fiscal();

  /**
   * "2010", "FY27".
   *
   * @param year as named; a company's own year carries the number of the year it ends in
   */
  record Named(int year, boolean fiscal) implements YearRef {}

  /**
   * "last year", "the current fiscal year".
   *
   * @param amount years after the one that holds the publication day; negative before
   */
  record Offset(int amount, boolean fiscal) implements YearRef {}

  /**
   * "next June", "last winter".
   *
   * @param direction 1 for the first to start after publication, -1 for the last that was over by
   *     then and for some time, since the one just over would be named without "last"
   */
  record Beside(int direction) implements YearRef {
    @Override
    public boolean fiscal() {
      return false;
    }
  }

  /** No year is printed: "the first quarter". */
  record Unnamed(boolean fiscal) implements YearRef {}
}
