/** The period room. */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.period;
