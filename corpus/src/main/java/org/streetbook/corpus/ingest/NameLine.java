package org.streetbook.corpus.ingest;

import java.util.regex.Pattern;

/** Tells lines that name somebody: a person, a paper, a firm. */
final class NameLine {

  /** Words in names of papers and services that people do not bear. */
  private static final Pattern MEDIA =
      Pattern.compile(
          "\\b(?:Times|Post|Journal|Review|Chronicle|Herald|Tribune|Gazette|Weekly|Observer|Telegraph"
              + "|Today|Report|Magazine|Digest|Monitor|Bulletin|Ledger|Courier|Insider|Business|Finance"
              + "|Markets?|Economist|Investor|Standard|Express|Mirror|Dispatch|Newswire|Online|TV|Letter|Newsletter|Brief|Briefing|Blog|Watch|Network|Notes)\\b");

  private NameLine() {}

  /**
   * Whether a line between title and text is a paper's name: two words or more, one of them
   * telling.
   */
  static boolean isPaper(String line) {
    return isName(line)
        && Prose.words(line) >= 2
        && (isOfMedia(line)
            || line.endsWith(" News")
            || line.endsWith(" Daily")
            || line.endsWith(" Wire"));
  }

  /** Whether a line is a house's name: a word alone, or with one that houses bear. */
  static boolean isHouse(String line) {
    return Prose.words(line) == 1 || isOfMedia(line) || MailSender.isFirm(line);
  }

  /** A firm's name may be longer than a person's, and join two with a sign. */
  static boolean isFirmName(String line) {
    return isHouse(line) && Prose.words(line) <= 6 && isName(line, "?!:;$%", 60);
  }

  /** Whether a line may be the name of a person or of a house. */
  static boolean isName(String line) {
    return Prose.words(line) <= 4 && isName(line, "?!:;&$%", 40);
  }

  private static boolean isName(String line, String marks, int longest) {
    return Prose.words(line) >= 1
        && line.length() <= longest
        && Prose.isTitleCased(line)
        && line.chars().noneMatch(c -> Character.isDigit(c) || marks.indexOf(c) >= 0);
  }

  /** Whether a line has a word that papers and services have in their names. */
  static boolean isOfMedia(String line) {
    return MEDIA.matcher(line).find();
  }
}
