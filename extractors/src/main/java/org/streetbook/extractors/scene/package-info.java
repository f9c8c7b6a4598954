/**
 * One sentence with everything in it that was recognised, in order: {@link Scene} is a row of
 * {@link Chunk}s, and rules read along that row, never along characters.
 *
 * <p>Open {@link SceneReader}. The trap: a chunk may stand for many tokens; distances count chunks.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.scene;
