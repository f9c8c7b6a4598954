/** The extractors module. */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors;
