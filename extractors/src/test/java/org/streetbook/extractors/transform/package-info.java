/**
 * Texts told over with other firms, companies, numbers, currencies and years, or with a sentence of
 * another company put in, which must make the same claims with those changes.
 *
 * <p>{@link org.streetbook.extractors.transform.TransformationsTest} measures the share of claims
 * that do. A {@link org.streetbook.extractors.transform.Retelling} is one text told over, with what
 * becomes of a claim. Whoever retells must keep the truth: what cannot be changed without changing
 * more than is meant (a bank's name within a product's) stays as it is.
 */
@NullMarked
package org.streetbook.extractors.transform;

import org.jspecify.annotations.NullMarked;
