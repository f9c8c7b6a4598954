/**
 * Who speaks, and what is being talked about, over the whole note: {@link Speech} reads the voices
 * of one sentence, {@link Discourse} carries them on to the next.
 *
 * <p>The trap: a voice found in a sentence does not make all its figures; a figure that the
 * sentence calls an estimate of the crowd is the market's, whoever relays it.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.attribution;
