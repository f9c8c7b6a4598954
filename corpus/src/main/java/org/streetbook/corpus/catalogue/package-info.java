/**
 * Vocabulary as data: firms, companies, metrics and units, read from resource files and from a
 * user's own lists.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.catalogue;
