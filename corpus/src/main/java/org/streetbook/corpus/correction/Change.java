package org.streetbook.corpus.correction;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.Subject;

/** What a line puts in the place of what was extracted, its names looked up. */
public sealed interface Change extends Serializable {

  /** What of a claim is changed: two changes of one slot contradict each other or are the same. */
  enum Slot {
    VOICE,
    FIRM,
    SUBJECT,
    METRIC,
    TIME
  }

  Slot slot();

  /** The change in a word or two; two that do the same have one. */
  String told();

  /** Takes the claim out of reconciliation. */
  record Mute() implements Change {
    @Override
    public Slot slot() {
      return Slot.VOICE;
    }

    @Override
    public String told() {
      return "mute";
    }
  }

  /**
   * Gives the claim to a firm.
   *
   * @param firm of the kind that it mostly is
   * @param listed whether it is in the catalogue
   */
  record ToFirm(Firm firm, boolean listed) implements Change {
    @Override
    public Slot slot() {
      return Slot.FIRM;
    }

    @Override
    public String told() {
      return firm.id();
    }
  }

  /** Gives the claim another subject. */
  record ToSubject(Subject subject) implements Change {
    @Override
    public Slot slot() {
      return Slot.SUBJECT;
    }

    @Override
    public String told() {
      return subject.id();
    }
  }

  /** Gives the claim another metric, by its id. */
  record ToMetric(String metric) implements Change {
    @Override
    public Slot slot() {
      return Slot.METRIC;
    }

    @Override
    public String told() {
      return metric;
    }
  }

  /** Moves the claim to a year, or takes its time from it where null. */
  record ToYear(@Nullable Integer year) implements Change {
    @Override
    public Slot slot() {
      return Slot.TIME;
    }

    @Override
    public String told() {
      return "year " + (year == null ? Selector.NONE : year);
    }
  }

  /** Gives the claim the period of a label, or none where null. */
  record ToPeriod(@Nullable String label) implements Change {
    @Override
    public Slot slot() {
      return Slot.TIME;
    }

    @Override
    public String told() {
      return "period " + (label == null ? Selector.NONE : label);
    }
  }
}
