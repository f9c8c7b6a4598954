package org.streetbook.corpus.ingest;

import java.util.regex.Pattern;

/**
 * Takes the marks off Markdown, line by line, so that what is left reads as plain text does: {@code
 * #}, emphasis, links, code fences and quote marks go; bars of tables and numbers of items stay.
 */
final class Markdown {

  private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(\\S.*?)\\s*#*\\s*$");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]\\[]*)\\]\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.{1,400}?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])([^*\\n]{1,400}?)(?<=[^\\s*])\\*(?![\\p{L}\\p{N}*])");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern BULLET = Pattern.compile("^(\\s*)[*+-]\\s+");
  private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}>(?:[>\\s]*>)?\\s?");
  private static final Pattern TABLE_RULE =
      Pattern.compile(
          "(?m)^[ \\t]*\\|?[ \\t]*:?-{3,}:?[ \\t]*(?:\\|[ \\t]*:?-{3,}:?[ \\t]*)++\\|?[ \\t]*$");
  private static final Pattern ATX = Pattern.compile("(?m)^#{1,4} \\S");

  /** What is longer is no heading, in UTF-16 units. */
  private static final int LONGEST_HEADING = 1_000;

  private Markdown() {}

  /** Whether a text shows that it is Markdown: headings with marks, or the rule of a table. */
  static boolean isLikely(String text) {
    String head = text.substring(0, Math.min(8_000, text.length()));
    return (head.contains("---") && TABLE_RULE.matcher(head).find())
        || (head.contains("# ") && ATX.matcher(head).find());
  }

  /** The text without its marks; headings stand alone between empty lines. */
  static String plain(String text, Facts facts) {
    StringBuilder out = new StringBuilder(text.length());
    boolean front = false;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.strip().equals("---") && (number == 1 || front)) {
        front = number == 1;
        continue;
      }
      if (front) {
        takeFront(line, facts);
        continue;
      }
      if (line.strip().startsWith("```") || line.strip().startsWith("~~~")) {
        out.append('\n');
        continue;
      }
      var heading = HEADING.matcher(line);
      if (line.length() <= LONGEST_HEADING && heading.matches()) {
        out.append('\n').append(inline(heading.group(1))).append("\n\n");
        continue;
      }
      String body = QUOTE.matcher(line).replaceFirst("");
      body = BULLET.matcher(body).replaceFirst("$1• ");
      out.append(inline(body)).append('\n');
    }
    return out.toString();
  }

  private static String inline(String line) {
    String out = LINK.matcher(line).replaceAll("$1");
    out = STRONG.matcher(out).replaceAll("$2");
    out = EMPHASIS.matcher(out).replaceAll("$1");
    return CODE.matcher(out).replaceAll("$1");
  }

  /** One line of the block of fields that may stand at the top: {@code title: ...}. */
  private static void takeFront(String line, Facts facts) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      return;
    }
    String key = line.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT);
    String value = line.substring(colon + 1).strip().replaceAll("^[\"']|[\"']$", "");
    switch (key) {
      case "title" -> facts.offerTitle(value, "front matter:title");
      case "author", "authors" -> facts.offerAuthor(value, "front matter:" + key);
      case "publisher", "firm", "source" -> facts.offerPublisher(value, "front matter:" + key);
      case "date", "published" ->
          facts.offerPublished(HtmlFacts.date(value), "front matter:" + key);
      case "url", "link" -> facts.offerUrl(value, "front matter:" + key);
      case "lang", "language" -> facts.offerLang(value, "front matter:" + key);
      default -> {
        // other fields say nothing that a note keeps
      }
    }
  }
}
