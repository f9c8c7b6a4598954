package org.streetbook.index.schema;

import org.apache.lucene.index.Term;
import org.streetbook.index.entry.EntryType;

/** The terms that entries are found by. */
public final class Keys {

  /** Longest name that is a term, in UTF-16 units; Lucene refuses terms over 32766 bytes. */
  private static final int LONGEST = 1024;

  private Keys() {}

  /** {@code claim:0123456789abcdef}. */
  public static String of(EntryType type, String id) {
    return type.label() + ":" + id;
  }

  /** The term of one entry. */
  public static Term term(EntryType type, String id) {
    return new Term(Fields.KEY, of(type, id));
  }

  /** The term of all entries of a type. */
  public static Term type(EntryType type) {
    return new Term(Fields.TYPE, type.label());
  }

  /** The name itself, or its beginning where it is too long to be a term. */
  public static String clip(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
