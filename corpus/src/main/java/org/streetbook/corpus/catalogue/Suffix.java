package org.streetbook.corpus.catalogue;

/**
 * Words that follow the name of a firm.
 *
 * @param text as printed
 * @param kind what they tell of the name
 */
record Suffix(String text, Kind kind) {

  /** What words after a name tell. */
  enum Kind {
    /** A legal form: the name is a firm, and the form belongs to it. */
    LEGAL,
    /** A research house's business: the name is that house, and the words belong to it. */
    HOUSE,
    /** Another firm's line of business: the name may be only the beginning of another name. */
    OTHER
  }
}
