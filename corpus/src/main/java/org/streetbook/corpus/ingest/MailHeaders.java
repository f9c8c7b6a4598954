package org.streetbook.corpus.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Published;

/**
 * The headers that a mail program repeats above a message that it quotes or forwards.
 *
 * @param from the line as it stands, null where there is none
 * @param sent the line as it stands, null where there is none
 * @param subject null where there is none
 */
record MailHeaders(@Nullable String from, @Nullable String sent, @Nullable String subject) {

  /** Headers and the line after them. */
  record Found(MailHeaders headers, int end) {}

  private static final Pattern LABELLED =
      Pattern.compile(
          "^[>*_\\s]{0,20}(?<label>\\p{L}[\\p{L} -]{0,14}?)\\s{0,3}[*_]{0,2}[:：][*_]{0,2}(?:\\s*\\|)?\\s*(?<value>.{0,2000}?)[*_]{0,2}\\s*$");

  private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");

  /** Days first, as wherever dots part them. */
  private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b");

  private static final Pattern CLOCK_WORD =
      Pattern.compile("(?i)\\s+(?:um|à|a las|alle(?: ore)?|om|ore)\\s+(?=\\d)");

  /** How many lines the headers of one message may have. */
  private static final int MOST_LINES = 40;

  /** The headers that begin at a line, or null if none do. */
  static @Nullable Found at(List<MailLine> lines, int from) {
    Map<MailWords.Kind, String> values = new EnumMap<>(MailWords.Kind.class);
    MailWords.Kind last = kind(lines.get(from).text());
    if (last == null || last == MailWords.Kind.CC) {
      return null;
    }
    int end = from;
    for (int i = from; i < lines.size() && i < from + MOST_LINES; i++) {
      String line = lines.get(i).text();
      if (line.isBlank() || line.equals(">")) {
        continue; // programs that turn pages into text leave every other line empty
      }
      Matcher matcher = LABELLED.matcher(line);
      MailWords.Kind kind = matcher.matches() ? label(matcher) : null;
      boolean next = i == end;
      if (kind != null) {
        values.putIfAbsent(kind, matcher.group("value").strip());
        last = kind;
      } else if (!next || !isMoreOf(last, line)) {
        break;
      }
      end = i + 1;
    }
    MailHeaders headers =
        new MailHeaders(
            values.get(MailWords.Kind.FROM),
            values.get(MailWords.Kind.SENT),
            values.get(MailWords.Kind.SUBJECT));
    return headers.isCredible(values.size()) ? new Found(headers, end) : null;
  }

  // "From: $20" above "To: $25" tells of a price, and "Date: 3 March" of an event.
  private boolean isCredible(int labels) {
    if (from == null || from.isBlank() || (sent == null && subject == null)) {
      return false;
    }
    boolean named = Character.isLetter(from.codePointAt(0)) || "\"'<[".indexOf(from.charAt(0)) >= 0;
    return named && (from.contains("@") || labels >= 3 || published() != null);
  }

  /** When the message was sent, null where its header does not tell. */
  @Nullable Published published() {
    if (sent == null) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    Matcher words = WORD.matcher(sent);
    while (words.find()) {
      String word = words.group();
      String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      String month = MailWords.STANDARD.month(bare);
      words.appendReplacement(line, Matcher.quoteReplacement(month.equals(bare) ? word : month));
    }
    words.appendTail(line);
    String text = DOTTED.matcher(line).replaceAll("$3-$2-$1");
    text = CLOCK_WORD.matcher(text).replaceAll(" at ").replaceAll("(?<=\\d)\\.(?=\\s)", "");
    return HtmlFacts.date(text.replaceAll("(?i)\\bde\\s+", ""));
  }

  private static MailWords.@Nullable Kind kind(String line) {
    Matcher matcher = LABELLED.matcher(line);
    return matcher.matches() ? label(matcher) : null;
  }

  private static MailWords.@Nullable Kind label(Matcher matcher) {
    return MailWords.STANDARD.label(matcher.group("label"));
  }

  /** Lists of recipients go on for many lines. */
  private static boolean isMoreOf(MailWords.@Nullable Kind label, String line) {
    boolean list = label == MailWords.Kind.TO || label == MailWords.Kind.CC;
    return list && (line.indexOf('@') >= 0 || line.indexOf(';') >= 0) && !Prose.isProse(line);
  }
}
