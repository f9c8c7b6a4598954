package org.streetbook.corpus.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What the elements of a page hold, told by one walk over it: letters, letters in links, and the
 * worth of their running text. A weight includes those of all elements below; it stands as long as
 * the page is not changed.
 *
 * <p>The worth of a block is the number of its letters outside links if it reads like sentences, a
 * third of that if not, none if it is short or lies in links for the most part; in lists and tables
 * it is half.
 */
@SuppressWarnings("ReferenceEquality") // jsoup's elements equal only themselves
final class PageWeights {

  /** Letters, letters in links and worth are in UTF-16 units, blanks counted once. */
  static final class Weight {
    private int letters;
    private int linked;
    private int links;
    private int paragraphs;
    private double worth;

    int letters() {
      return letters;
    }

    int linked() {
      return linked;
    }

    /** How many links begin in the element. */
    int links() {
      return links;
    }

    /** How many blocks of sentences it holds. */
    int paragraphs() {
      return paragraphs;
    }

    double worth() {
      return worth;
    }

    private void add(Weight inner) {
      letters += inner.letters;
      linked += inner.linked;
      links += inner.links;
      paragraphs += inner.paragraphs;
      worth += inner.worth;
    }
  }

  /** Elements that begin a block of their own. */
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
          "fieldset",
          "details",
          "summary",
          "caption",
          "thead",
          "tfoot",
          "noscript",
          "body",
          "hr");

  /** Shorter blocks are labels, in UTF-16 units. */
  private static final int SHORTEST = 30;

  private static final Weight NOTHING = new Weight();

  private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

  private PageWeights() {}

  /** The weights of an element and of all below it. */
  static PageWeights of(Element root) {
    PageWeights made = new PageWeights();
    made.new Walk().over(root);
    return made;
  }

  Weight at(Element element) {
    return weights.getOrDefault(element, NOTHING);
  }

  double worth(Element element) {
    return at(element).worth;
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  private final class Walk implements NodeVisitor {
    private final Deque<Element> blocks = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private int linked;
    private int inLinks;

    void over(Element root) {
      root.traverse(this);
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        int before = line.length();
        append(text.getWholeText());
        Weight weight = text.parent() == null ? null : weights.get(text.parent());
        if (weight != null) {
          weight.letters += line.length() - before;
          if (inLinks > 0) {
            weight.linked += line.length() - before;
            linked += line.length() - before;
          }
        }
      } else if (node instanceof Element element) {
        weights.put(element, new Weight());
        if (isBlock(element)) {
          flush();
          blocks.push(element);
        } else if (element.normalName().equals("a")) {
          inLinks++;
          at(element).links++;
        } else if (element.normalName().equals("br")) {
          append(" ");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (isBlock(element)) {
        flush();
        blocks.pop();
      } else if (element.normalName().equals("a")) {
        inLinks--;
      }
      Element parent = element.parent();
      if (depth > 0 && parent != null) {
        at(parent).add(at(element));
      }
    }

    private void append(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean blank = c <= ' ' || c == '\u00a0';
        if (!blank) {
          line.append(c);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      }
    }

    /** Ends a block's line; its worth goes to the innermost block that is open. */
    private void flush() {
      Element block = blocks.peek();
      if (block != null && line.length() >= SHORTEST && linked * 2 <= line.length()) {
        String text = line.toString();
        boolean sentence =
            Prose.endsSentence(text) || text.indexOf(". ") > 0 || text.indexOf('。') > 0;
        double value = (text.length() - linked) * (sentence ? 1.0 : 0.3);
        boolean item = block.normalName().equals("li") || block.normalName().equals("td");
        Weight weight = at(block);
        weight.worth += item ? value / 2 : value;
        weight.paragraphs += sentence ? 1 : 0;
      }
      line.setLength(0);
      linked = 0;
    }
  }
}
