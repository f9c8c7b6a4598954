package org.streetbook.pipeline.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, held in memory: a closed list from the class path, so that no path of a
 * request is ever looked up anywhere.
 */
final class Assets {

  /** The page, which shows every view. */
  static final String PAGE = "index.html";

  /** The description of the API. */
  static final String OPENAPI = "openapi.json";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  private static final List<String> NAMES =
      List.of(
          PAGE,
          OPENAPI,
          "page.css",
          "icon.svg",
          "main.js",
          "api.js",
          "dom.js",
          "search.js",
          "table.js",
          "row.js",
          "plot.js",
          "note.js",
          "compare.js",
          "findings.js");

  /**
   * A file.
   *
   * @param type its media type
   */
  record Asset(String type, String text) {}

  private final Map<String, Asset> all = new LinkedHashMap<>();

  Assets() {
    for (String name : NAMES) {
      try (InputStream in = Assets.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("the page lacks " + name);
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        all.put(
            name,
            new Asset(String.valueOf(type), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The file of that name, null where there is none. */
  @Nullable Asset named(String name) {
    return all.get(name);
  }
}
