/** Tests of the catalogue and of the matchers that find its names. */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.catalogue;
