package org.streetbook.corpus.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
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

  /** Names of meta tags that tell when a page was published, the surest first. */
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "pubdate",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "article:published",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.date",
          "dc.date.created",
          "dc.date",
          "dcterms.created",
          "citation_publication_date",
          "citation_date",
          "ptime",
          "date");

  private static final List<String> AUTHORS =
      List.of("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl");

  /** Reads what publishers write: line ends in strings, commas after the last element. */
  private static final ObjectReader LENIENT =
      Json.mapper()
          .reader()
          .with(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .with(JsonReadFeature.ALLOW_TRAILING_COMMA);

  /** Longest JSON-LD script that is read, in UTF-16 units. */
  private static final int LONGEST_SCRIPT = 1 << 20;

  private HtmlFacts() {}

  /**
   * Takes the facts of a page.
   *
   * @return the text of the article as its JSON-LD gives it, or null
   */
  static @Nullable String take(Document page, Facts facts) {
    Map<String, String> metas = metas(page);
    String site = metas.get("og:site_name");
    String body = null;
    Published ofPage = null;
    for (JsonNode node : nodes(page)) {
      if (!isArticle(node.path("@type"))) {
        ofPage = ofPage == null ? date(text(node, "datePublished")) : ofPage;
        continue;
      }
      facts.offerTitle(text(node, "headline"), "json-ld:headline");
      facts.offerPublished(date(text(node, "datePublished")), "json-ld:datePublished");
      String publisher = names(node.path("publisher"));
      offerAuthor(names(node.path("author")), publisher, site, "json-ld:author", facts);
      facts.offerPublisher(publisher, "json-ld:publisher");
      facts.offerUrl(url(node), "json-ld:url");
      facts.offerLang(text(node, "inLanguage"), "json-ld:inLanguage");
      if (body == null) {
        body = text(node, "articleBody");
      }
    }
    String heading = HtmlMarkup.heading(page);
    for (String name : List.of("og:title", "twitter:title")) {
      facts.offerTitle(HtmlMarkup.withoutSite(metas.get(name), heading, site), name);
    }
    facts.offerPublisher(site, "og:site_name");
    for (String name : DATES) {
      facts.offerPublished(date(metas.get(name)), "meta:" + name);
    }
    facts.offerPublished(ofPage, "json-ld:WebPage");
    String publisher = metas.get("publisher");
    for (String name : AUTHORS) {
      offerAuthor(author(metas.get(name)), publisher, site, "meta:" + name, facts);
    }
    facts.offerPublisher(publisher, "meta:publisher");
    facts.offerPublisher(metas.get("application-name"), "meta:application-name");
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    if (canonical != null) {
      facts.offerUrl(canonical.attr("href"), "link:canonical");
    }
    facts.offerUrl(metas.get("og:url"), "og:url");
    facts.offerLang(
        page.selectFirst("html") == null ? null : page.expectFirst("html").attr("lang"),
        "html:lang");
    HtmlMarkup.take(page, facts);
    return body;
  }

  /** Takes an author; the house itself is named as one only where nothing better is. */
  private static void offerAuthor(
      @Nullable String author,
      @Nullable String publisher,
      @Nullable String site,
      String from,
      Facts facts) {
    if (author == null) {
      return;
    }
    if (author.equalsIgnoreCase(publisher) || author.equalsIgnoreCase(site)) {
      facts.suggestAuthor(author, from);
    } else {
      facts.offerAuthor(author, from);
    }
  }

  /** What the page's meta tags say, by name in lower case; of one name the first that is filled. */
  private static Map<String, String> metas(Document page) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content");
      if (content.isBlank()) {
        continue;
      }
      for (String key : List.of("property", "name", "itemprop")) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          metas.putIfAbsent(name, content);
        }
      }
    }
    return metas;
  }

  /** A name as metadata gives it, without "by"; null if it is no name. */
  static @Nullable String author(@Nullable String value) {
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

  /** The articles and web pages that the page's JSON-LD describes, in its order. */
  private static List<JsonNode> nodes(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      String data = script.data();
      if (data.length() > LONGEST_SCRIPT) {
        continue;
      }
      Deque<JsonNode> open = new ArrayDeque<>();
      try {
        open.add(LENIENT.readTree(data));
        while (!open.isEmpty()) {
          JsonNode node = open.poll();
          if (node.isObject()
              && (isArticle(node.path("@type")) || isPage(node.path("@type").asText("")))) {
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

  private static boolean isPage(String type) {
    return type.equals("WebPage");
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
    return value.isTextual() && !value.asText().isBlank() ? unescaped(value.asText()) : null;
  }

  /** Publishers escape for HTML what is JSON, and some do it twice. */
  private static String unescaped(String value) {
    String once = Parser.unescapeEntities(value, false);
    return once.indexOf('&') < 0 ? once : Parser.unescapeEntities(once, false);
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
