package org.streetbook.extractors.claim;

import org.streetbook.corpus.note.Span;

/**
 * A figure that was looked at and left out.
 *
 * @param span where it stands in the note's text
 * @param quote as printed
 * @param why in a few words
 */
public record Dropped(Span span, String quote, String why) {}
