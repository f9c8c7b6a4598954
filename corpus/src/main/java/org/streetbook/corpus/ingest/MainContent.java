package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds its article, and takes out of it what is not the article.
 *
 * <p>Boxes go first ({@link PageBoxes}). Marked articles ({@code article}, {@code
 * itemprop=articleBody}, what holds the text that the page's data gives) are believed where they
 * hold much of the page's running text ({@link PageWeights}). From there, or from the page's body,
 * the search steps down into the child that holds nearly all of the worth, as long as there is one.
 * What stands between the title and that element and reads like sentences is the article's too:
 * pages keep their standfirst in another box than the text. Boxes within the article go last
 * ({@link Trimming}).
 */
@SuppressWarnings("ReferenceEquality") // jsoup's elements equal only themselves
final class MainContent {

  /** A child must hold this share of its parent's worth for the search to step into it. */
  private static final double NEARLY_ALL = 0.8;

  /** A child that holds the title needs to hold no more than this share of its parent's worth. */
  private static final double HALF = 0.45;

  /** A marked article must hold this share of the page's worth to be believed. */
  private static final double MUCH = 0.4;

  private static final Set<BoxNames.Kind> CAPTIONS = Set.of(BoxNames.Kind.CAPTION);

  /** Lines between title and text that are taken for its beginning, at most. */
  private static final int LONGEST_STANDFIRST = 8;

  /** Longer lines are no labels, in UTF-16 units. */
  private static final int LONGEST_LABEL = 40;

  /** The shortest standfirst, in words. */
  private static final int SHORTEST_STANDFIRST = 6;

  private final PageWeights weights;
  private final @Nullable Element heading;

  private MainContent(PageWeights weights, @Nullable Element heading) {
    this.weights = weights;
    this.heading = heading;
  }

  /**
   * The element that holds the article; boxes have been taken out of the page.
   *
   * @param body the article's text as the page's data gives it, or null
   * @param title the page's title, or null
   */
  static Element find(Document page, @Nullable String body, @Nullable String title) {
    Element root = page.body();
    PageBoxes.remove(root);
    PageWeights weights = PageWeights.of(root);
    if (weights.worth(root) == 0) {
      return root;
    }
    Element heading = heading(root, title);
    MainContent content = new MainContent(weights, heading);
    Element article = content.article(root, body);
    Trimming.trim(article, weights);
    if (heading != null) {
      content.takeStandfirst(root, article);
    }
    return article;
  }

  private Element article(Element root, @Nullable String body) {
    Element marked = marked(root, body);
    Element at = marked == null ? root : marked;
    for (Element next = heaviest(at); next != null; next = heaviest(at)) {
      at = next;
    }
    return at;
  }

  /** Elements that the page itself marks as its article, the surest first. */
  private @Nullable Element marked(Element root, @Nullable String body) {
    double much = weights.worth(root) * MUCH;
    for (String query :
        List.of("[itemprop=articleBody]", "article", "main, [role=main]", "#content, .content")) {
      Element best = null;
      for (Element element : root.select(query)) {
        boolean enough = weights.worth(element) >= much || holds(element, body);
        if (enough && (best == null || weights.worth(element) > weights.worth(best))) {
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
    double whole = weights.worth(at);
    Element titled = null;
    for (Element child : at.children()) {
      double worth = weights.worth(child);
      if (worth >= whole * NEARLY_ALL && !isTextBlock(child)) {
        return hasTextBeside(at, child) ? null : child;
      }
      if (worth >= whole * HALF && heading != null && isAbove(child, heading)) {
        titled = child;
      }
    }
    return titled;
  }

  /** Whether the text goes on beside a child: in a paragraph, or in another of the same kind. */
  private boolean hasTextBeside(Element at, Element child) {
    for (Element each : at.children()) {
      PageWeights.Weight weight = weights.at(each);
      if (each != child
          && weight.paragraphs() > 0
          && weight.linked() * 3 < weight.letters()
          && (isTextBlock(each)
              || (each.normalName().equals(child.normalName()) && isAlike(each, child)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two elements share half of their classes. */
  private static boolean isAlike(Element one, Element other) {
    Set<String> shared = new HashSet<>(one.classNames());
    int classes = Math.max(shared.size(), other.classNames().size());
    shared.retainAll(other.classNames());
    return shared.size() * 2 >= classes;
  }

  private static boolean isAbove(Element element, Element below) {
    for (Element at = below.parent(); at != null; at = at.parent()) {
      if (at == element) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTextBlock(Element element) {
    return switch (element.normalName()) {
      case "p", "li", "blockquote", "pre", "td", "ul", "ol", "table", "tbody", "tr", "dl" -> true;
      default -> false;
    };
  }

  /** The heading that says the page's title, or its first where none does. */
  private static @Nullable Element heading(Element root, @Nullable String title) {
    Element first = null;
    for (Element element : root.select("h1, h2, h3")) {
      if (title != null && Characters.line(element.text()).equalsIgnoreCase(title)) {
        return element;
      }
      if (first == null && element.normalName().equals("h1") && element.hasText()) {
        first = element;
      }
    }
    return first;
  }

  /** Moves what stands between title and article and reads like text to the article's beginning. */
  private void takeStandfirst(Element root, Element article) {
    List<Element> between = new ArrayList<>();
    boolean begun = false;
    boolean summary = false;
    for (Element element : root.select("*")) {
      if (element == article) {
        break;
      }
      if (element == heading) {
        begun = true;
      } else if (begun && PageWeights.isBlock(element) && !isAbove(element, article)) {
        boolean list = element.normalName().equals("ul") || element.normalName().equals("ol");
        boolean label = isSummaryLabel(element);
        if (label || isStandfirst(element) || (list && (summary || isTextList(element)))) {
          between.add(element);
        }
        // A label holds for the list that follows it, whatever boxes that stands in.
        summary = label || (summary && !list && element.selectFirst("ul, ol") != null);
      }
    }
    if (between.size() <= LONGEST_STANDFIRST) {
      for (int i = between.size() - 1; i >= 0; i--) {
        article.prependChild(between.get(i));
      }
    }
  }

  private boolean isSummaryLabel(Element element) {
    int letters = weights.at(element).letters();
    return letters > 0
        && letters <= LONGEST_LABEL
        && Furniture.STANDARD.kindOf(Characters.line(element.text())) == Furniture.Kind.SUMMARY;
  }

  /** Whether a list tells its points in words and leads nowhere. */
  private static boolean isTextList(Element list) {
    int items = 0;
    for (Element item : list.children()) {
      String text = Characters.line(item.text());
      if (Prose.words(text) < SHORTEST_STANDFIRST
          || item.select("a").text().length() * 3 > text.length()) {
        return false;
      }
      items++;
    }
    return items >= 2;
  }

  /** Whether an element is a block that may be a sentence or two, or says who and when. */
  private static boolean isStandfirst(Element element) {
    if (!PageWeights.isBlock(element)
        || element.normalName().equals("figcaption")
        || element.normalName().equals("li")) {
      return false;
    }
    for (Element child : element.children()) {
      if (PageWeights.isBlock(child) || child.selectFirst("p, div, h2, h3, li") != null) {
        return false;
      }
    }
    String text = Characters.line(element.text());
    if (Byline.isByline(text) || Byline.isDateLine(text)) {
      return true;
    }
    int words = Prose.words(text);
    if (words < SHORTEST_STANDFIRST || words > 120 || element.closest("figure") != null) {
      return false;
    }
    return BoxNames.STANDARD.of(element, CAPTIONS) == null
        && element.select("a").text().length() * 3 < text.length()
        && Furniture.STANDARD.kindOf(text) == null
        && !Furniture.STANDARD.isNotice(text);
  }
}
