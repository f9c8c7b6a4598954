package org.streetbook.pipeline.stages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The order in which files are handed to the runner, which cuts it into as many pieces as there are
 * workers. Files of one kind cost alike, and dozens of PDFs may be neighbours among thousands of
 * pages: dealt out one by one, like cards, every worker has as many of each.
 */
final class Dealing {

  private Dealing() {}

  /**
   * The files in {@code hands} pieces of one length, but for one, each with its share of a kind.
   */
  static List<SourceFile> of(List<SourceFile> files, int hands) {
    List<SourceFile> kinds =
        files.stream().sorted(Comparator.comparing(Dealing::kind).thenComparing(f -> f)).toList();
    List<SourceFile> dealt = new ArrayList<>(kinds.size());
    for (int hand = 0; hand < hands; hand++) {
      for (int i = hand; i < kinds.size(); i += hands) {
        dealt.add(kinds.get(i));
      }
    }
    return dealt;
  }

  /** What its name ends with, which need not be true: a guess costs time and nothing else. */
  private static String kind(SourceFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
