/**
 * Searching the book. A {@link SearchRequest} comes in; its query is parsed to {@link Clause}s by
 * {@link QueryParser}, made a Lucene query by {@link QueryBuilder}, and run by {@link Searcher}; a
 * {@link SearchResult} with marked sentences and facets goes out.
 *
 * <p>Open {@link Searcher} first. The trap: words are required unless OR stands between them, and a
 * value matches when its interval and the one asked for have a number in common.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.index.search;
