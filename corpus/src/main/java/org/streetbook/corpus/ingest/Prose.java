package org.streetbook.corpus.ingest;

import java.util.Set;

/** Tells running text from labels, titles and names by the shape of a line. */
final class Prose {

  /** Small words that titles leave in lower case. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from",
          "by", "with", "as", "is", "vs", "via", "per", "its", "it", "be", "off", "up", "out",
          "over", "into", "than", "amid", "after", "not", "de", "van", "von", "der", "la", "le",
          "del", "du");

  private Prose() {}

  /** The number of words; a letter of a script without spaces counts a third of a word. */
  static int words(String line) {
    int words = 0;
    int letters = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (isUnspaced(c)) {
        letters++;
        inside = false;
      } else if (c == ' ' || c == '\t' || c == '\n') {
        inside = false;
      } else if (!inside && Character.isLetterOrDigit(c)) {
        inside = true;
        words++;
      }
    }
    return words + (letters + 2) / 3;
  }

  /** Whether the line ends as a sentence does, a closing quote or bracket included. */
  static boolean endsSentence(String line) {
    int end = line.length();
    while (end > 0 && "\"'”’)]»」 ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。！？".indexOf(line.charAt(end - 1)) >= 0;
  }

  /** Whether the line is running text: long, or a sentence of some length. */
  static boolean isProse(String line) {
    int words = words(line);
    return words >= 25 || (words >= 8 && endsSentence(line) && !line.endsWith("?"));
  }

  /** Whether nearly all words of some length are capitalised, as in titles and names. */
  static boolean isTitleCased(String line) {
    int words = 0;
    int capital = 0;
    int at = 0;
    while (at < line.length()) {
      int end = line.indexOf(' ', at);
      if (end < 0) {
        end = line.length();
      }
      int letter = at;
      while (letter < end && !Character.isLetterOrDigit(line.charAt(letter))) {
        letter++;
      }
      if (letter < end
          && Character.isLetter(line.charAt(letter))
          && !SMALL.contains(line.substring(letter, end))) {
        words++;
        capital += Character.isLowerCase(line.charAt(letter)) ? 0 : 1;
      }
      at = end + 1;
    }
    return words > 0 && capital * 10 >= words * 8;
  }

  /** Whether the line begins with a lower-case letter, quotes and brackets aside. */
  static boolean beginsLower(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return Character.isLowerCase(c);
      }
      if ("\"'“‘([ ".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether the line begins with the mark or number of a list item. */
  static boolean isItem(String line) {
    if (line.length() < 3) {
      return false;
    }
    char first = line.charAt(0);
    if ("•·▪‣◦●○■□►▶➢✓*–—-".indexOf(first) >= 0 && line.charAt(1) == ' ') {
      return true;
    }
    if ("•▪‣◦●■►▶➢".indexOf(first) >= 0) {
      return true;
    }
    int at = first == '(' ? 1 : 0;
    int begin = at;
    while (at < line.length() && at - begin < 2 && Character.isDigit(line.charAt(at))) {
      at++;
    }
    if (at == begin && at < line.length() && line.charAt(at) >= 'a' && line.charAt(at) <= 'j') {
      if (first != '(' && (at + 1 >= line.length() || line.charAt(at + 1) != ')')) {
        return false;
      }
      at++;
    }
    return at > begin
        && at + 1 < line.length()
        && (line.charAt(at) == ')' || (line.charAt(at) == '.' && first != '('))
        && line.charAt(at + 1) == ' ';
  }

  private static boolean isUnspaced(char c) {
    return (c >= '\u3040' && c <= '\u30ff')
        || (c >= '\u3400' && c <= '\u9fff')
        || (c >= '\u0e00' && c <= '\u0e7f');
  }
}
