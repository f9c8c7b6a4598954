package org.streetbook.extractors.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.figure.Figure;

/**
 * A line of a list of results.
 *
 * @param item what it is of, null where that is not known
 * @param list which list of the note it is of, counted from 0
 * @param period what the first of its values is for, null where the note does not tell
 * @param told its values, in text order
 */
public record Result(@Nullable Item item, int list, @Nullable Period period, List<Told> told) {

  public Result {
    told = List.copyOf(told);
  }

  /**
   * A value of the line.
   *
   * @param figure what is printed, in the currency of the list where it prints none
   * @param span where it stands in the note's text, with its unit
   * @param loss whether a word calls it a loss
   * @param before whether it is that of a year before, or of the dividend before
   */
  public record Told(Figure figure, Span span, boolean loss, boolean before) {}
}
