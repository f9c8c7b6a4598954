/** The pipeline module. */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline;
