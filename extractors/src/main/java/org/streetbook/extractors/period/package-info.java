/**
 * When: the stretches of time that a text names, absolute ("third quarter of 2010"), a company's
 * own ("Q2FY23"), by position ("the first half"), or relative ("a year earlier").
 *
 * <p>In comes a text and the day it was published, out come {@link
 * org.streetbook.extractors.period.PeriodMention}s in text order. Open {@link
 * org.streetbook.extractors.period.PeriodFinder} first, then {@link
 * org.streetbook.extractors.period.Periods} for what can be asked of a mention: another company's
 * calendar, the reading as an outlook, its place beside another period. The words are data
 * (resource files here), the rules stand in the {@code *Rules} tables with their examples, and what
 * they make is a {@link org.streetbook.extractors.period.Reading}, which {@code Resolver} dates.
 *
 * <p>The trap: a mention's {@code period} is only the most plausible reading without any context.
 * "The third quarter" in a note of July is the current one on the calendar year but may be the one
 * just reported by a company whose year ends in September: ask {@link
 * org.streetbook.extractors.period.Periods#resolve} with its calendar.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.extractors.period;
