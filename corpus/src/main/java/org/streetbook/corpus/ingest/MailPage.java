package org.streetbook.corpus.ingest;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The page that a mail's body may be: its lines, with a mark where it shows a quoted message. */
final class MailPage {

  /** What shows nothing: preheaders and traps for mail programs. */
  private static final String HIDDEN =
      "script, style, head, title, [hidden], [style~=(?i)display:\\s*none],"
          + " [style~=(?i)mso-hide:\\s*all], [style~=(?i)font-size:\\s*0(px)?\\s*(;|$)],"
          + " [style~=(?i)max-height:\\s*0(px)?\\s*(;|$)]";

  /** How mail programs name what their users sign with. */
  private static final String SIGNATURES =
      ".gmail_signature, [data-smartmail=gmail_signature], #Signature, .moz-signature,"
          + " #AppleMailSignature, #ms-outlook-mobile-signature, .protonmail_signature_block,"
          + " #ydp-signature, .gmail_signature_prefix";

  /** Gmail, Apple's Mail, Thunderbird, Yahoo, Proton, in this order. */
  private static final String QUOTES =
      "blockquote.gmail_quote, blockquote[type=cite], blockquote[cite^=mid:], .yahoo_quoted,"
          + " blockquote.protonmail_quote";

  /** What Outlook puts above the headers of the message that is answered or forwarded. */
  private static final String REPLIED = "#divRplyFwdMsg, .OutlookMessageHeader";

  /** With so few words besides it, what is quoted is the mail, unless it is an answer. */
  private static final int OWN_WORDS = 24;

  private MailPage() {}

  /** The lines of a page. */
  static List<MailLine> lines(String html, MailThread.Mark mark, Limits limits) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(limits.maxElements()));
    page.select(HIDDEN).remove();
    for (Element signature : page.select(SIGNATURES)) {
      if (Prose.words(signature.text()) * 2 < Prose.words(page.text())) {
        signature.remove();
      }
    }
    for (Element head : page.select(REPLIED)) {
      head.before("<p>----- Original Message -----</p>");
    }
    int words = Prose.words(page.text());
    for (Element quote : page.select(QUOTES)) {
      if (isInQuote(quote)) {
        continue; // gone with the outer one, or shown with it
      }
      int beside = words - Prose.words(quote.text());
      if (mark == MailThread.Mark.REPLY || beside >= OWN_WORDS) {
        quote.replaceWith(new Element("p").text(MailLine.QUOTED.text()));
      }
    }
    return MailLine.ofBlocks(HtmlReader.blocks(HtmlReader.raised(page.body())));
  }

  private static boolean isInQuote(Element quote) {
    Element parent = quote.parent();
    return parent != null && parent.closest(QUOTES) != null;
  }
}
