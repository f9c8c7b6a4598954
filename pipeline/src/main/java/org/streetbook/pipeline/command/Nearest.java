package org.streetbook.pipeline.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that a mistyped one may stand for. */
final class Nearest {

  private static final int SHOWN = 3;
  private static final int ALIKE = 3;

  private Nearest() {}

  /**
   * The up to three of {@code names} that are fewest edits away from {@code typed}, nearest first;
   * empty where none is nearer than half its length or begins with the same three letters.
   */
  static List<String> to(String typed, Collection<String> names) {
    String given = typed.toLowerCase(Locale.ROOT);
    record Near(String name, int edits) {}
    return names.stream()
        .distinct()
        .map(name -> new Near(name, edits(given, name.toLowerCase(Locale.ROOT))))
        .filter(near -> near.edits <= Math.max(1, near.name.length() / 2))
        .sorted(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
        .limit(SHOWN)
        .map(Near::name)
        .toList();
  }

  /** A clause for a message: " (did you mean a, b?)", or empty. */
  static String hint(String typed, Collection<String> names) {
    List<String> near = to(typed, names);
    return near.isEmpty() ? "" : " (did you mean " + String.join(", ", near) + "?)";
  }

  /**
   * Levenshtein's distance; a name that only goes on is one edit away, one that begins alike at
   * most two.
   */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= from.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= to.length(); column++) {
        int above = row[column];
        int change = from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1;
        row[column] = Math.min(Math.min(above, row[column - 1]) + 1, diagonal + change);
        diagonal = above;
      }
    }
    if (to.startsWith(from)) {
      return 1;
    }
    boolean beginsAlike = from.regionMatches(0, to, 0, ALIKE);
    return beginsAlike ? Math.min(2, row[to.length()]) : row[to.length()];
  }
}
