package org.streetbook.corpus.ingest;

import java.text.Bidi;

/**
 * Puts text that is stored in one order and shown in another into the order in which it is shown.
 * Directional controls let the stored digits of {@code 52.0} be read as {@code 0.25}: the text of a
 * note is what its reader sees, and so is every figure in it.
 *
 * <p>Only lines without any letter of a script that is written from right to left are touched: with
 * such letters the stored order is the one in which the line is read.
 */
final class VisualOrder {

  private VisualOrder() {}

  /** Whether a character is a control that can change the order in which others are shown. */
  static boolean isControl(char c) {
    return (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200f'
        || c == '\u061c';
  }

  /** The text with each of its lines as it is shown, the controls still in it. */
  static String of(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineEnd(text.charAt(i))) {
        line(text.subSequence(begin, i).toString(), out);
        if (i < text.length()) {
          out.append(text.charAt(i));
        }
        begin = i + 1;
      }
    }
    return out.toString();
  }

  private static void line(String line, StringBuilder out) {
    if (!isTricky(line)) {
      out.append(line);
      return;
    }
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] runs = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, count);
    for (int run : runs) {
      String part = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      out.append((bidi.getRunLevel(run) & 1) == 0 ? part : reversed(part));
    }
  }

  private static boolean isTricky(String line) {
    boolean control = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isControl(c)) {
        control = true;
      } else if (Character.isLetter(c)) {
        byte direction = Character.getDirectionality(c);
        if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
          return false;
        }
      }
    }
    return control;
  }

  /** From its end to its beginning, with brackets turned round, as they are shown. */
  private static StringBuilder reversed(String part) {
    StringBuilder out = new StringBuilder(part).reverse();
    for (int i = 0; i < out.length(); i++) {
      int at = "()[]{}<>«»‹›".indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, "()[]{}<>«»‹›".charAt(at ^ 1));
      }
    }
    return out;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000b'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }
}
