package org.streetbook.index.entry;

/**
 * The identity of an entry: unique in a book.
 *
 * @param type what it is
 * @param id unique within its type
 */
public record EntryKey(EntryType type, String id) implements Comparable<EntryKey> {

  /** Orders by type, then by id. */
  @Override
  public int compareTo(EntryKey other) {
    int byType = type.compareTo(other.type);
    return byType != 0 ? byType : id.compareTo(other.id);
  }

  /** For people: {@code claim 0123456789abcdef}. */
  @Override
  public String toString() {
    return type.label() + " " + id;
  }
}
