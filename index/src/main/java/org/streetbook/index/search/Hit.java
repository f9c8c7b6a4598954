package org.streetbook.index.search;

import java.util.List;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.index.entry.StoredNote;

/** One result of a search. */
public sealed interface Hit {

  /** How well it matches; 0 when sorted by something else. Comparable within one search only. */
  float score();

  /** What to show of it: for a claim its sentence; may be empty. */
  List<Fragment> fragments();

  /** A claim. */
  record OfClaim(Claim claim, float score, List<Fragment> fragments) implements Hit {}

  /** A note. */
  record OfNote(StoredNote note, float score, List<Fragment> fragments) implements Hit {}

  /** A row of the reconciled table. */
  record OfEstimate(Estimate estimate, float score, List<Fragment> fragments) implements Hit {}
}
