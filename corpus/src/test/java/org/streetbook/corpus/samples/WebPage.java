package org.streetbook.corpus.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.streetbook.corpus.wire.Json;

/**
 * Sets an original into one of three page templates, each with its own furniture: navigation, share
 * bar, cookie notice, newsletter box, related links, comments.
 *
 * <p>A template holds {@code {{key}}} for a value of the header, {@code {{body}}} for the text,
 * {@code {{json}}} for the metadata of schema.org, and {@code {{related}}}, {@code {{comments}}}
 * and {@code {{disclaimer}}} for lists.
 */
final class WebPage {

  private WebPage() {}

  /**
   * The page's bytes.
   *
   * @param templates the folder of {@code wire.html}, {@code portal.html} and {@code blog.html}
   */
  static byte[] render(Original original, Path templates) throws IOException {
    String page = Files.readString(templates.resolve(original.value("template") + ".html"));
    Map<String, String> parts = new LinkedHashMap<>();
    for (String key : List.of("title", "publisher", "author", "published", "url", "description")) {
      parts.put(key, escape(original.value(key)));
    }
    parts.put("day", original.value("published").substring(0, 10));
    parts.put("lang", original.values("lang").stream().findFirst().orElse("en"));
    parts.put("json", json(original));
    parts.put("body", body(original.blocks()));
    parts.put(
        "related",
        list(original.values("related"), item -> "<li><a href=\"#\">" + item + "</a></li>"));
    parts.put(
        "comments", list(original.values("comment"), item -> "<li class=\"c\">" + item + "</li>"));
    parts.put("disclaimer", list(original.values("disclaimer"), item -> item));
    for (var part : parts.entrySet()) {
      page = page.replace("{{" + part.getKey() + "}}", part.getValue());
    }
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Original original) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("headline", original.value("title"));
    article.put("datePublished", original.value("published"));
    article.put("author", Map.of("name", original.value("author")));
    article.put("publisher", Map.of("name", original.value("publisher")));
    article.put("mainEntityOfPage", original.value("url"));
    return Json.write(article);
  }

  private static String body(List<Block> blocks) {
    StringBuilder body = new StringBuilder();
    boolean list = false;
    for (Block block : blocks) {
      if (list != block instanceof Block.Item) {
        body.append(list ? "</ul>\n" : "<ul>\n");
        list = !list;
      }
      body.append(
          switch (block) {
            case Block.Heading heading -> "<h2>" + escape(heading.text()) + "</h2>\n";
            case Block.Paragraph paragraph -> "<p>" + escape(paragraph.text()) + "</p>\n";
            case Block.Item item -> "<li>" + escape(item.text()) + "</li>\n";
            case Block.Table table -> table(table);
            case Block.PageBreak pageBreak -> "<hr>\n";
          });
    }
    return body + (list ? "</ul>\n" : "");
  }

  private static String table(Block.Table table) {
    return table.rows().stream()
        .map(row -> list(row, cell -> "<td>" + cell + "</td>"))
        .collect(Collectors.joining("</tr>\n<tr>", "<table>\n<tr>", "</tr>\n</table>\n"));
  }

  private static String list(List<String> items, Function<String, String> form) {
    return items.stream().map(item -> form.apply(escape(item))).collect(Collectors.joining("\n"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
