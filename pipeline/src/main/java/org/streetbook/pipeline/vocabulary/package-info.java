/**
 * The catalogue's names as the index asks for them: {@link
 * org.streetbook.pipeline.vocabulary.CatalogueVocabulary}. Given both to what writes a book and to
 * what searches it. The trap: the catalogue takes a moment to load, so a search only asks when a
 * name is not found as it is spelled.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.vocabulary;
