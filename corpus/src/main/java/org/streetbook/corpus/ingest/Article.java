package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.ingest.Furniture.Kind;
import org.streetbook.corpus.note.Published;

/**
 * Finds the note in a document: its title, the lines below the title that say who and when, its
 * body; and leaves out what a page prints before, between and after. When in doubt a block stays.
 */
final class Article {

  /** How many blocks may stand before a title: menus, tickers, language lists. */
  private static final int LONGEST_MENU = 80;

  /** How many blocks below a title may still speak of author and date. */
  private static final int LONGEST_HEADER = 14;

  /** How many blocks above a title may hold its date. */
  private static final int HEADER_ABOVE = 4;

  /** Words of prose after which an end mark is believed to end the article. */
  private static final int ENOUGH_PROSE = 40;

  /** How far a doubtful end mark looks for more furniture, in blocks. */
  private static final int SUPPORT = 15;

  private final Furniture furniture = Furniture.STANDARD;
  private final List<Block> blocks;
  private final Facts facts;
  private final List<Block> out = new ArrayList<>();
  private @Nullable Integer year;
  private boolean yearKnown;

  private Article(List<Block> blocks, Facts facts) {
    this.blocks = blocks;
    this.facts = facts;
  }

  /**
   * The blocks of the note itself. The first is its title where it has one. What lines outside the
   * body tell goes into {@code facts}.
   */
  static List<Block> of(List<Block> blocks, Facts facts) {
    Article article = new Article(blocks, facts);
    article.read();
    facts.offerPublished(titleDate(facts.title()), "text: title");
    facts.settle();
    return article.out;
  }

  /**
   * A digest of a day has its date in its title and nowhere else, set apart from the rest: "Calls
   * before the bell: Tuesday, June 9, 2026". A date among the words is that of an event.
   */
  private static @Nullable Published titleDate(@Nullable String title) {
    Dates.Found found = title == null ? null : Dates.first(title);
    if (title == null || found == null || found.day() == null) {
      return null;
    }
    String before = title.substring(0, found.begin()).strip();
    String after = title.substring(found.end()).strip();
    boolean apart =
        before.isEmpty() || ":|·,;-–—(".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean closed = after.isEmpty() || ":|·,;-–—).".indexOf(after.charAt(0)) >= 0;
    return apart && closed ? found.published(null) : null;
  }

  private void read() {
    int body = title();
    int end = end(body);
    int begin = header(body, end);
    takeDateAbove(body - 1);
    for (int i = begin; i < end; i++) {
      Block block = blocks.get(i);
      Kind kind = block.is(Block.Kind.ROW) ? null : furniture.kindOf(block.text());
      if (kind == Kind.RELATED || (kind == Kind.WEAK && isLinkBox(i, end))) {
        i = afterLinkBox(i, end) - 1;
      } else if (!isDropped(block, kind) && !Byline.takeCredit(block.text(), facts)) {
        out.add(block);
      }
    }
    for (int i = begin; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (Prose.isProse(block.text())) {
        Byline.takeDateline(block.text(), facts, this::year);
        break;
      }
    }
    for (int i = Math.max(begin, blocks.size() - 40); i < blocks.size(); i++) {
      Byline.takeImprint(blocks.get(i).text(), facts);
      takeTitleAndSite(blocks.get(i).text());
    }
    trimEnd();
  }

  /** A date line above the title tells the date where no line below it does. */
  private void takeDateAbove(int title) {
    for (int i = 0; i < Math.min(title, HEADER_ABOVE); i++) {
      Dates.Found found = Byline.dateOf(blocks.get(i).text());
      if (found != null && found.day() != null && found.year() != null) {
        facts.offerPublished(found.published(null), "text: date line above the title");
      }
    }
  }

  private boolean isDropped(Block block, @Nullable Kind kind) {
    if (block.is(Block.Kind.ROW)) {
      return false;
    }
    return kind == Kind.LINE
        || kind == Kind.COMMENTS
        || isMarksOnly(block.text())
        || kind == Kind.NOTICE
        || furniture.isNotice(block.text())
        || isImprint(block.text())
        || isTitleAndSite(block.text());
  }

  /** A row of dashes or stars that parts the text from something. */
  private static boolean isMarksOnly(String line) {
    return line.length() <= 60 && line.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isImprint(String line) {
    return line.length() <= 110 && Byline.takeImprint(line, new Facts());
  }

  /** Finds the title; gives the index of the first block after it. */
  private int title() {
    takeSuggestedTitle();
    String known = facts.title();
    int candidate = known == null && isNameOverHeader() ? 0 : -1;
    for (int i = 0; candidate < 0 && i < Math.min(LONGEST_MENU, blocks.size()); i++) {
      Block block = blocks.get(i);
      if (known != null) {
        if (sameTitle(block.text(), known)) {
          candidate = i;
          break;
        }
      } else if (isTitle(i)) {
        candidate = i;
        break;
      } else if (Prose.isProse(block.text()) || block.is(Block.Kind.ROW)) {
        break; // the text has begun without one
      }
    }
    if (known == null && candidate < 0) {
      candidate = shortTitle();
    }
    if (known == null && candidate < 0) {
      facts.settleTitle();
    }
    if (known == null && candidate >= 0) {
      facts.offerTitle(blocks.get(candidate).text(), "text: first line");
    }
    String title = facts.title();
    if (title != null) {
      out.add(candidate >= 0 ? blocks.get(candidate).as(Block.Kind.HEADING) : Block.heading(title));
    }
    return candidate + 1;
  }

  /** A title from the file's properties is believed at once where the text begins with it too. */
  private void takeSuggestedTitle() {
    String suggested = facts.suggestedTitle();
    for (int i = 0; suggested != null && i < Math.min(15, blocks.size()); i++) {
      if (sameTitle(blocks.get(i).text(), suggested)) {
        facts.offerTitle(suggested, "text: title line");
        return;
      }
    }
  }

  private boolean isTitle(int index) {
    Block block = blocks.get(index);
    String line = block.text();
    if (block.is(Block.Kind.ROW) || block.is(Block.Kind.ITEM) || line.length() > 250) {
      return false;
    }
    if (Prose.words(line) < 3 || furniture.kindOf(line) != null) {
      return false;
    }
    if (Byline.isByline(line) || Byline.isDateLine(line) || furniture.isNotice(line)) {
      return false;
    }
    // A first sentence is no title, unless a byline or a date stands below it.
    boolean above = index + 1 < blocks.size() && isHeaderLine(blocks.get(index + 1).text());
    return above || !line.endsWith(".");
  }

  /** A title of one or two words: the first line, where prose or a byline follows it. */
  private int shortTitle() {
    if (blocks.size() < 2) {
      return -1;
    }
    Block first = blocks.get(0);
    boolean name =
        first.is(Block.Kind.HEADING)
            && furniture.kindOf(first.text()) == null
            && !Byline.isDateLine(first.text());
    String next = blocks.get(1).text();
    return name && (Prose.isProse(next) || isHeaderLine(next)) ? 0 : -1;
  }

  /** A first line of one or two words, right above a date or a byline: "Acme Inc". */
  private boolean isNameOverHeader() {
    if (blocks.size() < 2) {
      return false;
    }
    Block first = blocks.get(0);
    String line = first.text();
    return (first.is(Block.Kind.HEADING) || first.is(Block.Kind.PARAGRAPH))
        && Prose.words(line) >= 1
        && Prose.words(line) < 3
        && Character.isUpperCase(line.charAt(0))
        && furniture.kindOf(line) == null
        && !isHeaderLine(line)
        && !line.endsWith(":")
        && !Prose.endsSentence(line)
        && isHeaderLine(blocks.get(1).text());
  }

  private static boolean isHeaderLine(String line) {
    return Byline.isByline(line) || Byline.isDateLine(line);
  }

  /** Takes the lines between title and text; gives the index of the first block of the text. */
  private int header(int from, int end) {
    int limit = Math.min(end, from + LONGEST_HEADER);
    int last = from;
    List<Block> kept = new ArrayList<>();
    int keptUpTo = 0;
    for (int i = from; i < limit; i++) {
      Block block = blocks.get(i);
      String line = block.text();
      Kind kind = furniture.kindOf(line);
      boolean prose = Prose.isProse(line) && !Byline.isDateLine(line);
      if (prose || block.is(Block.Kind.ROW) || kind == Kind.SUMMARY) {
        break;
      }
      if (kind == Kind.LINE || kind == Kind.COMMENTS) {
        last = i + 1;
        keptUpTo = kept.size();
      } else if (Byline.takeHeader(line, facts, this::year)) {
        last = i + 1;
        keptUpTo = kept.size();
      } else if (i + 1 < limit && isNameOver(line, blocks.get(i + 1).text())) {
        boolean house = facts.author() != null || NameLine.isHouse(line);
        if (house) {
          facts.offerPublisher(line, "text: line below the title");
        } else {
          facts.offerAuthor(line, "text: line below the title");
        }
        last = i + 1;
        keptUpTo = kept.size();
      } else if (kept.isEmpty()
          && NameLine.isPaper(line)
          && i + 1 < limit
          && isText(blocks.get(i + 1))) {
        facts.offerPublisher(line, "text: line below the title");
        last = i + 1;
      } else {
        kept.add(block);
      }
    }
    out.addAll(kept.subList(0, keptUpTo));
    return last;
  }

  /** A word alone is a name only between a byline and a date; others name the part of a paper. */
  private boolean isNameOver(String line, String next) {
    if (Prose.words(line) == 1) {
      return facts.author() != null
          && NameLine.isName(line)
          && !NameLine.isOfMedia(line)
          && Byline.isDateLine(next);
    }
    return (NameLine.isName(line) || NameLine.isFirmName(line)) && isBesideName(next);
  }

  private boolean isBesideName(String line) {
    return furniture.kindOf(line) == Kind.LINE
        || Byline.isDateLine(line)
        || Byline.takeHeader(line, new Facts(), this::year);
  }

  private static boolean isText(Block block) {
    return block.is(Block.Kind.PARAGRAPH) && Prose.isProse(block.text());
  }

  /** The index of the first block after the article. */
  private int end(int from) {
    int prose = 0;
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.is(Block.Kind.ROW)) {
        continue;
      }
      Kind kind = furniture.kindOf(block.text());
      if (prose >= ENOUGH_PROSE) {
        if (kind == Kind.COMMENTS
            || (kind == Kind.WEAK && isSupported(i, prose))
            || (kind == Kind.RELATED && isLast(i))
            || (isImprint(block.text()) && isLast(i))) {
          return i;
        }
      }
      if (kind == null && (Prose.isProse(block.text()) || block.is(Block.Kind.ITEM))) {
        prose += Prose.words(block.text());
      }
    }
    return blocks.size();
  }

  /**
   * Whether what follows a doubtful end mark is furniture too, or at least no prose.
   *
   * @param before words of prose above the mark; where more follows, the text is not at its end
   */
  private boolean isSupported(int mark, int before) {
    boolean prose = false;
    int after = 0;
    for (int i = mark + 1; i < blocks.size(); i++) {
      String line = blocks.get(i).text();
      if (furniture.kindOf(line) == Kind.COMMENTS) {
        break;
      }
      after += Prose.isProse(line) && !furniture.isNotice(line) ? Prose.words(line) : 0;
    }
    if (after > before) {
      return false;
    }
    for (int i = mark + 1; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Kind kind = furniture.kindOf(block.text());
      boolean notice = furniture.isNotice(block.text());
      if (i <= mark + SUPPORT && (notice || kind == Kind.COMMENTS || kind == Kind.RELATED)) {
        return true;
      }
      prose |= Prose.isProse(block.text()) || block.is(Block.Kind.ROW);
    }
    return !prose;
  }

  /** Whether a box of links is the last of the article: no prose follows, or another article. */
  private boolean isLast(int mark) {
    for (int i = mark + 1; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (Prose.isProse(block.text())) {
        return false;
      }
      if (Byline.isByline(block.text()) || Byline.isDateLine(block.text())) {
        return true;
      }
    }
    return true;
  }

  /** Whether "Read more" and the like stand above a title that is linked, and not above prose. */
  private boolean isLinkBox(int mark, int end) {
    String key = blocks.get(mark).text();
    return Set.of("read more", "see also", "related")
            .contains(key.toLowerCase(java.util.Locale.ROOT).replace(":", ""))
        && mark + 1 < end
        && !Prose.isProse(blocks.get(mark + 1).text());
  }

  private int afterLinkBox(int mark, int end) {
    int i = mark + 1;
    while (i < end
        && i <= mark + SUPPORT
        && !Prose.isProse(blocks.get(i).text())
        && !blocks.get(i).is(Block.Kind.ROW)
        && !blocks.get(i).is(Block.Kind.HEADING)) {
      i++;
    }
    return i;
  }

  /** Headings and labels with nothing below them are what is left of a box. */
  private void trimEnd() {
    while (out.size() > 1) {
      Block last = out.get(out.size() - 1);
      boolean label =
          last.is(Block.Kind.HEADING)
              || (last.is(Block.Kind.PARAGRAPH)
                  && Prose.words(last.text()) <= 1
                  && out.size() > 3
                  && !Prose.endsSentence(last.text()));
      if (!label) {
        return;
      }
      out.remove(out.size() - 1);
    }
  }

  private boolean isTitleAndSite(String line) {
    return siteAfterTitle(line) != null;
  }

  private void takeTitleAndSite(String line) {
    String site = siteAfterTitle(line);
    if (site != null) {
      facts.offerPublisher(site, "text: title line with its site");
    }
  }

  /** The site that a page's name ends with: the title again, a separator, a short name. */
  private @Nullable String siteAfterTitle(String line) {
    String title = facts.title();
    if (title == null
        || line.length() <= title.length() + 3
        || line.length() > title.length() + 40
        || !line.startsWith(title)) {
      return null;
    }
    String rest = line.substring(title.length()).strip();
    if ("·|-–—".indexOf(rest.charAt(0)) < 0 || Prose.words(rest) > 4 || Prose.words(rest) < 1) {
      return null;
    }
    return rest.substring(1).strip();
  }

  private static boolean sameTitle(String line, String title) {
    return letters(line).equals(letters(title));
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
    return out.toString();
  }

  /**
   * The year of all full dates in the text if it is one; sought only where a date lacks its own.
   */
  private @Nullable Integer year() {
    if (!yearKnown) {
      year = onlyYear(blocks);
      yearKnown = true;
    }
    return year;
  }

  private static @Nullable Integer onlyYear(List<Block> blocks) {
    Integer only = null;
    for (Block block : blocks) {
      for (Integer year : Dates.years(block.text())) {
        if (only != null && !only.equals(year)) {
          return null;
        }
        only = year;
      }
    }
    return only;
  }
}
