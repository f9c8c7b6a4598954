package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A mail as both of its formats tell it, and how it becomes a document. The headers are metadata;
 * the body loses its signature and what it answers; attachments are notes of their own. Of a
 * message that is forwarded the text is that message, and its headers tell who published it and
 * when; where whoever forwards it has something to say himself, the two are two notes.
 *
 * @param from the sender, null where there is none
 * @param organization the firm that a header names, null where there is none
 * @param date as its header has it, null where there is none
 * @param isReply whether a header says that it answers another
 * @param parts its body, in its order
 */
record Mail(
    @Nullable String subject,
    @Nullable MailSender from,
    @Nullable String organization,
    @Nullable String date,
    boolean isReply,
    List<Part> parts,
    List<Parsed.Inner> attachments) {

  /** A part of the body. */
  sealed interface Part {
    /** Whether it holds nothing. */
    default boolean isBlank() {
      return switch (this) {
        case Plain plain -> plain.text.isBlank();
        case Page page -> page.html.isBlank();
        case Read read -> read.blocks.isEmpty();
      };
    }

    /** Plain text. */
    record Plain(String text) implements Part {}

    /** A page. */
    record Page(String html) implements Part {}

    /** What another reader made of it. */
    record Read(List<Block> blocks) implements Part {}
  }

  /** What stands before a forwarded message only hands it on where it has fewer words. */
  private static final int HANDS_ON = 40;

  /** The same where it has a figure. */
  private static final int HANDS_ON_FIGURES = 12;

  /** What a message within the text is called below the mail's path. */
  private static final String FORWARDED = "forwarded message";

  /** The mail as a document. */
  Parsed.Document toDocument(Limits limits) {
    MailThread.Mark said = MailThread.mark(subject);
    boolean answers = said == MailThread.Mark.NONE && isReply;
    MailThread.Mark mark = answers ? MailThread.Mark.REPLY : said;
    List<MailLine> lines = new ArrayList<>();
    for (Part part : parts) {
      lines.addAll(lines(part, mark, limits));
    }
    List<MailThread.Message> messages = MailThread.messages(lines, mark);
    Parsed.Document outer = null;
    List<Parsed.Inner> inner = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      MailThread.Message message = messages.get(i);
      MailSender sender = sender(message);
      List<MailLine> own = MailEnding.off(message.lines(), sender == null ? "" : sender.person());
      boolean last = i == messages.size() - 1;
      if (!last && handsOn(own)) {
        continue;
      }
      if (outer == null) {
        boolean nothing = last && MailLine.words(own) == 0;
        List<Block> blocks = MailLine.blocks(nothing ? lines : own);
        outer = new Parsed.Document(blocks, facts(message), inner);
      } else if (MailLine.words(own) > 0) {
        Parsed.Document document = new Parsed.Document(MailLine.blocks(own), facts(message));
        inner.add(new Parsed.Inner.Part(FORWARDED, document));
      }
    }
    inner.addAll(attachments);
    return new Parsed.Document(
        Objects.requireNonNull(outer).blocks(), outer.facts(), List.copyOf(inner));
  }

  private @Nullable MailSender sender(MailThread.Message message) {
    MailHeaders headers = message.headers();
    return headers == null || headers.from() == null ? from : MailSender.of(headers.from());
  }

  private static boolean handsOn(List<MailLine> own) {
    int words = MailLine.words(own);
    boolean figures =
        own.stream().anyMatch(line -> line.text().chars().anyMatch(Character::isDigit));
    return words < (figures ? HANDS_ON_FIGURES : HANDS_ON);
  }

  private Facts facts(MailThread.Message message) {
    Facts facts = new Facts();
    MailHeaders headers = message.headers();
    MailSender sender = sender(message);
    if (headers != null) {
      if (headers.subject() != null) {
        facts.offerTitle(MailThread.bare(headers.subject()), "mail: forwarded Subject");
      }
      if (sender != null && headers.from() != null) {
        sender.offer(facts, "mail: forwarded From");
        sender.offerHost(facts, "mail: forwarded From");
      }
      facts.offerPublished(headers.published(), "mail: forwarded Date");
    } else if (from != null) {
      from.offer(facts, "mail:From");
      facts.offerPublisher(organization, "mail:Organization");
      from.offerHost(facts, "mail:From");
    }
    if (subject != null) {
      facts.offerTitle(MailThread.bare(subject), "mail:Subject");
    }
    facts.offerPublished(HtmlFacts.date(date), "mail:Date");
    return facts;
  }

  /** The page where it says most of what the text says, else the text. One may be null. */
  static Part better(@Nullable String plain, @Nullable String html) {
    if (html == null) {
      return new Part.Plain(plain == null ? "" : plain);
    }
    boolean page = plain == null || Prose.words(Jsoup.parse(html).text()) * 2 >= Prose.words(plain);
    return page ? new Part.Page(html) : new Part.Plain(plain);
  }

  private static List<MailLine> lines(Part part, MailThread.Mark mark, Limits limits) {
    return switch (part) {
      case Part.Plain plain -> MailLine.ofText(plain.text);
      case Part.Page page -> MailPage.lines(page.html, mark, limits);
      case Part.Read read -> MailLine.ofBlocks(read.blocks);
    };
  }
}
