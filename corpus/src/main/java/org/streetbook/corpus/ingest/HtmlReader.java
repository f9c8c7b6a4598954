package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Web pages to blocks: the article's headings, paragraphs, list items and rows. */
final class HtmlReader {

  private static final Set<String> PARTS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "blockquote",
          "center",
          "address",
          "figure",
          "figcaption",
          "header",
          "footer",
          "aside",
          "form",
          "details",
          "summary",
          "dl",
          "dt",
          "dd",
          "ul",
          "ol",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "hr",
          "body",
          "pre");

  /** Shorter lines may be said twice, in UTF-16 units. */
  private static final int REPEATED = 60;

  /** A shorter text in a page's data is a teaser of it, in UTF-16 units. */
  private static final int SHORTEST_BODY = 400;

  private HtmlReader() {}

  /**
   * The blocks of a page's article.
   *
   * @param depth how many elements may stand inside each other; deeper ones are flattened
   */
  static List<Block> read(String html, Facts facts, int depth) {
    Parser parser = Parser.htmlParser().setMaxDepth(depth);
    Document page = parser.parseInput(html, "");
    raised(page);
    String body = HtmlFacts.take(page, facts);
    Element article = MainContent.find(page, body, facts.title());
    List<Block> blocks = unrepeated(blocks(article));
    return body == null || holdsMost(blocks, body) ? blocks : ofData(body);
  }

  /** Keeps the digits of a mark or an exponent apart from those of the number before it. */
  static Element raised(Element page) {
    for (Element mark : page.select("sup")) {
      String text = mark.text();
      String shown = Characters.mark(text);
      if (!shown.equals(text)) {
        mark.text(shown);
      }
    }
    return page;
  }

  /**
   * Whether the page shows most of the text that its data gives. Where it does not, a script would
   * have fetched it, or shows it to subscribers.
   */
  private static boolean holdsMost(List<Block> blocks, String body) {
    int shown = 0;
    for (Block block : blocks) {
      shown += block.text().length();
    }
    return body.length() < SHORTEST_BODY || shown * 2 >= body.length();
  }

  /** The blocks of an article as a page's data gives it: plain text, or HTML within it. */
  private static List<Block> ofData(String body) {
    return body.contains("</p>")
        ? blocks(raised(Jsoup.parseBodyFragment(body).body()))
        : PlainText.blocks(Characters.clean(body));
  }

  /** Without the paragraphs that stand there twice, for screens of two widths. */
  private static List<Block> unrepeated(List<Block> blocks) {
    List<Block> once = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Block block : blocks) {
      boolean text = block.text().length() >= REPEATED && !block.is(Block.Kind.ROW);
      if (text && !seen.add(block.text())) {
        continue;
      }
      once.add(block);
    }
    return once;
  }

  /** The blocks of an element and of all below it. */
  static List<Block> blocks(Element element) {
    Walk walk = new Walk();
    element.traverse(walk);
    walk.flush();
    return walk.blocks;
  }

  // A node is left where it was entered: the very same node, not an equal one.
  @SuppressWarnings("ReferenceEquality")
  private static final class Walk implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private @Nullable Element table;
    private @Nullable Element preformatted;

    @Override
    public void head(Node node, int depth) {
      if (table != null || preformatted != null) {
        return;
      }
      if (node instanceof TextNode text) {
        line.append(text.getWholeText().replace('\n', ' '));
      } else if (node instanceof Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
          line.append('\n');
        } else if (isTime(element)) {
          line.append(' '); // day and hour are set apart by style alone
        } else if (isOverridden(element)) {
          line.append('\u202e'); // what is in it is shown from right to left
        } else if (name.equals("pre")) {
          flush();
          preformatted = element;
          blocks.addAll(PlainText.blocks(Characters.clean(element.wholeText())));
        } else if (name.equals("table") && isData(element)) {
          flush();
          table = element;
          rows(element);
        } else if (PARTS.contains(name)) {
          flush();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && isTime(element)) {
        line.append(' ');
      }
      if (node instanceof Element overridden && isOverridden(overridden)) {
        line.append('\u202c');
      }
      if (node == table) {
        table = null;
      } else if (node == preformatted) {
        preformatted = null;
      } else if (table == null
          && preformatted == null
          && node instanceof Element element
          && PARTS.contains(element.normalName())) {
        flushAs(element);
      }
    }

    private static boolean isTime(Element element) {
      return element.normalName().equals("time")
          || (element.parent() != null && element.parent().normalName().equals("time"));
    }

    private static boolean isOverridden(Element element) {
      return element.normalName().equals("bdo") && element.attr("dir").equalsIgnoreCase("rtl");
    }

    void flush() {
      add(null);
    }

    private void flushAs(Element element) {
      add(element);
    }

    private void add(@Nullable Element element) {
      if (line.isEmpty()) {
        return;
      }
      String text = Characters.clean(line);
      line.setLength(0);
      String name = element == null ? "" : element.normalName();
      boolean heading =
          name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
      if (heading) {
        put(Block.Kind.HEADING, Characters.collapse(text));
        return;
      }
      boolean item = element != null && (name.equals("li") || element.closest("li") != null);
      String open = "";
      for (String piece : text.split("\n", -1)) {
        String next = Characters.collapse(piece);
        if (next.isEmpty()) {
          open = putOpen(open, item);
        } else if (!open.isEmpty() && Prose.beginsLower(next) && !Prose.endsSentence(open)) {
          open = open + " " + next; // a break for looks, inside a sentence
        } else {
          putOpen(open, item);
          open = next;
        }
      }
      putOpen(open, item);
    }

    private String putOpen(String open, boolean item) {
      put(item ? Block.Kind.ITEM : Block.Kind.PARAGRAPH, open);
      return "";
    }

    private void put(Block.Kind kind, String text) {
      if (!text.isEmpty()) {
        blocks.add(new Block(kind, text));
      }
    }

    /** A table of data and not of layout: two columns at least, and no paragraphs in its cells. */
    private static boolean isData(Element table) {
      if (table.selectFirst("table table") != null) {
        return false;
      }
      int widest = 0;
      for (Element row : table.select("tr")) {
        int cells = 0;
        for (Element cell : row.children()) {
          cells++;
          if (cell.text().length() > 400 || cell.select("p").size() > 2) {
            return false;
          }
        }
        widest = Math.max(widest, cells);
      }
      return widest >= 2;
    }

    private void rows(Element element) {
      Element caption = element.selectFirst("caption");
      if (caption != null) {
        put(Block.Kind.PARAGRAPH, Characters.line(caption.text()));
      }
      List<Integer> below = new ArrayList<>();
      for (Element row : element.select("tr")) {
        put(Block.Kind.ROW, Rows.join(cells(row, below)));
      }
    }

    /**
     * The cells of a row, empty ones where one reaches over several columns or from a row above.
     *
     * @param below for each column, how many more rows a cell from above reaches into; changed
     */
    private static List<String> cells(Element row, List<Integer> below) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.children()) {
        fill(cells, below);
        int rows = span(cell, "rowspan") - 1;
        cells.add(cell.text());
        reach(below, cells.size() - 1, rows);
        for (int span = span(cell, "colspan"); span > 1; span--) {
          cells.add("");
          reach(below, cells.size() - 1, rows);
        }
      }
      fill(cells, below);
      return cells;
    }

    private static void fill(List<String> cells, List<Integer> below) {
      while (cells.size() < below.size() && below.get(cells.size()) > 0) {
        below.set(cells.size(), below.get(cells.size()) - 1);
        cells.add("");
      }
    }

    private static void reach(List<Integer> below, int column, int rows) {
      while (below.size() <= column) {
        below.add(0);
      }
      below.set(column, rows);
    }

    private static int span(Element cell, String over) {
      String value = cell.attr(over).strip();
      return value.matches("[1-9]\\d?") ? Integer.parseInt(value) : 1;
    }
  }
}
