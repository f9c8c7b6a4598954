package org.streetbook.pipeline.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.index.Book;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.reindex.Inbox;
import org.streetbook.pipeline.reindex.Progress;
import org.streetbook.pipeline.reindex.Reindex;
import org.streetbook.pipeline.reindex.ReindexSettings;

/** Reports of a book whose names, titles, quotes and addresses are out to do harm. */
class HostileReportTest {

  private static final String FIRM = "O'Bank & <img src=x onerror=alert(2)>";
  private static final String TITLE = "\"><script>alert(3)</script> Evilcorp capex in view";

  @TempDir private static Path folder;
  private static Path book;

  @BeforeAll
  static void indexWhatIsHostile() throws IOException {
    Path names = folder.resolve("names.csv");
    Files.writeString(
        names,
        """
        id,name,ticker,exchange,kind,parent,fiscal_year_end,aliases
        evilcorp,"Evil | <script>alert(1)</script>",<b>T,,company,,,Evilcorp
        evilbank,"O'Bank & <img src=x onerror=alert(2)>",,,broker,,,Evilbank
        """);
    Inbox inbox =
        Inbox.in(folder)
            .note(
                "one.txt",
                TITLE
                    + "\n\nPublished: 2026-03-01\n\nEvilbank expects Evilcorp"
                    + " <script>alert(4)</script> to lift capital expenditures to $50 billion in"
                    + " 2027 \"><img src=x onerror=alert(5)>. UBS expects Evilcorp to lift capital"
                    + " expenditures to $60 billion in 2027.\n")
            .note(
                "two.html",
                """
                <!DOCTYPE html><html lang="en"><head><title>Evilcorp outlook</title>
                <link rel="canonical" href="https://post.example/a?b=%22%3E&amp;c='onclick='x">
                <meta name="date" content="2026-03-02">
                <meta property="og:site_name" content="&lt;svg onload=alert(9)&gt; Post"></head>
                <body><article><h1>Evilcorp outlook</h1>
                <p>Barclays expects Evilcorp to lift capital expenditures to $70 billion in 2027 as
                demand for its products grows in every region that it serves.</p></article></body>
                </html>
                """);
    book = inbox.book();
    new Reindex(
            new ReindexSettings(List.of(inbox.notes()), book, List.of(names), false, false),
            Progress.NONE)
        .run();
  }

  @Test
  void nothingOfItBecomesMarkup() throws IOException {
    Document page = Jsoup.parse(html());

    assertTrue(page.text().contains(FIRM), page.text());
    assertTrue(page.text().contains(TITLE), page.text());
    assertTrue(page.text().contains("<svg onload=alert(9)> Post"), page.text());
    assertTrue(page.text().contains("\"><img src=x onerror=alert(5)>"), page.text());
    assertEquals(1, page.select("script").size());
    assertEquals(0, page.select("img, iframe, object, embed, link, base, b T").size());
    page.getAllElements()
        .forEach(
            each ->
                each.attributes()
                    .forEach(
                        attribute ->
                            assertFalse(
                                attribute.getKey().startsWith("on")
                                    || attribute.getKey().equals("style"),
                                each.cssSelector())));
  }

  @Test
  void linksLeadIntoThePageOrToTheWeb() throws IOException {
    List<String> addresses = Jsoup.parse(html()).select("[href], [src]").eachAttr("href");

    assertFalse(addresses.isEmpty());
    for (String address : addresses) {
      assertTrue(address.startsWith("#") || address.startsWith("https://post.example/"), address);
    }
  }

  @Test
  void inMarkdownItIsTextToo() throws IOException {
    StringBuilder out = new StringBuilder();
    try (Book opened = Book.open(book)) {
      new MarkdownReport(new BookRows(opened, null), out).write();
    }
    String text = out.toString();

    assertTrue(text.contains("O'Bank & \\<img src=x onerror=alert(2)\\>: $50 billion"), text);
    assertFalse(text.matches("(?s).*(?<!\\\\)<.*"), text);
    for (String line : text.lines().filter(line -> line.startsWith("|")).toList()) {
      assertTrue(line.endsWith(" |"), line);
    }
  }

  private static String html() throws IOException {
    StringBuilder out = new StringBuilder();
    try (Book opened = Book.open(book)) {
      new HtmlReport(new BookRows(opened, null), opened, out).write();
    }
    return out.toString();
  }
}
