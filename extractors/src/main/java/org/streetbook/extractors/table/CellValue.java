package org.streetbook.extractors.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.figure.Figure;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;

/**
 * The value of a cell.
 *
 * @param figure what it means, without the sign that arrows, words or brackets around it give
 * @param span where it stands in the note's text, as printed
 * @param direction 1 for a rise, -1 for a fall as an arrow or a word beside it says, else 0
 * @param bracketed whether brackets around the whole cell make it negative
 */
public record CellValue(Figure figure, Span span, int direction, boolean bracketed) {

  private static final Set<String> REPLACED =
      Set.of("\u2192", "\u279d", "\u2794", "->", "=>", ">", "to");

  /** What an older value stands behind, "$250 (from $240)". */
  private static final Set<String> FORMER = Set.of("from", "was", "previously", "old", "prior");

  private static final String RISES = "\u25b2\u25b3\u2191\u2b06\u2197";
  private static final String FALLS = "\u25bc\u25bd\u2193\u2b07\u2198";

  /** What stands around a number and is none of it: arrows, marks of footnotes. */
  private static final Pattern TRIM =
      Pattern.compile(
          "^[\\s"
              + RISES
              + FALLS
              + "~]+|[\\s"
              + RISES
              + FALLS
              + "*\u2020\u2021#^\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+$"
              + "|\\s*\\[\\d{1,2}]$|(?<=\\d)\\s+\\([a-z]\\)$");

  private static final Pattern CURRENCY =
      Pattern.compile("^(?:(?:US|A|C|HK|NT|S|R)?[$]|[€£¥₹]|Rs\\.?)\\s?(?=[\\d.])");

  private static final int LONGEST = 8;

  /** The most words that a cell with a value has; more make it prose. */
  static boolean isProse(Cell cell) {
    return cell.chunks().size() > LONGEST;
  }

  /** Whether a cell holds a value of any kind. */
  static boolean isIn(Cell cell) {
    boolean figure = cell.chunks().stream().anyMatch(Chunk.Quantity.class::isInstance);
    return !cell.isEmpty() && (figure || CellUnit.isNumber(number(cell.text())));
  }

  /** Whether it holds a number below nothing, in brackets or behind a minus. */
  public static boolean isNegative(Cell cell) {
    String number = number(cell.text());
    return CellUnit.isNumber(number) && "(-\u2212\u2013".indexOf(number.charAt(0)) >= 0;
  }

  /** Whether it holds a value that was replaced, and by which one: "$137 → $146". */
  public static boolean isReplaced(Cell cell) {
    return names(cell, REPLACED);
  }

  /**
   * The values of a cell: one, or the old and the new in this order.
   *
   * @param unit what a bare number is in, null where nothing says
   */
  public static List<CellValue> of(Cell cell, @Nullable CellUnit unit) {
    List<CellValue> values = new ArrayList<>();
    if (cell.isEmpty() || isProse(cell)) {
      return values;
    }
    String number = number(cell.text());
    boolean bare = CellUnit.isNumber(number);
    boolean marked = number.indexOf('%') > 0 || number.endsWith("x");
    String unsigned = CURRENCY.matcher(number).replaceFirst("");
    boolean scaled = unit != null && !unit.scale().isEmpty() && CellUnit.isNumber(unsigned);
    if (bare && unit == null && !marked) {
      return values;
    }
    if (bare || (scaled && unit != null && unit.isMoney())) {
      CellUnit in = unit == null ? new CellUnit("", "", "") : unit;
      Figure figure = in.read(bare ? number : unsigned);
      if (figure != null && !figure.unit().equals("1")) {
        int begin = cell.span().begin() + cell.text().indexOf(number);
        Span span = new Span(begin, begin + number.length());
        values.add(new CellValue(figure, span, direction(cell), false));
      }
      return values;
    }
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Quantity found) {
        boolean bracketed = cell.text().startsWith("(") && cell.text().endsWith(")");
        values.add(
            new CellValue(found.figure(), found.figure().span(), direction(cell), bracketed));
      }
    }
    if (values.size() == 2 && names(cell, FORMER)) {
      return List.of(values.getLast(), values.getFirst());
    }
    boolean both = values.size() == 2 && isReplaced(cell);
    return values.isEmpty() || both ? values : List.of(values.getFirst());
  }

  private static boolean names(Cell cell, Set<String> words) {
    return cell.chunks().stream()
        .anyMatch(chunk -> chunk instanceof Chunk.Word word && words.contains(word.lower()));
  }

  private static String number(String text) {
    String bare = text;
    Matcher matcher = TRIM.matcher(bare);
    while (matcher.find()) {
      bare = matcher.replaceFirst("");
      matcher = TRIM.matcher(bare);
    }
    return bare;
  }

  private static int direction(Cell cell) {
    for (int i = 0; i < cell.text().length(); i++) {
      if (RISES.indexOf(cell.text().charAt(i)) >= 0) {
        return 1;
      }
      if (FALLS.indexOf(cell.text().charAt(i)) >= 0) {
        return -1;
      }
    }
    for (Chunk chunk : cell.chunks()) {
      if (chunk instanceof Chunk.Word word) {
        if (word.cues().contains(Cue.UP)) {
          return 1;
        }
        if (word.cues().contains(Cue.DOWN)) {
          return -1;
        }
      }
    }
    return 0;
  }
}
