/** Tests of the wall, with a parser behind it that misbehaves when it is asked to. */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.isolate;
