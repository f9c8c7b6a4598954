package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.List;

/**
 * How many claims stayed the same. A claim that is gone, one that is new and one that changed count
 * once each.
 */
final class Tally {

  private final List<String> differences = new ArrayList<>();
  private int same;
  private int all;
  private int touched;

  /**
   * Counts one note told over.
   *
   * @param old the claims of the note as it was, in the order of {@code expected}
   */
  void count(String name, String text, List<Told> old, List<Told> expected, List<Told> made) {
    for (int i = 0; i < old.size(); i++) {
      touched += old.get(i).at(expected.get(i).span()).equals(expected.get(i)) ? 0 : 1;
    }
    List<Told> left = new ArrayList<>(made);
    List<Told> missing = new ArrayList<>();
    for (Told told : expected) {
      if (left.remove(told)) {
        same++;
      } else {
        missing.add(told);
      }
    }
    for (Told told : missing) {
      Told other =
          left.stream().filter(one -> one.span().equals(told.span())).findFirst().orElse(null);
      left.remove(other);
      String how = other == null ? "gone: " + told : told.against(other);
      differences.add(name + " " + quoted(text, told) + " " + how);
    }
    for (Told told : left) {
      differences.add(name + " " + quoted(text, told) + " new: " + told);
    }
    all += expected.size() + left.size();
  }

  private static String quoted(String text, Told told) {
    int from = Math.max(0, told.span().begin() - 70);
    int to = Math.min(text.length(), told.span().end() + 30);
    return "\""
        + text.substring(from, told.span().begin())
        + "<<"
        + told.span().of(text)
        + ">>"
        + text.substring(told.span().end(), to).replace('\n', ' ')
        + "\"";
  }

  /** The share that stayed the same, 0 to 1; 1 where there was nothing. */
  double share() {
    return all == 0 ? 1 : (double) same / all;
  }

  int all() {
    return all;
  }

  /** How many claims were to become others. */
  int touched() {
    return touched;
  }

  /** What did not stay the same, a line each. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  @Override
  public String toString() {
    return "%d of %d claims the same (%.4f), %d to be changed"
        .formatted(same, all, share(), touched);
  }
}
