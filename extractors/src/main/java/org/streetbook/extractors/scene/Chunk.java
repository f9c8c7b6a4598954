package org.streetbook.extractors.scene;

import java.util.List;
import java.util.Set;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.period.PeriodMention;

/** A piece of a sentence: something recognised, or a plain word. */
public sealed interface Chunk {

  /** Where it stands in the note's text. */
  Span span();

  /**
   * A plain word or mark.
   *
   * @param text as printed
   * @param lower in lower case, apostrophes straightened
   */
  record Word(Span span, String text, String lower, Set<Cue> cues) implements Chunk {

    /** Whether it begins with a capital letter. */
    public boolean capital() {
      return Character.isUpperCase(text.charAt(0));
    }
  }

  /** A figure. */
  record Quantity(Span span, Figure figure) implements Chunk {}

  /** A stretch of time. */
  record Time(Span span, PeriodMention mention) implements Chunk {}

  /**
   * A name.
   *
   * @param lower as printed, in lower case
   * @param possessive whether {@code 's} follows it
   */
  record Name(Span span, String lower, Party party, boolean possessive) implements Chunk {}

  /**
   * Words that name a metric.
   *
   * @param candidates never empty, most specific first
   * @param weak whether the words need support from others to mean a metric at all
   */
  record Measure(Span span, String lower, List<Metric> candidates, boolean weak, Set<Cue> cues)
      implements Chunk {
    public Measure {
      candidates = List.copyOf(candidates);
    }
  }

  /** Words that may be a rating. */
  record Grade(Span span, String lower, Set<Cue> cues) implements Chunk {}
}
