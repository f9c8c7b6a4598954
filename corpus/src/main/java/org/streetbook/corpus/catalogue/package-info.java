/**
 * Vocabulary as data: who and what notes name, and where they name it. Lists of houses, companies,
 * indices, metrics and ratings come in from resource files and from a user's own lists; {@link
 * EntityMention}s and {@link MetricMention}s come out.
 *
 * <p>Open {@link Catalogue} first, then {@link EntityMatcher}. A name is added by a line in a list,
 * never by code.
 *
 * <p>The trap: one alias may name several entities, so a mention has candidates, and one that is a
 * common word too is only {@link EntityMention#cautious()}. Whoever takes the first candidate
 * without a look at the sentence takes "Target" for a shop in "target price".
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.catalogue;
