package org.streetbook.pipeline.reconcile;

import java.util.Locale;

/** How far the parts of a note are from what their sources said. */
final class Sections {

  private Sections() {}

  /** 0 for the body and headings in it, 1 for a summary, 2 for a title: retold and shortened. */
  static int rank(String section) {
    return switch (section.toLowerCase(Locale.ROOT)) {
      case "title" -> 2;
      case "summary" -> 1;
      default -> 0;
    };
  }

  static boolean isRetold(String section) {
    return rank(section) > 0;
  }
}
