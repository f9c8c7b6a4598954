@org.jspecify.annotations.NullMarked
package org.streetbook.corpus.correction;
