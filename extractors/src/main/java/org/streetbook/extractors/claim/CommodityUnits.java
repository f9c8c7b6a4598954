package org.streetbook.extractors.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

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
    try (InputStream in = CommodityUnits.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + FILE);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          int tab = line.indexOf('\t');
          byId.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + FILE, e);
    }
    return Map.copyOf(byId);
  }
}
