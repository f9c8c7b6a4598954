package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Undoes hard wrapping: joins the lines that a fixed column broke, and only those.
 *
 * <p>A text is taken as wrapped where it shows so: lines of like length that break inside a
 * sentence and go on in lower case. The column is what those lines reach. From then on a line is
 * joined to the one before if it goes on in lower case, or if its first word would not have fitted
 * there. List items, rows of tables, dates, bylines and indented first lines begin anew.
 */
final class Wrapping {

  /** Shortest and longest line that counts as evidence of wrapping, in UTF-16 units. */
  private static final int NARROW = 40;

  private static final int WIDE = 110;

  /** A longer line is a paragraph that nothing broke, in UTF-16 units. */
  private static final int WHOLE = 2 * WIDE;

  /** How far below the column a ragged line may end, in UTF-16 units. */
  private static final int RAGGED = 6;

  /**
   * A line of the source.
   *
   * @param text without blanks at its ends, but with the tabs that a row of cells begins with
   * @param indent blanks that it begins with
   * @param gap whether an empty line stands before it
   */
  record Line(String text, int indent, boolean gap) {}

  private final List<Line> lines;
  private final int column;
  private final boolean indented;
  private final @Nullable Boolean[] own;

  private Wrapping(List<Line> lines) {
    this.lines = lines;
    this.own = new @Nullable Boolean[lines.size()];
    this.column = column(lines);
    this.indented = column > 0 && isIndented(lines);
  }

  /** The lines with those joined that belong together; no line is lost. */
  static List<Line> undone(List<Line> lines) {
    return new Wrapping(lines).join();
  }

  private List<Line> join() {
    if (column == 0) {
      return lines;
    }
    List<Line> out = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Line first = null;
    Line last = null;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (first != null && last != null && continues(last, line, first, i)) {
        boolean hyphen = last.text.endsWith("-") && last.text.length() > 1 && endsInWord(last.text);
        open.append(hyphen && Prose.beginsLower(line.text) ? "" : " ").append(line.text);
      } else {
        if (first != null) {
          out.add(new Line(open.toString(), first.indent, first.gap));
        }
        first = line;
        open.setLength(0);
        open.append(line.text);
      }
      last = line;
    }
    if (first != null) {
      out.add(new Line(open.toString(), first.indent, first.gap));
    }
    return out;
  }

  private boolean continues(Line before, Line line, Line first, int index) {
    boolean inside = isFull(before, line) && !Prose.endsSentence(before.text);
    if (line.gap || isOwnLine(index - 1) || isOwnLine(index)) {
      return false;
    }
    if (Prose.isItem(line.text)) {
      return inside && isClause(line.text) && !before.text.endsWith(":");
    }
    // The first line is a title where a byline or a date follows it, or where it stands alone.
    boolean lower = Prose.beginsLower(line.text);
    if (index == 1 && !lower && lines.size() > 2 && isOwnLine(2)) {
      return false;
    }
    if (Prose.isItem(first.text)) {
      return lower || line.indent > first.indent || inside;
    }
    if (line.indent >= before.indent + 2 && !lower) {
      return false;
    }
    if (indented) {
      return true; // paragraphs begin with an indent here, and this line has none
    }
    if (lower && !Prose.endsSentence(before.text)) {
      return true;
    }
    return isFull(before, line);
  }

  /** Whether the first word of a line would not have fitted behind the one before it. */
  private boolean isFull(Line before, Line line) {
    int reach = reach(before.text);
    if (reach > column + RAGGED) {
      return false; // a whole paragraph on one line, among wrapped ones
    }
    int blank = line.text.indexOf(' ');
    int word = blank < 0 ? line.text.length() : blank;
    return reach + before.indent + 1 + word > column - RAGGED;
  }

  /** A dash before a small letter is within a sentence as often as it begins an item. */
  private static boolean isClause(String line) {
    return "-–—".indexOf(line.charAt(0)) >= 0 && Prose.beginsLower(line.substring(1));
  }

  /**
   * The length of a line as it was broken: a paragraph that was put behind the end of another, with
   * two blanks between, was wrapped for itself.
   */
  private static int reach(String line) {
    int gap = line.length() <= NARROW ? -1 : line.lastIndexOf("  ");
    boolean joined = gap > 0 && Prose.endsSentence(line.substring(0, gap));
    return joined ? line.length() - gap - 2 : line.length();
  }

  private boolean isOwnLine(int index) {
    Boolean known = own[index];
    if (known == null) {
      known = isOwnLine(lines.get(index).text);
      own[index] = known;
    }
    return known;
  }

  private static boolean isOwnLine(String line) {
    return line.length() < WIDE
        && (Rows.isRow(line)
            || Byline.isDateLine(line)
            || Byline.isByline(line)
            || Furniture.STANDARD.kindOf(line) != null);
  }

  private static boolean endsInWord(String text) {
    return Character.isLetter(text.charAt(text.length() - 2));
  }

  /** The column that lines were broken at, or 0 where the text is not wrapped. */
  private static int column(List<Line> lines) {
    int[] lengths = new int[lines.size()];
    int evidence = 0;
    int pairs = 0;
    int whole = 0;
    for (int i = 1; i < lines.size(); i++) {
      Line before = lines.get(i - 1);
      Line line = lines.get(i);
      whole += line.text.length() > WHOLE ? 1 : 0;
      if (line.gap || before.text.length() < NARROW || before.text.length() > WIDE) {
        continue;
      }
      pairs++;
      if (Prose.beginsLower(line.text)
          && !Prose.endsSentence(before.text)
          && !Prose.isItem(line.text)
          && !Rows.isRow(before.text)) {
        lengths[evidence++] = reach(before.text) + before.indent;
      }
    }
    // Two breaks inside a sentence may be chance in a long text, one in three is none.
    if (evidence < 1 || evidence * 4 < pairs || whole > evidence * 2) {
      return 0;
    }
    Arrays.sort(lengths, 0, evidence);
    return lengths[evidence - 1 - evidence / 10];
  }

  /** Whether paragraphs are told by an indent of their first line and not by empty lines. */
  private static boolean isIndented(List<Line> lines) {
    int indents = 0;
    int gaps = 0;
    int flush = 0;
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.gap) {
        gaps++;
      } else if (line.indent >= 2) {
        indents++;
      } else {
        flush++;
      }
    }
    return indents >= 2 && indents > 2 * gaps && flush > indents;
  }
}
