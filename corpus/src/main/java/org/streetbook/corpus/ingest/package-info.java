/** Bytes of any format to notes. The only room that imports Tika. */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.ingest;
