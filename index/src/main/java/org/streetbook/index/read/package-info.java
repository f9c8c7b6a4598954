/**
 * Records out of a snapshot: by id, by the beginning of an id, by group, and all of a type in the
 * order of their ids ({@link Records}).
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.index.read;
