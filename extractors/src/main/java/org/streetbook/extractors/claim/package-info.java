/**
 * Claims out of scenes: every figure and every rating of a scene is given its metric, subject,
 * firm, period, basis and modality, or dropped with a reason.
 *
 * <p>Open {@link ClaimReader}. The trap: the order matters, since what a figure measures decides
 * who is taken to say it, and who says it decides what kind of statement it is.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.claim;
