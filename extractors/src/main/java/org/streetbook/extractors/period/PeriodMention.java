package org.streetbook.extractors.period;

import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.note.Span;

/**
 * A stretch of time as a note names it.
 *
 * @param span the words that name it, prepositions not included
 * @param period what it resolves to, against the note's publication day where it is relative
 * @param kind how it is named
 */
public record PeriodMention(Span span, Period period, Kind kind) {

  /** How a period is named, which decides how it may be read. */
  public enum Kind {
    /** "2027", "March 2024", "1995-2000": calendar, absolute. */
    CALENDAR,
    /** "FY27", "Q2FY23", "fiscal third quarter": a company's own calendar. */
    FISCAL,
    /** "the first quarter", "full-year", "the current quarter": a reporting period by position. */
    REPORTING,
    /**
     * "next year", "a year earlier", "this week": against the publication day or another period.
     */
    RELATIVE,
    /** "on Tuesday", "July 2": a day, mostly when something was said or happened. */
    DAY,
    /** "mid-decade", "over the next few years": no dates. */
    VAGUE
  }
}
