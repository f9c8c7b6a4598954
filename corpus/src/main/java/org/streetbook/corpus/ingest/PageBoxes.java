package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.streetbook.corpus.ingest.BoxNames.Kind;
import org.streetbook.corpus.ingest.BoxNames.Name;

/**
 * Takes out of a page what is no text of it wherever it stands: scripts and controls, what is
 * hidden, and the boxes that tags, roles and names call so.
 *
 * <p>No such sign is believed against the text: an element that holds most of the page's worth
 * stays, and so do all that a word names where together they hold most of it.
 */
@SuppressWarnings("ReferenceEquality") // jsoup's elements equal only themselves
final class PageBoxes {

  /** What holds this share of the page's worth is no box. */
  static final double MOST = 0.4;

  /** Readers may have written more than the author, but not nearly all. */
  private static final double NEARLY_ALL = 0.9;

  /** What holds less than this share of the page's worth is easily believed to be a box. */
  private static final double LITTLE = 0.03;

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
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

  private static final Set<String> HIDING =
      Set.of(
          "hidden",
          "hide",
          "is-hidden",
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "screen-reader-text",
          "u-hidden");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "dialog",
          "search",
          "menu",
          "alert",
          "alertdialog");

  private final Element root;

  private PageBoxes(Element root) {
    this.root = root;
  }

  /** Removes the boxes below an element. */
  static void remove(Element root) {
    PageBoxes boxes = new PageBoxes(root);
    boxes.placeStreamed();
    boxes.removeSilent();
    boxes.removeNamed();
  }

  /**
   * Pages that a server streams hold their text in hidden segments ({@code S:1}), which a script
   * puts where a template ({@code B:1}, {@code P:1}) stands for them.
   */
  private void placeStreamed() {
    for (Element segment : root.select("div[hidden][id^=S:]")) {
      segment.removeAttr("hidden");
      String number = segment.id().substring(2);
      Element place = root.getElementById("B:" + number);
      if (place == null) {
        place = root.getElementById("P:" + number);
      }
      if (place != null && place != segment && !isBelow(place, segment)) {
        place.replaceWith(segment);
      }
    }
  }

  private static boolean isBelow(Element element, Element above) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == above) {
        return true;
      }
    }
    return false;
  }

  private void removeSilent() {
    List<Element> hidden = new ArrayList<>();
    for (Element element : root.select("*")) {
      if (NEVER.contains(element.normalName())) {
        element.remove();
      } else if (isHidden(element)) {
        hidden.add(element);
      }
    }
    if (hidden.isEmpty()) {
      return;
    }
    PageWeights weights = PageWeights.of(root);
    double most = weights.worth(root) * MOST;
    for (Element element : hidden) {
      if (weights.worth(element) < most || most == 0) {
        element.remove();
      }
    }
  }

  private void removeNamed() {
    PageWeights weights = PageWeights.of(root);
    double all = weights.worth(root);
    if (all == 0) {
      return;
    }
    IdentityHashMap<Element, Name> named = new IdentityHashMap<>();
    List<Element> found = new ArrayList<>();
    Map<String, Double> sums = new HashMap<>();
    for (Element element : root.select("*")) {
      if (element == root || isNoBox(element)) {
        continue;
      }
      Name name = isTaggedBox(element) ? TAGGED : BoxNames.STANDARD.of(element, BoxNames.BOXES);
      if (name == null || weights.worth(element) >= all * share(name) || holdsTitle(element)) {
        continue;
      }
      named.put(element, name);
      if (isBelieved(name, weights.at(element), all)) {
        found.add(element);
      }
      if (!hasAbove(element, name, named)) {
        sums.merge(name.word(), weights.worth(element), Double::sum);
      }
    }
    for (Element element : found) {
      Name name = named.get(element);
      if (name == null || element.parent() == null) {
        continue;
      }
      if (name == TAGGED || sums.getOrDefault(name.word(), 0.0) < all * share(name)) {
        element.remove();
      }
    }
  }

  private static final Name TAGGED = new Name(Kind.BOX, "tag");

  private static boolean hasAbove(
      Element element, Name name, IdentityHashMap<Element, Name> named) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (name.equals(named.get(at))) {
        return true;
      }
    }
    return false;
  }

  private static double share(Name name) {
    return name.kind() == Kind.COMMENTS ? NEARLY_ALL : MOST;
  }

  private static boolean isBelieved(Name name, PageWeights.Weight weight, double all) {
    return name.kind() != Kind.MAYBE
        || weight.linked() * 4 >= weight.letters()
        || weight.worth() < all * LITTLE;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.normalName().equals("noscript")) {
      return true;
    }
    String style = element.attr("style");
    if (!style.isEmpty()) {
      String flat = style.replace(" ", "").toLowerCase(Locale.ROOT);
      if (flat.contains("display:none") || flat.contains("visibility:hidden")) {
        return true;
      }
    }
    return isHiddenByClass(element);
  }

  /** Whether a class of the common style sheets hides the element at every width of a screen. */
  private static boolean isHiddenByClass(Element element) {
    String names = element.className();
    if (names.isEmpty()) {
      return false;
    }
    boolean hidden = false;
    for (String name : names.split("\\s+", -1)) {
      if (name.indexOf(':') > 0 || name.startsWith("d-")) {
        if (!name.equals("d-none")) {
          return false; // shown at some widths: "hidden md:block", "d-none d-lg-block"
        }
        hidden = true;
      } else {
        hidden |= HIDING.contains(name);
      }
    }
    return hidden;
  }

  /** Elements that are never a box, whatever they are called. */
  private static boolean isNoBox(Element element) {
    return switch (element.normalName()) {
      case "body", "article", "main", "html", "p", "h1", "h2", "span", "td", "tr", "tbody", "a" ->
          true;
      default -> false;
    };
  }

  private static boolean isTaggedBox(Element element) {
    return switch (element.normalName()) {
      case "footer", "aside", "menu" -> true;
      case "header" -> element.closest("article, main") == null;
      default -> ROLES.contains(element.attr("role"));
    };
  }

  private static boolean holdsTitle(Element element) {
    return element.normalName().equals("header") && element.selectFirst("h1") != null;
  }
}
