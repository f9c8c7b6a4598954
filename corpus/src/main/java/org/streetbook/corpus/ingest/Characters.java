package org.streetbook.corpus.ingest;

/**
 * Cleans text of what is invisible and nothing else: zero-width and bidirectional controls, soft
 * hyphens, byte order marks, other control characters and stray surrogates go, every kind of blank
 * becomes a space, every kind of line end becomes {@code \n}. What directional controls show in
 * another order than it is stored in is put into the order in which it is shown. What is printed
 * stays as it is printed: no compatibility folding, since offsets and quotes must show what the
 * source shows.
 */
final class Characters {

  /** Unicode's own limit of marks on one letter for text that is read as a stream (UAX 15). */
  private static final int MOST_MARKS = 30;

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Characters() {}

  /** The text without invisible characters; line feeds and tabs are kept. */
  static String clean(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (VisualOrder.isControl(text.charAt(i))) {
        return withoutControls(VisualOrder.of(text));
      }
    }
    return withoutControls(text);
  }

  private static String withoutControls(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        out.append(c);
      } else if (c == '\n' || c == '\t') {
        out.append(c);
      } else if (c == '\r') {
        out.append('\n');
        if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
      } else if (c == '\u000b' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        out.append('\n');
      } else if (isBlank(c)) {
        out.append(' ');
      } else if (Character.isHighSurrogate(c)) {
        if (i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
          int point = Character.toCodePoint(c, text.charAt(++i));
          boolean selector = point >= 0xE0100 && point <= 0xE01EF;
          if (Character.getType(point) != Character.FORMAT && !selector) {
            out.appendCodePoint(point);
          }
        }
      } else if (!Character.isLowSurrogate(c) && !isInvisible(c)) {
        marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
        if (marks <= MOST_MARKS) {
          out.append(c);
        }
      }
    }
    return out.toString();
  }

  /** The text cleaned and on one line, blanks collapsed, none at its ends. */
  static String line(CharSequence text) {
    return collapse(clean(text));
  }

  /** Runs of blanks and line ends to one space each, none at the ends. */
  static String collapse(CharSequence clean) {
    StringBuilder out = new StringBuilder(clean.length());
    boolean pending = false;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t') {
        pending = true;
      } else {
        if (pending && !out.isEmpty()) {
          out.append(' ');
        }
        pending = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  // The fillers of Hangul and the empty Braille pattern are letters and signs that print nothing.
  private static boolean isBlank(char c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR
        || c == '\u115F'
        || c == '\u1160'
        || c == '\u3164'
        || c == '\uFFA0'
        || c == '\u2800';
  }

  // Unicode's FORMAT category holds the zero-width joiners and spaces, the bidirectional marks,
  // embeddings and isolates, the soft hyphen and U+FEFF.
  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || c == '\uFFFE'
        || c == '\uFFFF'
        || c == '\u034F'
        || (c >= '\uFE00' && c <= '\uFE0F');
  }

  /**
   * What is printed raised, so that it stays apart from what it is raised behind: digits as raised
   * ones, since the mark of a footnote behind a number is no digit of it, and 10⁹ is not 109; a
   * letter that marks a footnote in brackets. Anything else stays ("24th", "2026e").
   */
  static String mark(String text) {
    String bare = text.strip();
    if (bare.matches("[abcd]")) {
      return " (" + bare + ")";
    }
    if (!bare.matches("[+\u2212-]?[0-9]{1,3}(?:[,;] ?[0-9]{1,3}){0,4}")) {
      return text;
    }
    StringBuilder out = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      switch (c) {
        case '-', '\u2212' -> out.append('\u207b');
        case '+' -> out.append('\u207a');
        case ',', ';', ' ' -> {
          // two marks in a row
        }
        default -> out.append(RAISED.charAt(c - '0'));
      }
    }
    return out.toString();
  }
}
