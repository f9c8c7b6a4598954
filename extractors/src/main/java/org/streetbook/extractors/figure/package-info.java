/**
 * Numbers as printed and what they normalise to: text in, {@link
 * org.streetbook.extractors.figure.Figure}s out.
 *
 * <p>Open {@link org.streetbook.extractors.figure.FigureFinder} first. The way of a text: {@code
 * Lexer} (characters to lexemes, with the roles that the tables beside this package give them),
 * {@code KeepOutRules} (dates, ranks, names: stepped over), {@code RangeRules}, {@code
 * QuantityRules} with {@code CompoundRules} and {@code RateRules}, {@code CountRules}, {@code
 * BareRules}, {@code WordRules} (in this order, first match wins), {@code Surroundings} (what
 * figures before supply), {@code Qualifiers}. The wide finder also tries {@code MeasureRules} among
 * the quantities, and {@code VagueRules}, {@code PartRules} and {@code PlainRules} last.
 *
 * <p>The trap: a figure knows nothing of the verb before it. "Fell 5 percent" is 5, and the reader
 * of claims turns the sign.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.figure;
