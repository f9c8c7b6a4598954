package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import org.streetbook.corpus.note.PlaceMap;

/**
 * Cuts paragraphs that nobody wrote as one, and shortens rows of one sign that nobody reads:
 * whoever reads sentences holds each word against others of its paragraph, so that a line of a
 * million words would keep them busy for hours.
 */
final class LongBlocks {

  /** Longest block that is kept whole, in UTF-16 units: some 1,300 words, three pages. */
  static final int LONGEST = 8_000;

  /** The same for the row of a table, which has a hundred columns then. */
  static final int LONGEST_ROW = 2_000;

  /** Longest row of one sign, neither letter nor digit, that is kept whole. */
  static final int LONGEST_RUN = 100;

  private LongBlocks() {}

  /** The same blocks in their order, none longer than may be. */
  static List<Block> cut(List<Block> blocks) {
    if (blocks.stream().allMatch(block -> isOrdinary(block))) {
      return blocks;
    }
    List<Block> out = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      String text = shortened(block.text());
      PlaceMap places = places(block);
      int begin = 0;
      while (text.length() - begin > longest(block)) {
        int end = end(text, begin, longest(block));
        put(block.kind(), text, begin, end, places, out);
        begin = end;
      }
      put(block.kind(), text, begin, text.length(), places, out);
    }
    return out;
  }

  private static boolean isOrdinary(Block block) {
    String text = block.text();
    if (text.length() > longest(block)) {
      return false;
    }
    int run = 0;
    for (int i = 1; i < text.length(); i++) {
      run = text.charAt(i) == text.charAt(i - 1) ? run + 1 : 0;
      if (run >= LONGEST_RUN && !Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String shortened(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = i > 0 && c == text.charAt(i - 1) ? run + 1 : 0;
      if (isKept(c, run)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The places of a block in its shortened text. */
  private static PlaceMap places(Block block) {
    if (block.places().runs().isEmpty()) {
      return PlaceMap.NONE;
    }
    String text = block.text();
    int[] kept = new int[text.length()];
    int run = 0;
    for (int i = 1; i < text.length(); i++) {
      kept[i] = kept[i - 1] + (isKept(text.charAt(i - 1), run) ? 1 : 0);
      run = text.charAt(i) == text.charAt(i - 1) ? run + 1 : 0;
    }
    return block.places().moved(begin -> kept[begin]);
  }

  /**
   * Whether a character stays.
   *
   * @param run how many of the same stand before it
   */
  private static boolean isKept(char c, int run) {
    return run < LONGEST_RUN || Character.isLetterOrDigit(c);
  }

  private static int longest(Block block) {
    return block.is(Block.Kind.ROW) ? LONGEST_ROW : LONGEST;
  }

  private static void put(
      Block.Kind kind, String text, int begin, int end, PlaceMap places, List<Block> out) {
    String piece = text.substring(begin, end);
    String stripped = piece.strip();
    if (!stripped.isEmpty()) {
      int at = begin + piece.length() - piece.stripLeading().length();
      out.add(new Block(kind, stripped, places.part(at, at + stripped.length())));
    }
  }

  /** After the last sentence that ends in the second half, else at a blank there, else anywhere. */
  private static int end(String text, int begin, int longest) {
    int most = begin + longest;
    int blank = -1;
    for (int i = most; i > begin + longest / 2; i--) {
      if (text.charAt(i) == ' ') {
        if (".!?".indexOf(text.charAt(i - 1)) >= 0) {
          return i;
        }
        blank = Math.max(blank, i);
      }
    }
    if (blank > 0) {
      return blank;
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
