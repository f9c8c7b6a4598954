package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes off what stands around a message: banners, notices, the signature. */
final class MailEnding {

  private static final MailWords WORDS = MailWords.STANDARD;

  /** How many lines a signature may have. */
  private static final int LONGEST_SIGNATURE = 14;

  /** The longest line of a signature, in words and in UTF-16 units. */
  private static final int LONGEST_LINE = 12;

  private static final int WIDEST_LINE = 110;

  /** What may stand below a line of a program's own, in words. */
  private static final int MOST_BELOW = 40;

  /** The longest notice that is told by one of its words, in words. */
  private static final int SHORT_NOTICE = 30;

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d.,$€£¥])(?:\\+|\\(0|00|0)\\d[\\d\\s().\\-/]{6,}\\d(?![\\d,.%])"
              + "|(?i:\\b(?:tel|phone|mobile|mob|cell|direct|office|desk|fax|t|m|p|d|f|o)\\b)"
              + "\\.?\\s*[:.]?\\s*[+(]?\\d[\\d\\s().\\-/]{5,}\\d");

  private static final Pattern ADDRESS =
      Pattern.compile("\\S@\\S+\\.\\p{L}|(?i:\\bhttps?://|\\bwww\\.)");

  /** What figures have and addresses have not. */
  private static final Pattern MONEY =
      Pattern.compile(
          "[$€£¥₹%]\\s?\\d|\\d\\s?%|\\d\\.\\d+x?\\b(?!\\.\\d)|\\b(?:USD|EUR|GBP|JPY)\\s?\\d");

  private final List<MailLine> lines;
  private final String sender;

  private MailEnding(List<MailLine> lines, String sender) {
    this.lines = lines;
    this.sender = sender;
  }

  /**
   * The message without banners, notices and signature.
   *
   * @param sender his name, empty where it is not known
   */
  static List<MailLine> off(List<MailLine> lines, String sender) {
    List<MailLine> said = withoutNotices(withoutMarked(lines));
    return new MailEnding(said, sender).withoutSignature();
  }

  /** Cuts at the line that mail programs put above a signature, and at what they sign with. */
  private static List<MailLine> withoutMarked(List<MailLine> lines) {
    List<MailLine> out = new ArrayList<>();
    int after = MailLine.words(lines);
    int before = 0;
    for (MailLine of : lines) {
      String line = of.text();
      int words = Prose.words(line);
      after -= words;
      boolean device = line.length() <= WIDEST_LINE && WORDS.is(MailWords.Kind.DEVICE, line);
      boolean list = line.length() <= WIDEST_LINE && line.matches("_{20,}\\s*");
      boolean sure = line.equals("-- ");
      boolean dashes = sure || line.strip().equals("--");
      boolean least = after <= before;
      if (before > 0
          && (sure || (dashes && least) || ((device || list) && least && after <= MOST_BELOW))) {
        return out;
      }
      if (!device) {
        out.add(of);
        before += words;
      }
    }
    return out;
  }

  /** Drops notices; one that has more text above it than below ends the message. */
  private static List<MailLine> withoutNotices(List<MailLine> lines) {
    List<MailLine> out = new ArrayList<>();
    int kept = 0;
    int at = 0;
    while (at < lines.size()) {
      int end = paragraphEnd(lines, at);
      StringBuilder text = new StringBuilder();
      for (MailLine line : lines.subList(at, end)) {
        text.append(line.text().strip()).append(' ');
      }
      String paragraph = text.toString().strip();
      if (isNotice(paragraph)) {
        int rest = MailLine.words(lines.subList(end, lines.size()));
        if (kept > 0 && rest <= Prose.words(paragraph) + kept / 2 && !hasMoney(lines, end)) {
          return out;
        }
      } else {
        out.addAll(lines.subList(at, end));
        kept += Prose.words(paragraph);
      }
      at = end;
    }
    return out.stream().allMatch(MailLine::isBlank) ? lines : out;
  }

  private static boolean hasMoney(List<MailLine> lines, int from) {
    return lines.subList(from, lines.size()).stream().anyMatch(l -> MONEY.matcher(l.text()).find());
  }

  private static int paragraphEnd(List<MailLine> lines, int from) {
    if (lines.get(from).block() != null || lines.get(from).isBlank()) {
      return from + 1;
    }
    int end = from;
    while (end < lines.size() && lines.get(end).block() == null && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }

  private static boolean isNotice(String paragraph) {
    if (paragraph.isEmpty()) {
      return false;
    }
    if (paragraph.length() <= 400 && WORDS.is(MailWords.Kind.NOTICE, paragraph)) {
      return true;
    }
    if (!WORDS.begins(MailWords.Kind.ABOUT, paragraph)) {
      return false;
    }
    int legal = WORDS.count(MailWords.Kind.LEGAL, paragraph);
    boolean brief = Prose.words(paragraph) <= SHORT_NOTICE && !MONEY.matcher(paragraph).find();
    return legal >= 2 || (legal == 1 && brief);
  }

  /** Cuts off the last lines where they are a closing, a name, a firm, numbers and addresses. */
  private List<MailLine> withoutSignature() {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    int begin = end;
    int cut = end;
    boolean contact = false;
    boolean closed = false;
    for (int seen = 0; begin > 1 && seen < LONGEST_SIGNATURE; begin--) {
      String line = lines.get(begin - 1).text().strip();
      if (line.isEmpty()) {
        continue;
      }
      if (isClosing(line)) {
        cut = begin - 1;
        closed = true;
        continue; // "Thanks," may stand above "Regards"
      }
      if (closed) {
        break;
      }
      boolean name = !sender.isEmpty() && isSender(line);
      if (!name && !isOfSignature(lines.get(begin - 1), line)) {
        break;
      }
      contact |= isContact(line);
      if (name || (contact && isName(bare(line)))) {
        cut = begin - 1;
      }
      seen++;
    }
    return MailLine.words(lines.subList(0, cut)) == 0 ? lines : lines.subList(0, cut);
  }

  private boolean isSender(String line) {
    String bare = line.replaceAll("[,.]+$", "");
    int blank = sender.indexOf(' ');
    return bare.equalsIgnoreCase(sender)
        || (blank > 1 && bare.equalsIgnoreCase(sender.substring(0, blank)));
  }

  private static boolean isClosing(String line) {
    // "Best regards, Ana" on one line too.
    int comma = line.indexOf(',');
    return line.length() <= 60
        && (WORDS.is(MailWords.Kind.CLOSE, line)
            || (comma > 0
                && Prose.words(line.substring(comma)) <= 3
                && WORDS.is(MailWords.Kind.CLOSE, line.substring(0, comma))));
  }

  private static boolean isContact(String line) {
    return PHONE.matcher(line).find() || ADDRESS.matcher(line).find();
  }

  private static boolean isOfSignature(MailLine of, String line) {
    if (line.length() > WIDEST_LINE) {
      return false;
    }
    Block block = of.block();
    boolean contact = isContact(line);
    if (Prose.words(line) > LONGEST_LINE + (contact ? 6 : 0)
        || (block != null && (block.is(Block.Kind.ITEM) || block.is(Block.Kind.HEADING)))
        || Prose.isItem(line)) {
      return false;
    }
    return contact || (!Prose.endsSentence(line) && !line.endsWith(":") && !hasFigure(line));
  }

  /** A line without its number and address: "Ana Lind +44 ..." is her name. */
  private static String bare(String line) {
    String rest = PHONE.matcher(line).replaceAll(" ");
    return Characters.collapse(rest.replaceAll("\\S+@\\S+|\\S*www\\.\\S+|https?://\\S+", " "));
  }

  private static boolean hasFigure(String line) {
    return MONEY.matcher(line).find()
        || (Rows.isRow(line) && Rows.cells(line).stream().anyMatch(MailEnding::isNumber));
  }

  private static boolean isNumber(String cell) {
    return cell.chars().anyMatch(Character::isDigit)
        && cell.chars().filter(Character::isLetter).count() <= 1;
  }

  /** A person's or a firm's name: a few words with capitals. */
  private static boolean isName(String line) {
    int words = Prose.words(line);
    return words >= 2
        && words <= 6
        && Prose.isTitleCased(line)
        && Character.isUpperCase(line.codePointAt(0))
        && line.chars().noneMatch(Character::isDigit);
  }
}
