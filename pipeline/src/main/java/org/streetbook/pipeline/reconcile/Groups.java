package org.streetbook.pipeline.reconcile;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Claim;

/**
 * Which claims are reconciled together: those whose subjects have one top parent. Rows never span
 * two groups.
 *
 * @param home id of the top parent of the subject: the group whose rows the claim stands on
 * @param context ids of the other groups that may look at the claim: that of the counterparty, and
 *     that of the subject that it had before it was corrected; may be empty
 */
public record Groups(String home, SortedSet<String> context) implements Serializable {

  public Groups {
    context = Collections.unmodifiableSortedSet(new TreeSet<>(context));
  }

  /** The groups that {@code claim} belongs to. */
  public static Groups of(Claim claim, Affiliates affiliates) {
    String home = affiliates.topOf(claim.subject().id());
    var context = new TreeSet<String>();
    if (claim.counterparty() != null) {
      context.add(affiliates.topOf(claim.counterparty().id()));
    }
    if (claim.correction() != null) {
      context.add(affiliates.topOf(claim.correction().extracted().subject().id()));
    }
    context.remove(home);
    return new Groups(home, context);
  }

  /** All of them, home and context. */
  public SortedSet<String> all() {
    var all = new TreeSet<>(context);
    all.add(home);
    return all;
  }
}
