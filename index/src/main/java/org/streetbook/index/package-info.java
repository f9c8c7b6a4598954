/** The index module. */
@org.jspecify.annotations.NullMarked
package org.streetbook.index;
