package org.streetbook.corpus.ingest;

/**
 * How much a note may cost. Whatever exceeds a limit becomes a rejection; nothing else is lost.
 *
 * @param maxBytes size of a file, of a member of an archive, or of an attachment, in bytes
 * @param maxChars length of the text that a parser may give, in UTF-16 units
 * @param maxExpansion how many times its own size an archive may grow to when unpacked
 * @param maxMembers number of members of one file, nested archives included
 * @param maxNesting how many archives or mails may stand inside each other; the outermost counts 1
 * @param maxElements how many elements of a document may stand inside each other
 */
public record Limits(
    long maxBytes,
    int maxChars,
    int maxExpansion,
    int maxMembers,
    int maxNesting,
    int maxElements) {

  public Limits {
    if (maxBytes < 1
        || maxChars < 1
        || maxExpansion < 1
        || maxMembers < 1
        || maxNesting < 1
        || maxElements < 1) {
      throw new IllegalArgumentException("every limit is at least 1");
    }
  }

  /** 64 MiB a file, 4 million characters of text, 100 times its size, 3 archives deep. */
  public static Limits standard() {
    return new Limits(64L << 20, 4_000_000, 100, 10_000, 3, 200);
  }
}
