package org.streetbook.corpus.ingest;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds its article, and takes out of it what is not the article.
 *
 * <p>Every element is worth the running text in it: letters of blocks that read like sentences,
 * less what lies in links. From the page's body the search steps down into the child that holds
 * nearly all of the worth, as long as there is one. Marked articles ({@code article}, {@code
 * itemprop=articleBody}, a JSON-LD body) are believed where they hold most of the worth. Boxes are
 * told by their tag, by the words of their class and id, and by being made of links; none is taken
 * out that holds most of the page's worth, so that a badly named page keeps its text.
 */
@SuppressWarnings("ReferenceEquality") // jsoup elements equal only themselves
final class MainContent {

  /** A child must hold this share of its parent's worth for the search to step into it. */
  private static final double NEARLY_ALL = 0.8;

  /** A marked article must hold this share of the page's worth to be believed. */
  private static final double MOST = 0.4;

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "dialog",
          "map",
          "audio",
          "video",
          "link",
          "meta",
          "head",
          "datalist",
          "nav");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "li",
          "td",
          "th",
          "dd",
          "dt",
          "blockquote",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "figcaption",
          "div",
          "section",
          "article",
          "main",
          "center",
          "address",
          "ul",
          "ol",
          "table",
          "tbody",
          "tr",
          "dl",
          "figure",
          "header",
          "footer",
          "aside",
          "form",
          "details",
          "summary",
          "caption",
          "thead",
          "tfoot",
          "hr");

  /** Words of class and id that name a box, from the vocabulary of common page builders. */
  private static final Set<String> BOX_WORDS =
      Set.of(
          "comment",
          "comments",
          "disqus",
          "share",
          "sharing",
          "social",
          "sociallinks",
          "related",
          "recommend",
          "recommended",
          "recommendation",
          "recommendations",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "breadcrumb",
          "breadcrumbs",
          "sidebar",
          "widget",
          "widgets",
          "advert",
          "advertisement",
          "ad",
          "ads",
          "adslot",
          "sponsor",
          "sponsored",
          "promo",
          "promotion",
          "ticker",
          "footer",
          "masthead",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "popup",
          "modal",
          "overlay",
          "outbrain",
          "taboola",
          "disclaimer",
          "disclosure",
          "copyright",
          "tags",
          "taglist",
          "toolbar",
          "pagination",
          "pager",
          "trending",
          "popular",
          "mostread",
          "legal",
          "author-bio",
          "authorbox",
          "bio",
          "byline-bio",
          "readmore",
          "inread",
          "skip",
          "login",
          "paywall",
          "banner",
          "teaser",
          "teasers",
          "reactions",
          "rating-stars",
          "feedback",
          "carousel");

  private final IdentityHashMap<Element, Double> worth = new IdentityHashMap<>();
  private final Document page;

  private MainContent(Document page) {
    this.page = page;
  }

  /**
   * The element that holds the article; boxes have been taken out of the page.
   *
   * @param body the article's text as the page's data gives it, or null
   */
  static Element find(Document page, @Nullable String body) {
    return new MainContent(page).find(body);
  }

  private Element find(@Nullable String body) {
    Element root = page.body();
    for (Element element : root.select("*")) {
      if (NEVER.contains(element.normalName()) || isHidden(element)) {
        element.remove();
      }
    }
    weigh(root);
    double all = worthOf(root);
    if (all == 0) {
      return root;
    }
    for (Element element : root.select("*")) {
      if (element != root
          && element.parent() != null
          && isBox(element)
          && worthOf(element) < all * MOST
          && !holdsTitle(element)) {
        element.remove();
      }
    }
    worth.clear();
    weigh(root);
    Element marked = marked(root, body);
    Element at = marked == null ? root : marked;
    for (Element next = heaviest(at); next != null; next = heaviest(at)) {
      at = next;
    }
    dropLinkLists(at);
    return at;
  }

  /** Elements that the page itself marks as its article, the surest first. */
  private @Nullable Element marked(Element root, @Nullable String body) {
    double all = worthOf(root);
    for (String query :
        List.of("[itemprop=articleBody]", "article", "main, [role=main]", "#content, .content")) {
      Element best = null;
      for (Element element : root.select(query)) {
        boolean enough = worthOf(element) >= all * MOST || holds(element, body);
        if (enough && (best == null || worthOf(element) > worthOf(best))) {
          best = element;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  /** Whether the element holds the beginning and the end of the body that the data gives. */
  private static boolean holds(Element element, @Nullable String body) {
    if (body == null || body.length() < 200) {
      return false;
    }
    String flat = Characters.line(body);
    String text = Characters.line(element.text());
    return text.contains(flat.substring(0, Math.min(60, flat.length())))
        && text.contains(flat.substring(Math.max(0, flat.length() - 60)));
  }

  private @Nullable Element heaviest(Element at) {
    double whole = worthOf(at);
    for (Element child : at.children()) {
      if (worthOf(child) >= whole * NEARLY_ALL && !isTextBlock(child)) {
        return child;
      }
    }
    return null;
  }

  private static boolean isTextBlock(Element element) {
    return switch (element.normalName()) {
      case "p", "li", "blockquote", "pre", "td", "ul", "ol", "table", "tbody", "tr", "dl" -> true;
      default -> false;
    };
  }

  private void weigh(Element root) {
    // Bottom-up without recursion of our own: a page may be nested deep.
    List<Element> all = root.select("*");
    for (int i = all.size() - 1; i >= 0; i--) {
      Element element = all.get(i);
      double sum = own(element);
      for (Element child : element.children()) {
        sum += worthOf(child);
      }
      worth.put(element, sum);
    }
  }

  private double worthOf(Element element) {
    return worth.getOrDefault(element, 0.0);
  }

  /** The worth of the text that stands in the element and in no block of its own below it. */
  private static double own(Element element) {
    if (!BLOCKS.contains(element.normalName())) {
      return 0;
    }
    for (Element child : element.children()) {
      if (BLOCKS.contains(child.normalName())) {
        return inlineWorth(element.ownText(), 0);
      }
    }
    String text = element.text();
    int linked = 0;
    for (Element link : element.select("a")) {
      linked += link.text().length();
    }
    double value = inlineWorth(text, linked);
    boolean item = element.normalName().equals("li") || element.normalName().equals("td");
    return item ? value / 2 : value;
  }

  private static double inlineWorth(String text, int linked) {
    if (text.length() < 30 || linked * 2 > text.length()) {
      return 0;
    }
    boolean sentence = text.indexOf(". ") > 0 || Prose.endsSentence(text) || text.indexOf('。') > 0;
    return (text.length() - linked) * (sentence ? 1.0 : 0.3);
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return style.contains("display:none") || style.contains("visibility:hidden");
  }

  private static boolean isBox(Element element) {
    switch (element.normalName()) {
      case "footer", "aside", "menu" -> {
        return true;
      }
      case "header" -> {
        return element.closest("article, main") == null;
      }
      case "body", "article", "main", "html", "p", "h1", "h2", "span", "td", "tr" -> {
        return false;
      }
      default -> {
        String role = element.attr("role");
        if (Set.of(
                "navigation", "complementary", "contentinfo", "banner", "dialog", "search", "menu")
            .contains(role)) {
          return true;
        }
      }
    }
    return namesBox(element.className()) || namesBox(element.id());
  }

  private static boolean namesBox(String names) {
    if (names.isEmpty()) {
      return false;
    }
    for (String name : names.split("[\\s_-]+|(?<=[a-z])(?=[A-Z])", -1)) {
      if (BOX_WORDS.contains(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsTitle(Element element) {
    return element.selectFirst("h1") != null && element.normalName().equals("header");
  }

  /** Lists and boxes in the article that are made of links lead elsewhere. */
  private static void dropLinkLists(Element article) {
    for (Element box : article.select("ul, ol, div, section, p, table")) {
      if (box.parent() == null || box == article) {
        continue;
      }
      String text = box.text();
      if (text.isEmpty()) {
        continue;
      }
      int linked = 0;
      int links = 0;
      for (Element link : box.select("a")) {
        linked += link.text().length();
        links++;
      }
      boolean made = linked * 10 >= text.length() * 8;
      if (made && (links >= 2 || text.length() < 200) && !Prose.endsSentence(text)) {
        box.remove();
      }
    }
  }
}
