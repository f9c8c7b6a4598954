package org.streetbook.extractors.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.note.Span;

/**
 * A figure: a number (or two ends of a range) as printed, and what it normalises to. It knows
 * nothing of what it measures; verbs around it ("fell 5 percent") are left to whoever reads on.
 *
 * @param span the figure as printed: number with its sign, currency, scale and unit, both ends of a
 *     range, without qualifier words
 * @param extent {@code span} together with the qualifier words that belong to it ("more than", "at
 *     least", "or so")
 * @param low lower end in {@code unit}, null where open; see {@link Amount}
 * @param high upper end in {@code unit}, null where open
 * @param unit base unit as {@link Amount#unit()}; {@code 1} for a bare number with no unit
 * @param qualifier what the words say
 * @param side as {@link Amount#side()}
 * @param noun for counts and bare numbers the noun phrase counted, normalised to lower case
 *     ("vehicles", "net new restaurant openings"); else null
 * @param rule name of the rule that read it
 */
public record Figure(
    Span span,
    Span extent,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String unit,
    Qualifier qualifier,
    Amount.@Nullable Side side,
    @Nullable String noun,
    String rule) {}
