/**
 * A run over files that are made to break it. Open {@code HostileFiles} first, which names those
 * that make the files.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.hostile;
