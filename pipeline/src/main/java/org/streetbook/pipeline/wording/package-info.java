/**
 * Claims and rows of the table in one line for a person, the same in every command: {@link
 * org.streetbook.pipeline.wording.Wording}. Records in, one printable line out. The trap: names and
 * measures are from notes, so a line is without control characters but not to be trusted.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.wording;
