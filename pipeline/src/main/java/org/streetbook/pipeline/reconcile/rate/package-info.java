/**
 * Rates of exchange, as a user gives them: {@link org.streetbook.pipeline.reconcile.rate.Rates}
 * reads and checks the file, and finds the way from one currency to another on a day; {@link
 * org.streetbook.pipeline.reconcile.rate.Conversion} is such a way.
 *
 * <p>Open {@code Rates} first. The trap: a rate is never looked for after the day of what it
 * converts, and what the file does not tell is not guessed.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.pipeline.reconcile.rate;
