package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.streetbook.corpus.ingest.PdfReader.Line;
import org.streetbook.corpus.ingest.PdfReader.Page;
import org.streetbook.corpus.note.Place;
import org.streetbook.corpus.note.PlaceMap;

/** Makes blocks of the lines of pages. */
final class PdfLayout {

  /** How much of a page's height at top and bottom may hold running heads. */
  private static final float MARGIN = 0.12f;

  /** Lines further apart than this many times their size begin a new paragraph. */
  private static final float LEADING = 1.7f;

  /** A heading's letters are this much larger than the text's. */
  private static final float LARGER = 1.12f;

  private final List<Line> lines = new ArrayList<>();
  private final List<Place> pageOf = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private float bodySize = 10;

  private PdfLayout() {}

  static List<Block> blocks(List<Page> pages) {
    PdfLayout layout = new PdfLayout();
    layout.collect(pages);
    layout.measure();
    layout.lay();
    return layout.blocks;
  }

  /** Takes all lines but those that the pages repeat in their margins. */
  private void collect(List<Page> pages) {
    Map<String, Integer> repeats = new HashMap<>();
    for (Page page : pages) {
      Set<String> margin = new HashSet<>();
      for (Line line : page.lines()) {
        if (isMargin(line, page)) {
          margin.add(shape(line));
        }
      }
      margin.forEach(shape -> repeats.merge(shape, 1, Integer::sum));
    }
    for (Page page : pages) {
      Place place = new Place.Page(page.number());
      for (Line line : PdfColumns.rows(page.lines())) {
        boolean repeated =
            isMargin(line, page)
                && (repeats.getOrDefault(shape(line), 0) * 2 > Math.max(2, pages.size())
                    || isPageNumber(line));
        if (!repeated && !line.text().isEmpty()) {
          lines.add(line);
          pageOf.add(place);
        }
      }
    }
  }

  private static boolean isMargin(Line line, Page page) {
    return line.y() < page.height() * MARGIN || line.y() > page.height() * (1 - MARGIN);
  }

  private static String shape(Line line) {
    return line.text().replaceAll("\\d+", "#");
  }

  private static boolean isPageNumber(Line line) {
    return line.text()
        .toLowerCase(Locale.ROOT)
        .matches("(?:page\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?|- ?\\d{1,4} ?-");
  }

  private void measure() {
    Map<Float, Integer> sizes = new HashMap<>();
    for (Line line : lines) {
      sizes.merge(line.size(), line.text().length(), Integer::sum);
      for (String word : line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
        words.add(word);
      }
    }
    int most = 0;
    for (float size : sizes.keySet().stream().sorted().toList()) {
      int letters = sizes.getOrDefault(size, 0);
      if (letters > most) {
        most = letters;
        bodySize = size;
      }
    }
  }

  private void lay() {
    int i = 0;
    while (i < lines.size()) {
      int rows = rows(i);
      if (rows > 0) {
        table(i, i + rows);
        i += rows;
        continue;
      }
      int end = i + 1;
      StringBuilder text = new StringBuilder(lines.get(i).text());
      PlaceMap.Builder places = new PlaceMap.Builder();
      places.add(0, pageOf.get(i));
      while (end < lines.size() && rows(end) == 0 && continues(end)) {
        String next = lines.get(end).text();
        join(text, next);
        places.add(text.length() - next.length(), pageOf.get(end));
        end++;
      }
      blocks.add(new Block(kind(text.toString(), i, end), text.toString(), places.build()));
      i = end;
    }
  }

  private Block.Kind kind(String text, int from, int to) {
    Line line = lines.get(from);
    if (Prose.isItem(text)) {
      return Block.Kind.ITEM;
    }
    boolean label = Prose.words(text) <= 20 && !text.endsWith(".") && to - from <= 3;
    boolean large = line.size() > bodySize * LARGER;
    boolean strong = line.bold() && Prose.words(text) <= 14 && !text.endsWith(":");
    return label && (large || strong) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
  }

  /** Whether a line goes on with the paragraph of the line before it. */
  private boolean continues(int index) {
    Line before = lines.get(index - 1);
    Line line = lines.get(index);
    String text = line.text();
    if (before.size() != line.size() || before.bold() != line.bold() || Prose.isItem(text)) {
      return false;
    }
    boolean lower = Prose.beginsLower(text);
    boolean open = !Prose.endsSentence(before.text());
    if (line.y() < before.y()) {
      return lower && open; // the next column or page
    }
    if (line.y() - before.y() > LEADING * line.size()) {
      return false;
    }
    if (Byline.isDateLine(before.text())
        || Byline.isByline(before.text())
        || Byline.isDateLine(text)) {
      return false;
    }
    if (lower && open) {
      return true;
    }
    // The line before is full if this line's first word would not have fitted on it.
    float edge = edge(index);
    int blank = text.indexOf(' ');
    float share = (blank < 0 ? text.length() : blank) / (float) Math.max(1, text.length());
    return before.right() + (line.right() - line.left()) * share + line.size() / 4 > edge;
  }

  /** How far right the lines around one reach in its column. */
  private float edge(int index) {
    float edge = 0;
    float left = lines.get(index).left();
    for (int i = Math.max(0, index - 12); i < Math.min(lines.size(), index + 12); i++) {
      Line line = lines.get(i);
      if (Math.abs(line.left() - left) < 30 && line.size() == lines.get(index).size()) {
        edge = Math.max(edge, line.right());
      }
    }
    return edge;
  }

  /** Joins a line, undoing its hyphen unless the document shows the word with one. */
  private void join(StringBuilder text, String next) {
    int end = text.length();
    boolean hyphen =
        end > 1
            && text.charAt(end - 1) == '-'
            && Character.isLetter(text.charAt(end - 2))
            && Prose.beginsLower(next);
    if (!hyphen) {
      text.append(' ').append(next);
      return;
    }
    int begin = end - 1;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    int stop = 0;
    while (stop < next.length() && Character.isLetter(next.charAt(stop))) {
      stop++;
    }
    String first = text.substring(begin, end - 1).toLowerCase(Locale.ROOT);
    String second = next.substring(0, stop);
    boolean both = words.contains(first) && words.contains(second);
    if (words.contains(first + second) || (!words.contains(first + "-" + second) && !both)) {
      text.setLength(end - 1);
    }
    text.append(next);
  }

  /** How many lines from one on are rows of one table: two or more with cells and figures. */
  private int rows(int from) {
    int end = from;
    boolean figures = false;
    while (end < lines.size() && lines.get(end).cells().size() >= 2) {
      figures |= lines.get(end).text().chars().anyMatch(Character::isDigit);
      end++;
    }
    return end - from >= 2 && figures ? end - from : 0;
  }

  private void table(int from, int to) {
    for (PdfTable.Row row : PdfTable.rows(lines.subList(from, to))) {
      Place page = pageOf.get(from + row.line());
      blocks.add(Rows.row(row.cells(), column -> page));
    }
  }
}
