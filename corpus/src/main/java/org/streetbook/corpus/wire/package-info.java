/**
 * The one JSON form of claims, estimates, findings and notes, which the book stores and the exports
 * write: keys in the order of the records, decimals as plain strings, absent as null.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.wire;
