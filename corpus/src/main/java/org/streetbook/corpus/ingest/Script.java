package org.streetbook.corpus.ingest;

import org.jspecify.annotations.Nullable;

/** Tells languages that a script of their own gives away. */
final class Script {

  private Script() {}

  /**
   * The ISO 639-1 code of the language whose script a third of the letters are in, or null where
   * the script is used by many.
   */
  static @Nullable String languageOf(String text) {
    int letters = 0;
    int kana = 0;
    int han = 0;
    int hangul = 0;
    int thai = 0;
    int greek = 0;
    int hebrew = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      if (c < 0x370) {
        continue;
      }
      if (c <= 0x3ff) {
        greek++;
      } else if (c >= 0x590 && c <= 0x5ff) {
        hebrew++;
      } else if (c >= 0xe00 && c <= 0xe7f) {
        thai++;
      } else if (c >= 0x3040 && c <= 0x30ff) {
        kana++;
      } else if (c >= 0x4e00 && c <= 0x9fff) {
        han++;
      } else if (c >= 0xac00 && c <= 0xd7a3) {
        hangul++;
      }
    }
    int enough = Math.max(1, letters / 3);
    if (kana + han >= enough) {
      return kana * 10 >= han ? "ja" : "zh";
    }
    if (hangul >= enough) {
      return "ko";
    }
    if (thai >= enough) {
      return "th";
    }
    if (greek >= enough) {
      return "el";
    }
    return hebrew >= enough ? "he" : null;
  }
}
