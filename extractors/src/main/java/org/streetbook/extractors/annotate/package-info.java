/**
 * Sentences and tokens of a note, by CoreNLP's tokenizer and splitter. The only room that imports
 * CoreNLP; nothing of its types leaves it.
 *
 * <p>Open {@link SentenceSplitter}. The trap: line breaks in a note's text always end a sentence,
 * since ingestion has joined wrapped lines and kept headings and list items on lines of their own.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.annotate;
