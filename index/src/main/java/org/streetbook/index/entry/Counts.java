package org.streetbook.index.entry;

/** How many entries of each type a book or a part of it holds. */
public record Counts(
    long notes,
    long claims,
    long estimates,
    long positions,
    long findings,
    long rejections,
    long families) {

  /** Nothing of anything. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  /** The number of entries of that type. */
  public long of(EntryType type) {
    return switch (type) {
      case NOTE -> notes;
      case CLAIM -> claims;
      case ESTIMATE -> estimates;
      case POSITION -> positions;
      case FINDING -> findings;
      case REJECTION -> rejections;
      case FAMILY -> families;
    };
  }

  /** The sum of both. */
  public Counts plus(Counts other) {
    return new Counts(
        notes + other.notes,
        claims + other.claims,
        estimates + other.estimates,
        positions + other.positions,
        findings + other.findings,
        rejections + other.rejections,
        families + other.families);
  }

  /** The number of entries of all types. */
  public long total() {
    return notes + claims + estimates + positions + findings + rejections + families;
  }
}
