package org.streetbook.index.schema;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.streetbook.corpus.claim.Claim;

/** Which subject groups a claim belongs to: what is reconciled again when the claim changes. */
@FunctionalInterface
public interface Grouping {

  /** The ids of the groups: the top parents of the subject and of the counterparty; not empty. */
  Collection<String> groupsOf(Claim claim);

  /** Every subject and every counterparty is a group of its own. */
  static Grouping bySubject() {
    return claim -> {
      Set<String> groups = new TreeSet<>();
      groups.add(claim.subject().id());
      if (claim.counterparty() != null) {
        groups.add(claim.counterparty().id());
      }
      return groups;
    };
  }
}
