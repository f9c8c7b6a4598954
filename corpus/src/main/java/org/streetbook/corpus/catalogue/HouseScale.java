package org.streetbook.corpus.catalogue;

import java.util.List;

/**
 * The scale of a house that orders words which other houses use for one step.
 *
 * @param house id of the house
 * @param words of the scale, in lower case, the best first
 */
public record HouseScale(String house, List<String> words) {

  public HouseScale {
    words = List.copyOf(words);
  }

  /** Those of the standard catalogue, read without the rest of it. */
  public static List<HouseScale> standard() {
    return CatalogueReader.houseScales();
  }
}
