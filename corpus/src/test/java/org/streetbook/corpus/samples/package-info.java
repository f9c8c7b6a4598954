/**
 * Makes the sample notes that are not plain text, and keeps them honest.
 *
 * <p>In: the originals in {@code src/test/resources/samples/originals}, plain text with a few marks
 * ({@link org.streetbook.corpus.samples.Original} says which). Out: the PDF, DOCX, mail and HTML
 * files of {@code corpus/samples}, the same bytes every time. Open {@code SampleNotesTest} first.
 * To write the files after an original was edited: {@code mvn -pl corpus test
 * -Dtest=SampleNotesTest -Dsamples=write}.
 *
 * <p>The trap: compression differs between JDKs, so nothing in the files is compressed.
 */
@NullMarked
package org.streetbook.corpus.samples;

import org.jspecify.annotations.NullMarked;
