package org.streetbook.index.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant. */
final class Nearest {

  private static final int MOST = 3;

  private Nearest() {}

  /** At most three of {@code names}, the nearest first, equally near ones sorted; may be empty. */
  static List<String> to(String wanted, Collection<String> names) {
    record Near(String name, int distance) {}
    String lower = wanted.toLowerCase(Locale.ROOT);
    int most = Math.max(1, lower.length() / 3);
    return names.stream()
        .distinct()
        .map(name -> new Near(name, distance(lower, name.toLowerCase(Locale.ROOT), most)))
        .filter(near -> near.distance() <= most)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /**
   * Edits from one to the other, two letters changed over being one; a name that goes on before or
   * after what was typed is one edit away, and so is one that is a word of it or several.
   */
  private static int distance(String wanted, String name, int most) {
    boolean goesOn = wanted.length() > 2 && name.contains(wanted);
    boolean wordOfIt = name.length() > 2 && (" " + wanted + " ").contains(" " + name + " ");
    if (goesOn || wordOfIt) {
      return 1;
    }
    if (Math.abs(wanted.length() - name.length()) > most) {
      return most + 1;
    }
    int[] beforeAbove = new int[name.length() + 1];
    int[] above = new int[name.length() + 1];
    for (int j = 0; j <= name.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int[] row = new int[name.length() + 1];
      row[0] = i;
      for (int j = 1; j <= name.length(); j++) {
        int change = wanted.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && wanted.charAt(i - 1) == name.charAt(j - 2)
            && wanted.charAt(i - 2) == name.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeAbove[j - 2] + 1);
        }
      }
      beforeAbove = above;
      above = row;
    }
    return above[name.length()];
  }
}
