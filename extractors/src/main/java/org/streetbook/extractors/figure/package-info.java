/** The figure room. */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.figure;
