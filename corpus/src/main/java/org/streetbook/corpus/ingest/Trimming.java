package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Takes out of an article what stands among its paragraphs and is none of it: captions of pictures,
 * boxes below a label such as "Most read", cards that lead to other articles, lists of links.
 *
 * <p>Charts keep their captions, since those say what is drawn.
 */
@SuppressWarnings("ReferenceEquality") // jsoup's elements equal only themselves
final class Trimming {

  /** A box within an article holds less than this share of its worth. */
  private static final double PART = 0.25;

  /** Longer ones say more than a card does, in UTF-16 units. */
  private static final int LONGEST_CARD = 500;

  /** Longer ones are no captions, in UTF-16 units. */
  private static final int LONGEST_CAPTION = 700;

  /** More sentences are no caption. */
  private static final int LONGEST_PICTURE = 4;

  private static final Pattern CHART =
      Pattern.compile(
          "(?i)^(?:figure|fig\\.|exhibit|chart|graph|table|source\\s*:)\\b.*|.*\\bsource\\s*:.*");

  private final Element article;
  private final PageWeights weights;

  private Trimming(Element article, PageWeights weights) {
    this.article = article;
    this.weights = weights;
  }

  /**
   * Trims an article.
   *
   * @param weights of the page, as it is
   */
  static void trim(Element article, PageWeights weights) {
    Trimming trimming = new Trimming(article, weights);
    trimming.dropCaptions();
    trimming.dropLabelled();
    trimming.dropCards();
    trimming.dropLinkLists();
  }

  private void dropCaptions() {
    for (Element element : article.select("*")) {
      if (element != article && element.parent() != null && isCaption(element)) {
        element.remove();
      }
    }
  }

  private boolean isCaption(Element element) {
    PageWeights.Weight weight = weights.at(element);
    if (weight.letters() == 0
        || weight.letters() > LONGEST_CAPTION
        || weight.paragraphs() > LONGEST_PICTURE) {
      return false;
    }
    if (element.normalName().equals("figcaption")) {
      return !isChart(element);
    }
    if (element.normalName().equals("figure")) {
      return isPicture(element);
    }
    BoxNames.Name name = BoxNames.STANDARD.of(element, BoxNames.ASIDES);
    if (name == null) {
      return false;
    }
    return switch (name.kind()) {
      case CAPTION -> !element.normalName().equals("caption") && !isChart(element);
      case PICTURE -> isPicture(element);
      case AUTHOR ->
          weight.paragraphs() > 0
              && weight.worth() < weights.worth(article) * PART
              && element.selectFirst("time, h1") == null;
      case COMMENTS, BOX, MAYBE -> false;
    };
  }

  /** Whether an element is a picture with what is said of it, and no table, quotation or code. */
  private static boolean isPicture(Element element) {
    return element.selectFirst("img, picture, video, amp-img") != null
        && element.selectFirst("table, blockquote, pre, h1, h2, ul, ol") == null
        && !isChart(element);
  }

  private static boolean isChart(Element element) {
    return element.selectFirst("table") != null || CHART.matcher(element.text()).matches();
  }

  /** Boxes that a label names: the label, and what stands in one box with it or follows it. */
  private void dropLabelled() {
    for (Element element : article.select("h2, h3, h4, h5, h6, p, div, span, strong, li, header")) {
      if (weights.at(element).letters() > 80
          || weights.at(element).letters() == 0
          || !isBelow(element)) {
        continue;
      }
      String text = Characters.line(element.text());
      Furniture.Kind kind = Furniture.STANDARD.kindOf(text);
      if (isLabel(element) && (kind == Furniture.Kind.RELATED || kind == Furniture.Kind.COMMENTS)) {
        Element box = boxOf(element);
        if (box != element) {
          box.remove();
        } else {
          dropLinksAfter(element);
        }
      }
    }
  }

  /** Whether the element is all that its paragraph says. */
  private boolean isLabel(Element element) {
    Element at = element;
    while (!PageWeights.isBlock(at) && at.parent() != null) {
      at = at.parent();
    }
    return weights.at(at).letters() <= weights.at(element).letters() + 3;
  }

  private boolean isBelow(Element element) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (at == article) {
        return true;
      }
    }
    return false;
  }

  /** The largest element that begins with a label and holds no running text of the article. */
  private Element boxOf(Element label) {
    Element box = label;
    double part = weights.worth(article) * PART;
    for (Element up = label.parent(); up != null && up != article; up = up.parent()) {
      PageWeights.Weight weight = weights.at(up);
      boolean text = weight.paragraphs() > Math.max(1, weight.links());
      if (text || weight.worth() >= part || !beginsWith(up, box)) {
        break;
      }
      box = up;
    }
    return box;
  }

  private static boolean beginsWith(Element parent, Element child) {
    for (Element each : parent.children()) {
      if (each == child) {
        return true;
      }
      if (each.hasText()) {
        return false;
      }
    }
    return false;
  }

  private void dropLinksAfter(Element label) {
    Element at = label.nextElementSibling();
    while (at != null && (isLinks(at) || isCard(at) || !at.hasText())) {
      Element next = at.nextElementSibling();
      at.remove();
      at = next;
    }
  }

  /** Neighbours that each show another article: a linked heading, perhaps with a line or two. */
  private void dropCards() {
    double part = weights.worth(article) * PART;
    for (Element parent : article.select("*")) {
      if (parent != article && !isBelow(parent)) {
        continue;
      }
      List<Element> run = new ArrayList<>();
      double worth = 0;
      for (Element child : parent.children()) {
        if (isCard(child)) {
          run.add(child);
          worth += weights.worth(child);
        } else if (child.hasText()) {
          dropRun(run, worth < part);
          worth = 0;
        }
      }
      dropRun(run, worth < part);
    }
  }

  private static void dropRun(List<Element> run, boolean small) {
    if (run.size() >= 2 && small) {
      run.forEach(Element::remove);
    }
    run.clear();
  }

  private boolean isCard(Element element) {
    PageWeights.Weight weight = weights.at(element);
    if (weight.links() == 0
        || weight.letters() > LONGEST_CARD
        || weight.letters() < 15
        || weight.paragraphs() > 3) {
      return false;
    }
    return switch (element.normalName()) {
      case "div", "article", "section" ->
          hasLinkedHeading(element)
              || (weight.linked() * 2 >= weight.letters() && !endsSentence(element));
      case "li" -> hasLinkedHeading(element);
      default -> false;
    };
  }

  private static boolean hasLinkedHeading(Element element) {
    Element heading = element.selectFirst("h2, h3, h4, h5, h6");
    return heading != null && (heading.selectFirst("a") != null || heading.closest("a") != null);
  }

  private boolean isLinks(Element element) {
    PageWeights.Weight weight = weights.at(element);
    return weight.letters() > 0 && weight.linked() * 10 >= weight.letters() * 8;
  }

  /** Lists and boxes in the article that are made of links lead elsewhere. */
  private void dropLinkLists() {
    for (Element box : article.select("ul, ol, div, section, p, table")) {
      if (box == article || !isBelow(box) || !isLinks(box)) {
        continue;
      }
      PageWeights.Weight weight = weights.at(box);
      if ((weight.links() >= 2 || weight.letters() < 200) && !endsSentence(box)) {
        box.remove();
      }
    }
  }

  private static boolean endsSentence(Element box) {
    return Prose.endsSentence(box.text());
  }
}
