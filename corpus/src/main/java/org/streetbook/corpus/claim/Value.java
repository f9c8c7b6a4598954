package org.streetbook.corpus.claim;

import java.io.Serializable;

/** What a claim states: an amount on the number line, or the words of a rating. */
public sealed interface Value extends Serializable permits Amount, Rating {

  /** The figure as normalised for people: the printed words. */
  String text();
}
