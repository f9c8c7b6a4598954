package org.streetbook.index.verify;

/**
 * Something in a book that is not as it was written, or does not fit the rest.
 *
 * @param where the file or the entry
 * @param what what is wrong with it, with values
 */
public record Problem(String where, String what) {

  /** For people: {@code shard-0/_3.cfs: the checksum is wrong}. */
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
