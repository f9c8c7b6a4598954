package org.streetbook.extractors.annotate;

import org.streetbook.corpus.note.Span;

/**
 * A token of a sentence.
 *
 * @param span where it stands in the note's text
 * @param text as printed
 * @param lower {@code text} in lower case, curly apostrophes straightened
 */
public record Token(Span span, String text, String lower) {}
