package org.streetbook.extractors.figure;

/** How text falls into pieces: runs of letters, runs of ASCII digits, single other characters. */
final class Pieces {

  private Pieces() {}

  /** Whether a character only separates: white space, controls, invisible formatting. */
  static boolean isGap(char c) {
    if (c <= ' ') {
      return true;
    }
    if (c < 0x7f) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetter(c) && !isIdeograph(c);
  }

  /** Scripts written without gaps: every character is a piece of its own. */
  private static boolean isIdeograph(char c) {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900);
  }

  /** Where the piece that begins at {@code begin} ends, at most {@code limit}. */
  static int end(CharSequence text, int begin, int limit) {
    char first = text.charAt(begin);
    int at = begin + 1;
    if (isLetter(first)) {
      while (at < limit && isLetter(text.charAt(at))) {
        at++;
      }
    } else if (isDigit(first)) {
      while (at < limit && isDigit(text.charAt(at))) {
        at++;
      }
    }
    return at;
  }
}
