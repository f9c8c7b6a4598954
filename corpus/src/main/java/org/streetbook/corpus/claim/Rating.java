package org.streetbook.corpus.claim;

/**
 * A rating: words only.
 *
 * @param text the rating in lower case as printed, with "-equivalent" dropped: {@code underperform}
 */
public record Rating(String text) implements Value {}
