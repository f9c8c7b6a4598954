package org.streetbook.extractors;

import java.util.List;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.extractors.claim.Dropped;

/**
 * What became of a note's figures.
 *
 * @param claims in text order
 * @param dropped figures that were looked at and left out, in text order
 */
public record Extraction(List<Claim> claims, List<Dropped> dropped) {

  public Extraction {
    claims = List.copyOf(claims);
    dropped = List.copyOf(dropped);
  }
}
