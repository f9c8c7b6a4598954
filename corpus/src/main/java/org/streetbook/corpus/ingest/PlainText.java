package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text to blocks: wrapped lines joined, headings, list items and rows of tables told from
 * paragraphs by their shape.
 */
final class PlainText {

  /** Longest heading, in words. */
  private static final int LONGEST_HEADING = 18;

  private PlainText() {}

  /** The blocks of a text, in its order. */
  static List<Block> blocks(String text) {
    List<Wrapping.Line> lines = Wrapping.undone(lines(text));
    List<Block> blocks = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      int rows = rows(lines, i);
      if (rows > 0) {
        int margin = Integer.MAX_VALUE;
        boolean shifted = true;
        for (Wrapping.Line row : lines.subList(i, i + rows)) {
          margin = Math.min(margin, row.indent());
          shifted &= row.text().charAt(0) == '\t';
        }
        for (int end = i + rows; i < end; i++) {
          List<String> all = Rows.cellsOfTable(lines.get(i), margin);
          List<String> cells = shifted ? all.subList(1, all.size()) : all;
          if (!isRule(cells)) {
            blocks.add(Block.row(Rows.join(cells)));
          }
        }
        i--;
        continue;
      }
      String line = Characters.collapse(lines.get(i).text());
      if (isRule(List.of(line))) {
        continue;
      }
      if (Prose.isItem(line)) {
        blocks.add(Block.item(line));
      } else if (isHeading(line, lines, i)) {
        blocks.add(Block.heading(line));
      } else {
        blocks.add(Block.paragraph(line));
      }
    }
    return blocks;
  }

  /** The lines of a text that are not empty. */
  private static List<Wrapping.Line> lines(String text) {
    List<Wrapping.Line> lines = new ArrayList<>();
    boolean gap = false;
    int begin = 0;
    while (begin <= text.length()) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        end = text.length();
      }
      int first = begin;
      int indent = 0;
      int tab = -1;
      while (first < end && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
        boolean isTab = text.charAt(first) == '\t';
        tab = isTab && tab < 0 ? first : tab;
        indent += isTab ? 4 : 1;
        first++;
      }
      int last = end;
      while (last > first && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
        last--;
      }
      if (first == last) {
        gap = true;
      } else {
        if (tab >= 0 && text.substring(first, last).indexOf('\t') > 0) {
          first = tab; // cells of a row, the first of which are empty
        }
        lines.add(new Wrapping.Line(text.substring(first, last), indent, gap));
        gap = false;
      }
      begin = end + 1;
    }
    return lines;
  }

  /**
   * How many lines from {@code from} on are rows of one table: two or more in succession with
   * cells, a figure among them, or one in three cells that tabs part and a line parts from others.
   */
  private static int rows(List<Wrapping.Line> lines, int from) {
    int end = from;
    boolean figures = false;
    while (end < lines.size() && Rows.isRow(lines.get(end).text())) {
      String line = lines.get(end).text();
      figures |= line.chars().anyMatch(Character::isDigit) || line.startsWith("|");
      end++;
    }
    boolean alone = end - from == 1 && isParted(lines, from);
    return (end - from >= 2 || alone) && figures ? end - from : 0;
  }

  /** Whether a row stands one line before or after others: the name of a part is between them. */
  private static boolean isParted(List<Wrapping.Line> lines, int i) {
    return isTabbed(lines, i) && (isTabbed(lines, i + 2) || isTabbed(lines, i - 2));
  }

  private static boolean isTabbed(List<Wrapping.Line> lines, int i) {
    return i >= 0
        && i < lines.size()
        && lines.get(i).text().indexOf('\t') >= 0
        && Rows.cells(lines.get(i).text()).size() >= 3;
  }

  /** Whether the cells hold nothing but the strokes of a ruled line. */
  static boolean isRule(List<String> cells) {
    for (String cell : cells) {
      for (int i = 0; i < cell.length(); i++) {
        if ("-=_+:*~ –—".indexOf(cell.charAt(i)) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether a line is a heading: short, without a full stop, and either numbered, a question, in
   * title case, or a few words standing alone, with text after it.
   */
  private static boolean isHeading(String line, List<Wrapping.Line> lines, int index) {
    int words = Prose.words(line);
    if (words > LONGEST_HEADING || line.length() > 140 || index + 1 >= lines.size()) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    if (".,;:!…".indexOf(last) >= 0 || Prose.beginsLower(line)) {
      return false;
    }
    if (line.length() <= 3) {
      return line.chars().allMatch(Character::isDigit);
    }
    boolean unclosed = "\"“'‘".indexOf(line.charAt(0)) >= 0 && last != line.charAt(0);
    if (words == 0 || unclosed || Byline.isDateLine(line)) {
      return false;
    }
    boolean alone = index == 0 || lines.get(index).gap();
    if (last == '?') {
      return (alone || isNumber(lines.get(index - 1).text())) && !isListedQuestion(lines, index);
    }
    if (Prose.endsSentence(line)) {
      return false;
    }
    if (Prose.isTitleCased(line)) {
      return alone || !Prose.isTitleCased(lines.get(index + 1).text());
    }
    boolean above = alone && lines.get(index + 1).gap();
    return above && words <= 12 && Character.isUpperCase(line.codePointAt(0));
  }

  /** Questions one below the other, or below a colon, are asked by the text. */
  private static boolean isListedQuestion(List<Wrapping.Line> lines, int index) {
    String above = index == 0 ? "" : lines.get(index - 1).text();
    return above.endsWith("?") || above.endsWith(":") || lines.get(index + 1).text().endsWith("?");
  }

  private static boolean isNumber(String line) {
    return line.length() <= 3 && line.chars().allMatch(Character::isDigit);
  }
}
