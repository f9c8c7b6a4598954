package org.streetbook.pipeline.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.streetbook.corpus.note.Reason;
import org.streetbook.pipeline.hostile.HostileFiles.Hostile;

/** Plain text, web pages and mails that are made to cost a reader its time, stack or memory. */
final class HostileText {

  private static final String NOTE =
      "Brackwater Securities expects Ford to spend $9 billion on capex in 2027.";

  private final Map<String, Hostile> files = new LinkedHashMap<>();

  private final int share;

  private HostileText(int share) {
    this.share = share;
  }

  static Map<String, Hostile> files(int share) {
    HostileText made = new HostileText(share);
    made.lines();
    made.pages();
    made.facts();
    made.mails();
    return made.files;
  }

  private void lines() {
    text("line-of-words.txt", "capex rose 3% to $9 billion ".repeat(n(40_000)));
    // Longer than a text may be, and 30 MB where everything is as large as was tried.
    int most = Math.max(180_000, n(1_100_000));
    text("long-line.txt", "capex rose 3% to $9 billion ".repeat(most), Reason.HOSTILE);
    text("one-word.txt", "A".repeat(n(1_000_000)) + " Inc expects revenue of $5 billion in 2027.");
    text("one-number.txt", NOTE + " " + "1".repeat(n(1_000_000)) + " dollars");
    text("grouped-number.txt", NOTE + " $" + "1,".repeat(n(300_000)) + "000");
    text("decimals.txt", NOTE + " $" + "1.".repeat(n(300_000)) + "0 billion");
    text("blanks.txt", "Ford" + " ".repeat(n(2_000_000)) + "spent $9 billion.");
    text(
        "tabs.txt",
        NOTE + "\n" + "a\t".repeat(n(300_000)) + "1\n" + "b\t".repeat(n(300_000)) + "2\n");
    text(
        "bars.md",
        NOTE + "\n" + "| 1 ".repeat(n(200_000)) + "\n" + "| 2 ".repeat(n(200_000)) + "\n");
    text("wide-rule.md", "# A title\n\n| a | b |\n" + "|---".repeat(n(200_000)) + "x\n");
    text("empty-lines.txt", NOTE + "\n".repeat(n(2_000_000)) + NOTE);
    text("short-lines.txt", NOTE + "\n" + "a\n".repeat(n(300_000)));
    text("items.txt", NOTE + "\n" + "- Ford 3%\n".repeat(n(100_000)));
    text("questions.txt", NOTE + "\n" + "Why 3%?\n\n".repeat(n(100_000)));
    text("table.txt", NOTE + "\n" + "Ford  $9 billion  $8 billion\n".repeat(n(60_000)));
    for (String piece :
        new String[] {"(", "[", "\"", "$", "-", "*", "_", "`", "|", ".", ">", "#"}) {
      text("many-" + (int) piece.charAt(0) + ".txt", NOTE + "\n\n" + piece.repeat(n(250_000)));
      text("many-" + (int) piece.charAt(0) + ".md", "# A\n\n" + (piece + "a ").repeat(n(80_000)));
    }
    text("links.md", "# A\n\n" + NOTE + "\n\n" + "[a".repeat(n(200_000)));
    text("emphasis.md", "# A\n\n" + NOTE + "\n\n" + "**a ".repeat(n(150_000)));
    text("underlines.md", "# A\n\n" + NOTE + "\n\n" + "__a*b ".repeat(n(100_000)));
    text("hashes.md", "# A\n\n" + NOTE + "\n\n# a" + " #".repeat(n(300_000)) + "b\n");
    text("fields.md", "---\n" + "title: a\n".repeat(n(100_000)) + "---\n" + NOTE);
    text("quotes.md", "# A\n\n" + NOTE + "\n\n" + "> ".repeat(n(300_000)) + "a");
    text("names.txt", NOTE + " " + "Alpha Beta ".repeat(n(40_000)));
    text("years.txt", NOTE + " " + "2027 2028 ".repeat(n(40_000)));
    text("ranges.txt", NOTE + " $" + "5-".repeat(n(100_000)) + "6 billion");
    text("and.txt", NOTE + " " + "$5 and ".repeat(n(40_000)) + "6 billion");
    text("quoted.txt", "\u201cFord will spend $9 billion ".repeat(n(20_000)));
    text("brackets.txt", NOTE + " " + "(Ford ".repeat(n(40_000)) + ")".repeat(n(40_000)));
    text("ten-thousand-million.txt", "Ford will spend $5 " + "thousand million ".repeat(n(50_000)));
    text("marks.txt", NOTE + " " + "\u0301".repeat(n(300_000)));
    text("overrides.txt", NOTE + " " + "\u202e1\u202c".repeat(n(100_000)));
  }

  private void pages() {
    page("deep-div.html", "<div>".repeat(deep(100_000)) + NOTE);
    page("deep-font.html", "<font>".repeat(deep(100_000)) + NOTE);
    page("deep-b-p.html", "<b><p>".repeat(deep(20_000)) + NOTE);
    page(
        "adoption.html",
        "<b><i><u><a>".repeat(300) + "<p>x</b></i></u></a>".repeat(n(3_000)) + NOTE);
    page("deep-table.html", "<table><tr><td>".repeat(deep(20_000)) + NOTE);
    page(
        "wide-table.html",
        "<table><tr>" + "<td>1</td>".repeat(n(100_000)) + "</tr></table>" + NOTE);
    page("tables.html", "<table><tr><td>Ford<td>3%</table>".repeat(n(20_000)) + "<p>" + NOTE);
    page(
        "span.html", "<table><tr>" + "<td colspan=99>1<td>2".repeat(n(20_000)) + "</table>" + NOTE);
    page("deep-list.html", "<ul><li>".repeat(deep(50_000)) + NOTE);
    put(
        "deep-template.html",
        "<!DOCTYPE html><html><body>" + "<template>".repeat(deep(50_000)) + NOTE,
        Reason.NO_TEXT);
    page("anchors.html", "<a href=x>".repeat(deep(50_000)) + NOTE);
    page("paragraphs.html", "<p>Ford 3%".repeat(n(100_000)) + "<p>" + NOTE);
    page("breaks.html", "Ford<br>".repeat(n(200_000)) + "<p>" + NOTE);
    page("comment.html", "<p>" + NOTE + "</p><!--" + "-".repeat(n(1_000_000)));
    page("comments.html", "<p>" + NOTE + "</p>" + "<!--a-->".repeat(n(100_000)));
    page("script.html", "<p>" + NOTE + "</p><script>" + "<!--<script>".repeat(n(100_000)));
    page("entities.html", "<p>" + NOTE + "&amp".repeat(n(300_000)) + "&#x10ffff;&#0;&#xd800;");
    StringBuilder attributes = new StringBuilder("<div");
    for (int i = 0; i < n(60_000); i++) {
      attributes.append(" a").append(i).append("=1");
    }
    page("attributes.html", attributes + ">" + NOTE);
    page("long-attribute.html", "<div class=\"" + "a ".repeat(n(500_000)) + "\">" + NOTE);
    page("styles.html", "<div style=\"" + "a:b;".repeat(n(200_000)) + "\">" + NOTE);
    page("unclosed-tag.html", "<p>" + NOTE + "<div ".repeat(n(200_000)));
    page("marks.html", "<p>" + NOTE + "<".repeat(n(300_000)));
    page("pre.html", "<pre>" + "a  b\n".repeat(n(100_000)) + "</pre><p>" + NOTE);
  }

  private void facts() {
    head("long-title.html", "<title>" + "A long title ".repeat(n(50_000)) + "</title>");
    head("long-publisher.html", meta("og:site_name", "Ledger ".repeat(n(20_000))));
    head("long-author.html", meta("author", "Ann ".repeat(n(20_000))));
    head("long-date.html", meta("article:published_time", "2026-01-02T".repeat(n(20_000))));
    head("long-url.html", meta("og:url", "https://example.org/" + "a/".repeat(n(50_000))));
    head("long-language.html", meta("og:locale", "en_" + "US".repeat(n(50_000))));
    head("many-metas.html", meta("description", "x").repeat(n(20_000)));
    head("deep-json.html", json("[".repeat(deep(100_000))));
    head(
        "deep-json-objects.html",
        json("{\"a\":".repeat(deep(50_000)) + "1" + "}".repeat(deep(50_000))));
    head(
        "long-json-name.html",
        json("{\"publisher\":{\"name\":\"" + "B ".repeat(n(50_000)) + "\"}}"));
    head("json-number.html", json("{\"datePublished\":1" + "0".repeat(n(100_000)) + "}"));
    text("long-byline.txt", "A note\n\nBy " + "Ann ".repeat(n(20_000)) + "\n\n" + NOTE);
    text("long-heading.txt", "Ford ".repeat(n(20_000)) + "\n\n" + NOTE + "\n\n" + NOTE);
    text("long-source.txt", "A note\n\nSource: " + "Wire ".repeat(n(20_000)) + "\n\n" + NOTE);
  }

  private void mails() {
    String head = "From: Ann Bell <ann@example.org>\nTo: b@example.org\nSubject: A note on Ford\n";
    mail("headers.eml", head + "X-A: b\n".repeat(deep(100_000)) + "\n" + NOTE, Reason.DAMAGED);
    mail("long-header.eml", head + "X-A: " + "b".repeat(3_000_000) + "\n\n" + NOTE, Reason.DAMAGED);
    mail(
        "long-from.eml",
        "From: "
            + "Bell Research ".repeat(n(20_000))
            + "<a@example.org>\n"
            + "To: b@example.org\nSubject: x\n\n"
            + NOTE,
        null);
    mail("folded.eml", head + "X-A: b\n" + " c\n".repeat(deep(100_000)) + "\n" + NOTE, null);
    mail("line.eml", head + "\n" + "capex rose 3% ".repeat(n(100_000)) + NOTE, null);
    mail("quoted.eml", head + "\n" + NOTE + "\n" + "> ".repeat(n(300_000)) + "x\n", null);
    mail("intro.eml", head + "\n" + NOTE + "\n" + "on a wrote ".repeat(n(50_000)) + "\n", null);
    mail("signature.eml", head + "\n" + NOTE + "\n" + "-- \n".repeat(n(100_000)), null);
    StringBuilder nested = new StringBuilder(head + "MIME-Version: 1.0\n");
    for (int i = 0; i < 2_000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
      nested.append(i).append('\n');
    }
    mail("multipart.eml", nested + "Content-Type: text/plain\n\n" + NOTE, Reason.DAMAGED);
    mail(
        "messages.eml",
        (head + "MIME-Version: 1.0\nContent-Type: message/rfc822\n\n").repeat(300) + NOTE,
        Reason.HOSTILE);
    StringBuilder parts =
        new StringBuilder(
            head + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n");
    parts.append("--x\nContent-Type: text/plain\n\n").append(NOTE).append('\n');
    for (int i = 0; i < 20_000; i++) {
      parts.append("--x\nContent-Type: text/plain\nContent-Disposition: attachment;");
      parts.append(" filename=a.txt\n\n\n");
    }
    mail("attachments.eml", parts + "--x--\n", Reason.HOSTILE);
  }

  private static String meta(String name, String content) {
    return "<meta property=\"" + name + "\" name=\"" + name + "\" content=\"" + content + "\">";
  }

  private static String json(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  private void head(String name, String head) {
    put(name, "<html><head>" + head + "</head><body><p>" + NOTE + "</p></body></html>", null);
  }

  private void page(String name, String body) {
    put(name, "<!DOCTYPE html><html><body>" + body, null);
  }

  private void text(String name, String text) {
    put(name, text, null);
  }

  private void text(String name, String text, Reason reason) {
    put(name, text, reason);
  }

  private void mail(String name, String text, @org.jspecify.annotations.Nullable Reason reason) {
    put(name, text, reason);
  }

  private int n(int count) {
    return HostileFiles.share(count, share);
  }

  private int deep(int count) {
    return HostileFiles.depth(count, share);
  }

  private void put(String name, String text, @org.jspecify.annotations.Nullable Reason reason) {
    files.put(name, new Hostile(text.getBytes(StandardCharsets.UTF_8), reason));
  }
}
