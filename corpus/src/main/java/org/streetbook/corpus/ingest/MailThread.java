package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a mail's body apart: what its sender wrote, and the messages that he forwards. Messages
 * that he answers are left out, his answers between their lines stay.
 */
final class MailThread {

  /**
   * One message.
   *
   * @param headers as the forwarding program repeats them; null of the mail itself
   * @param lines its text
   */
  record Message(@Nullable MailHeaders headers, List<MailLine> lines) {}

  /** What a subject tells of the mail. */
  enum Mark {
    NONE,
    REPLY,
    FORWARD
  }

  /** How a message begins within another: its first line, and the first after its headers. */
  private record Cut(int begin, int end, Kind kind, @Nullable MailHeaders headers) {
    enum Kind {
      /** Said to be forwarded. */
      FORWARD,
      /** Said to be the one that is answered, or headers alone. */
      ORIGINAL,
      /** "On Tuesday somebody wrote". */
      WROTE
    }
  }

  private static final Pattern DASHES = Pattern.compile("^[>\\s]*[-–—_=*]{2,}.*[-–—_=*]{2,}\\s*$");

  private static final Pattern RULE = Pattern.compile("^[>\\s]*[-–—_=*]{5,}\\s*$");

  private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}[:.h]\\d{2}\\b");

  /** How some programs sign a quotation: {@code 2026-03-03 9:12 GMT+01:00 Ana <ana@firm>:}. */
  private static final Pattern STAMPED =
      Pattern.compile("^\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}\\s.{0,80}<\\S{1,80}@\\S{1,80}>\\s*:$");

  private static final Pattern SOMEBODY =
      Pattern.compile("\\S.{0,100}<\\S{1,80}@\\S{1,80}>\\s+wrote:");

  /** Longest line above a quotation, in UTF-16 units. */
  private static final int LONGEST_INTRO = 300;

  /** How many messages are looked for inside each other. */
  private static final int MOST_MESSAGES = 12;

  /**
   * With so many words in front of a message, which is not said to be forwarded, it is answered.
   */
  private static final int OWN_WORDS = 12;

  private static final MailWords WORDS = MailWords.STANDARD;

  private MailThread() {}

  /** What the marks before a subject say. */
  static Mark mark(@Nullable String subject) {
    String rest = subject == null ? "" : subject.strip();
    int colon = colon(rest);
    if (colon < 0) {
      return Mark.NONE;
    }
    return WORDS.is(MailWords.Kind.FORWARDS, label(rest, colon)) ? Mark.FORWARD : Mark.REPLY;
  }

  /** The subject without marks. */
  static String bare(String subject) {
    String rest = subject.strip();
    for (int colon = colon(rest); colon >= 0; colon = colon(rest)) {
      rest = rest.substring(colon + 1).strip();
    }
    return rest;
  }

  /** Where the mark before a subject ends, or -1. */
  private static int colon(String subject) {
    int ascii = subject.indexOf(':');
    int colon = ascii < 0 ? subject.indexOf('：') : ascii;
    if (colon < 1 || colon > 10) {
      return -1;
    }
    String label = label(subject, colon);
    boolean mark =
        WORDS.is(MailWords.Kind.FORWARDS, label) || WORDS.is(MailWords.Kind.REPLIES, label);
    return mark ? colon : -1;
  }

  private static String label(String subject, int colon) {
    return subject
        .substring(0, colon)
        .replaceAll("[\\[(]\\d+[\\])]", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The messages of a mail, the sender's own first, which may be empty.
   *
   * @param body all lines
   * @param subject what the mail's subject tells
   */
  static List<Message> messages(List<MailLine> body, Mark subject) {
    List<Message> messages = new ArrayList<>();
    List<MailLine> lines = new ArrayList<>(body);
    MailHeaders headers = null;
    Mark mark = subject;
    while (true) {
      boolean answers = mark == Mark.REPLY;
      Cut cut = null;
      for (int i = 0; i < lines.size() && cut == null; i++) {
        boolean goes = answers && lines.get(i).isQuoted();
        cut = goes ? null : cut(lines, i, mark);
        if (cut != null && cut.kind == Cut.Kind.WROTE && isQuotedAt(lines, cut.end)) {
          Collections.fill(lines.subList(cut.begin, cut.end), MailLine.QUOTED);
          answers = true;
          i = cut.end - 1;
          cut = null;
        }
      }
      List<MailLine> own = cut == null ? lines : lines.subList(0, cut.begin);
      messages.add(new Message(headers, answers ? unquoted(own) : stripped(own)));
      if (cut == null || messages.size() == MOST_MESSAGES || !forwards(cut, own, mark)) {
        return messages;
      }
      lines = inner(lines, cut);
      headers = cut.headers;
      mark = mark(headers == null ? null : headers.subject());
    }
  }

  private static boolean forwards(Cut cut, List<MailLine> own, Mark mark) {
    if (cut.kind == Cut.Kind.FORWARD || mark == Mark.FORWARD) {
      return true;
    }
    int words = MailLine.words(own);
    return words == 0 || (mark == Mark.NONE && words < OWN_WORDS);
  }

  private static @Nullable Cut cut(List<MailLine> lines, int i, Mark mark) {
    String line = lines.get(i).text();
    if (line.isBlank() || line.length() > LONGEST_INTRO) {
      return null;
    }
    Cut.Kind said = said(line);
    boolean rule = RULE.matcher(line).matches();
    int next = i + 1;
    if (said != null || rule) {
      while (next < lines.size() && lines.get(next).text().replace(">", "").isBlank()) {
        next++;
      }
    }
    int at = said != null || rule ? next : i;
    MailHeaders.Found found = at < lines.size() ? MailHeaders.at(lines, at) : null;
    if (found != null) {
      Cut.Kind kind = said == null ? Cut.Kind.ORIGINAL : said;
      return new Cut(i, found.end(), kind, found.headers());
    }
    if (said != null) {
      return new Cut(i, i + 1, said, null);
    }
    int wrote = wrote(lines, i, mark);
    return wrote < 0 ? null : new Cut(i, wrote, Cut.Kind.WROTE, null);
  }

  /** What a line between dashes says of the message below it. */
  private static Cut.@Nullable Kind said(String line) {
    boolean dashes = DASHES.matcher(line).matches();
    boolean colon = line.endsWith(":") || line.endsWith("：");
    if (!dashes && !colon) {
      return null;
    }
    if (WORDS.is(MailWords.Kind.FORWARD, line)) {
      return Cut.Kind.FORWARD;
    }
    return dashes && WORDS.is(MailWords.Kind.ORIGINAL, line) ? Cut.Kind.ORIGINAL : null;
  }

  /** The index after a line, broken into three at most, that says who wrote what follows; or -1. */
  private static int wrote(List<MailLine> lines, int i, Mark mark) {
    StringBuilder line = new StringBuilder();
    for (int end = i; end < Math.min(i + 3, lines.size()); end++) {
      String next = lines.get(end).text().strip();
      if (next.isEmpty()) {
        return -1;
      }
      line.append(end == i ? "" : " ").append(next);
      char last = next.charAt(next.length() - 1);
      if (last != ':' && last != '：') {
        continue;
      }
      String intro = line.toString();
      boolean digits = intro.chars().anyMatch(Character::isDigit);
      boolean said =
          STAMPED.matcher(intro).matches()
              || (digits && WORDS.is(MailWords.Kind.WROTE, intro))
              || (end == i && SOMEBODY.matcher(intro).matches());
      // A company may have "wrote" something too.
      boolean sure =
          intro.indexOf('@') >= 0
              || isQuotedAt(lines, end + 1)
              || (mark == Mark.REPLY && CLOCK.matcher(intro).find());
      return said && sure && intro.length() <= LONGEST_INTRO ? end + 1 : -1;
    }
    return -1;
  }

  /** Whether a quotation begins at a line, empty ones aside. */
  private static boolean isQuotedAt(List<MailLine> lines, int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i < lines.size() && lines.get(i).isQuoted();
  }

  /** An answer without what it answers. */
  private static List<MailLine> unquoted(List<MailLine> lines) {
    List<MailLine> out = new ArrayList<>();
    for (MailLine line : lines) {
      if (!line.isQuoted()) {
        out.add(line);
      } else if (line.block() == null && !out.isEmpty() && !out.get(out.size() - 1).isBlank()) {
        out.add(new MailLine("", null)); // answers stand apart from each other
      }
    }
    return out;
  }

  /** A message that answers none: what it quotes are words of others that it wants to be read. */
  private static List<MailLine> stripped(List<MailLine> lines) {
    List<MailLine> out = new ArrayList<>();
    for (MailLine line : lines) {
      MailLine bare = line.unquoted();
      Block block = bare.block();
      if (block == null || !block.text().isEmpty()) {
        out.add(bare);
      }
    }
    return out;
  }

  /** The lines of a message within another, without the marks that all of them may bear. */
  private static List<MailLine> inner(List<MailLine> lines, Cut cut) {
    List<MailLine> rest = lines.subList(cut.end, lines.size());
    boolean quoted = lines.get(cut.begin).isQuoted() || isQuotedAt(lines, cut.end);
    List<MailLine> inner = new ArrayList<>(rest);
    if (quoted) {
      inner.replaceAll(MailLine::unquoted);
    }
    return inner;
  }
}
