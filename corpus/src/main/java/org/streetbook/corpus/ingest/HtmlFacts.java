package org.streetbook.corpus.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Published;
import org.streetbook.corpus.wire.Json;

/**
 * What a page says of itself: JSON-LD first, then OpenGraph and the other meta tags, then its
 * markup. The order is that of how carefully publishers keep them.
 */
final class HtmlFacts {

  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "newsarticle",
          "blogposting",
          "report",
          "analysisnewsarticle",
          "reportagenewsarticle",
          "opinionnewsarticle",
          "socialmediaposting",
          "liveblogposting",
          "techarticle",
          "scholarlyarticle");

  /** Longest JSON-LD script that is read, in UTF-16 units. */
  private static final int LONGEST_SCRIPT = 1 << 20;

  private HtmlFacts() {}

  /**
   * Takes the facts of a page.
   *
   * @return the text of the article as its JSON-LD gives it, or null
   */
  static @Nullable String take(Document page, Facts facts) {
    String body = null;
    for (JsonNode article : articles(page)) {
      facts.offerTitle(text(article, "headline"), "json-ld:headline");
      facts.offerPublished(date(text(article, "datePublished")), "json-ld:datePublished");
      facts.offerAuthor(names(article.path("author")), "json-ld:author");
      facts.offerPublisher(names(article.path("publisher")), "json-ld:publisher");
      facts.offerUrl(url(article), "json-ld:url");
      facts.offerLang(text(article, "inLanguage"), "json-ld:inLanguage");
      if (body == null) {
        body = text(article, "articleBody");
      }
    }
    facts.offerTitle(meta(page, "og:title"), "og:title");
    facts.offerTitle(meta(page, "twitter:title"), "twitter:title");
    facts.offerPublisher(meta(page, "og:site_name"), "og:site_name");
    facts.offerPublished(date(meta(page, "article:published_time")), "meta:article:published_time");
    for (String name :
        List.of(
            "datepublished",
            "publishdate",
            "publish-date",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dc.date",
            "dcterms.created",
            "date")) {
      facts.offerPublished(date(meta(page, name)), "meta:" + name);
    }
    facts.offerAuthor(author(meta(page, "author")), "meta:author");
    facts.offerAuthor(author(meta(page, "article:author")), "meta:article:author");
    facts.offerAuthor(author(meta(page, "parsely-author")), "meta:parsely-author");
    facts.offerPublisher(meta(page, "publisher"), "meta:publisher");
    facts.offerPublisher(meta(page, "application-name"), "meta:application-name");
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null) {
      facts.offerUrl(canonical.attr("href"), "link:canonical");
    }
    facts.offerUrl(meta(page, "og:url"), "og:url");
    facts.offerLang(
        page.selectFirst("html") == null ? null : page.expectFirst("html").attr("lang"),
        "html:lang");
    fromMarkup(page, facts);
    return body;
  }

  private static void fromMarkup(Document page, Facts facts) {
    Element time =
        page.selectFirst("[itemprop=datePublished], time[pubdate], article time[datetime]");
    if (time != null) {
      String stamp = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
      facts.offerPublished(date(stamp.isEmpty() ? time.text() : stamp), "html:time");
    }
    Element author =
        page.selectFirst("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]");
    if (author != null) {
      facts.offerAuthor(
          author(author.hasAttr("content") ? author.attr("content") : author.text()),
          "html:author");
    }
    String name = Characters.line(page.title());
    List<Element> heads = page.select("h1");
    if (heads.size() == 1 && Prose.words(heads.get(0).text()) >= 2) {
      facts.offerTitle(heads.get(0).text(), "html:h1");
    }
    facts.offerTitle(withoutSite(name, heads), "html:title");
    String title = facts.title();
    if (title != null && name.length() > title.length() + 3 && name.startsWith(title)) {
      String rest = name.substring(title.length()).strip();
      if ("|·-–—".indexOf(rest.charAt(0)) >= 0 && Prose.words(rest) <= 4) {
        facts.offerPublisher(rest.substring(1), "html:title");
      }
    }
  }

  /**
   * The page's name without the site's: what a heading repeats, or what is left of the last bar.
   */
  private static String withoutSite(String name, List<Element> heads) {
    for (Element head : heads) {
      String line = Characters.line(head.text());
      if (!line.isEmpty() && name.contains(line)) {
        return line;
      }
    }
    for (String bar : List.of(" | ", " · ", " — ", " – ", " - ")) {
      int at = name.lastIndexOf(bar);
      if (at > 0
          && Prose.words(name.substring(0, at)) >= 4
          && Prose.words(name.substring(at)) <= 4) {
        return name.substring(0, at);
      }
    }
    return name;
  }

  private static @Nullable String meta(Document page, String name) {
    for (Element meta : page.getElementsByTag("meta")) {
      String key = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      if (key.isEmpty()) {
        key = meta.attr("itemprop");
      }
      if (key.equalsIgnoreCase(name) && !meta.attr("content").isBlank()) {
        return meta.attr("content");
      }
    }
    return null;
  }

  private static @Nullable String author(@Nullable String value) {
    if (value == null || value.contains("://") || Prose.words(value) > 12) {
      return null;
    }
    String name = Characters.line(value);
    return Byline.isByline(name) ? name.substring(3).strip() : name;
  }

  /** A date as metadata gives it, which is a time stamp or a date in words. */
  static @Nullable Published date(@Nullable String value) {
    Dates.Found found = value == null || value.length() > 80 ? null : Dates.first(value);
    return found == null ? null : found.published(null);
  }

  private static List<JsonNode> articles(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      String data = script.data();
      if (data.length() > LONGEST_SCRIPT) {
        continue;
      }
      Deque<JsonNode> open = new ArrayDeque<>();
      try {
        open.add(Json.mapper().readTree(data));
        while (!open.isEmpty()) {
          JsonNode node = open.poll();
          if (node.isObject() && isArticle(node.path("@type"))) {
            found.add(node);
          }
          if (node.isArray()) {
            node.forEach(open::add);
          } else if (node.isObject()) {
            node.path("@graph").forEach(open::add);
            if (node.has("mainEntity")) {
              open.add(node.get("mainEntity"));
            }
          }
        }
      } catch (JsonProcessingException e) {
        // A script that is no JSON says nothing; the page's other sources remain.
        open.clear();
      }
    }
    return found;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return ARTICLES.contains(type.asText("").toLowerCase(Locale.ROOT));
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isTextual() && !value.asText().isBlank()
        ? org.jsoup.parser.Parser.unescapeEntities(value.asText(), false)
        : null;
  }

  private static @Nullable String url(JsonNode article) {
    JsonNode main = article.path("mainEntityOfPage");
    String id = main.isObject() ? text(main, "@id") : main.isTextual() ? main.asText() : null;
    String url = text(article, "url");
    return url == null ? id : url;
  }

  private static @Nullable String names(JsonNode node) {
    if (node.isTextual()) {
      return author(node.asText());
    }
    if (node.isObject()) {
      return text(node, "name");
    }
    List<String> names = new ArrayList<>();
    for (JsonNode one : node) {
      String name = names(one);
      if (name != null) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }
}
