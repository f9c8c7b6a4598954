package org.streetbook.extractors.claim;

import java.util.HashMap;
import java.util.Map;
import org.streetbook.extractors.data.Rows;

/** In what quantity the price of a commodity is quoted where a note does not say. */
final class CommodityUnits {

  private static final String FILE = "commodity-units.tsv";
  private static final Map<String, String> BY_ID = load();

  private CommodityUnits() {}

  /** The divisor with its stroke, as {@code /[bbl_us]}; empty where none is customary. */
  static String per(String commodity) {
    String unit = BY_ID.get(commodity);
    return unit == null ? "" : "/" + unit;
  }

  private static Map<String, String> load() {
    Map<String, String> byId = new HashMap<>();
    Rows.of(CommodityUnits.class, FILE).forEach(cells -> byId.put(cells.get(0), cells.get(1)));
    return Map.copyOf(byId);
  }
}
