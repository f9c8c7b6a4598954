package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.Note;

/** What of a web page is its article, and what stands around and among it. */
class WebPagesTest {

  private static final String FIRST =
      "Harrow Tools will spend 240 million euros on machines next year, the company said.";

  private static final String SECOND =
      "Quay Street Research had expected 200 million, and kept its target of 31 euros.";

  private static final String THIRD =
      "Orders rose by a tenth in the spring, since two carmakers are building new halls.";

  private static final String TEXT = paragraphs(FIRST, SECOND, THIRD);

  @Test
  void navigationFormsAndFootersAreNoText() {
    assertText(
        page(
            "<nav><a href=a>Markets</a> <a href=b>Funds</a></nav><header>Gulf Ledger</header>"
                + "<article><h1>Harrow Tools buys presses</h1>"
                + TEXT
                + "</article><footer>All about us and how to reach the newsroom.</footer>"),
        FIRST,
        SECOND,
        THIRD);
  }

  @Test
  void cellsOverSeveralRowsAndColumnsLeaveTheirPlacesEmptyAndNoOther() {
    assertText(
        page(
            "<article><h1>Harrow Tools buys presses</h1>"
                + TEXT
                + "<table><tr><th rowspan=2>US$ m<th colspan=2>2026E<th rowspan=2>Note</tr>"
                + "<tr><th>Old<th>New</tr><tr><td rowspan=2>Drills<td>40<td>41<td>up</tr>"
                + "<tr><td>38<td>39<td>up</tr><tr><td>Presses<td>4<td>5<td>new</tr></table></article>"),
        FIRST,
        SECOND,
        THIRD,
        "US$ m | 2026E | | Note\n| Old | New\nDrills | 40 | 41 | up\n| 38 | 39 | up\n"
            + "Presses | 4 | 5 | new");
  }

  @Test
  void raisedDigitsAreNoDigitsOfANumberAndOtherRaisedLettersAreThoseOfAWord() {
    assertText(
        page(
            "<article><h1>Harrow Tools buys presses</h1><p>Harrow Tools earned 4.1 million<sup>1</sup>"
                + " in its 2<sup>nd</sup> year, 12<sup><a href='#a'>13</a></sup> in its third, and makes"
                + " 10<sup>6</sup> drills.</p></article>"),
        "Harrow Tools earned 4.1 million¹ in its 2nd year, 12¹³ in its third, and makes 10⁶ drills.");
  }

  @Test
  void segmentsThatAServerStreamsAreTextThoughHidden() {
    assertText(
        page(
            "<main><h1>Harrow Tools buys presses</h1><template id=B:1></template></main>"
                + "<div hidden id=S:1><div>"
                + TEXT
                + "</div></div>"),
        FIRST,
        SECOND,
        THIRD);
  }

  @Test
  void aNameThatMostOfTheTextBearsNamesNoBox() {
    String widget = "<div class='col widget-text'>";
    assertText(
        page(
            "<h1>Harrow Tools buys presses</h1>"
                + widget
                + paragraphs(FIRST)
                + "</div>"
                + widget
                + paragraphs(SECOND)
                + "</div>"
                + widget
                + paragraphs(THIRD)
                + "</div>"),
        FIRST,
        SECOND,
        THIRD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=newsletter-box><p>Our letter comes each morning, and it costs nothing.</p></div>",
        "<div class=inline-promo><p>Trade 900 shares from 0 euros. Most accounts lose money.</p></div>",
        "<div class='offer hidden'><p>Readers with an account see more of our pages.</p></div>",
        "<div class=sr-only><p>This line is read out to those who cannot see it.</p></div>",
        "<div style='display: none'><p>This line is shown to nobody at all today.</p></div>",
        "<aside><p>A box beside the text tells of something else entirely.</p></aside>",
        "<figure><img src=a><figcaption>A hall of the works at dusk in May.</figcaption></figure>",
        "<div class=image-wrap><img src=a><p>A hall of the works at dusk in May.</p></div>",
        "<div><h3>Most read</h3><ul><li><a href=a>Copper is dear again</a></li></ul></div>",
        "<div><p>Subscribe to continue reading</p><p>One month costs four euros.</p></div>",
        "<p>Article content</p>",
        "<p>* * *</p>",
        "<p>Our standards: how we work and what we print.</p>",
        "<div class=author-box><img src=a><p>Ana Lind writes about works and tools.</p></div>",
        "<div class=card><h4><a href=a>Copper is dear again</a></h4><p>Mines are slow.</p></div>"
            + "<div class=card><h4><a href=b>Tin falls</a></h4><p>Smelters are idle.</p></div>"
      })
  void whatStandsAmongTheParagraphsAndIsNoneOfThemIsLeftOut(String box) {
    assertText(
        page(
            "<article><h1>Harrow Tools buys presses</h1>"
                + paragraphs(FIRST, SECOND)
                + box
                + paragraphs(THIRD)
                + "</article>"),
        FIRST,
        SECOND,
        THIRD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='hidden md:block'><p>Its shares rose by 4% to 27 euros in the morning.</p></div>",
        "<div class=teaser-text><p>Its shares rose by 4% to 27 euros in the morning.</p></div>",
        "<div class=has-sidebar><p>Its shares rose by 4% to 27 euros in the morning.</p></div>",
        "<blockquote>Its shares rose by 4% to 27 euros in the morning.</blockquote>",
        "<div>Its shares rose by 4% to 27 euros in the morning.</div>"
      })
  void aParagraphInABoxOfAnotherNameIsText(String paragraph) {
    String text =
        text(
            page(
                "<article><h1>Harrow Tools buys presses</h1>"
                    + paragraphs(FIRST, SECOND)
                    + paragraph
                    + paragraphs(THIRD)
                    + "</article>"));
    assertTrue(text.contains("Its shares rose by 4% to 27 euros in the morning."), text);
  }

  @Test
  void aChartKeepsItsCaptionAndATableItsRows() {
    String text =
        text(
            page(
                "<article><h1>Harrow Tools buys presses</h1>"
                    + paragraphs(FIRST, SECOND)
                    + "<figure><img src=a><figcaption>Figure 2: capex by year, EUR mn"
                    + "</figcaption></figure><figure class=image><table><tr><th>EUR mn<th>2025"
                    + "<tr><td>Capex<td>240</table></figure>"
                    + paragraphs(THIRD)
                    + "</article>"));
    assertTrue(text.contains("Figure 2: capex by year, EUR mn"), text);
    assertTrue(text.contains("Capex | 240"), text);
  }

  @Test
  void aListOfSentencesWithLinksIsText() {
    String text =
        text(
            page(
                "<article><h1>Harrow Tools buys presses</h1>"
                    + paragraphs(FIRST, SECOND)
                    + "<ul><li><a href=a>Northgate</a> raised its target to 33 euros.</li>"
                    + "<li><a href=b>Alder Bank</a> cut its own to 28 euros.</li></ul>"
                    + paragraphs(THIRD)
                    + "</article>"));
    assertTrue(text.contains("Northgate raised its target to 33 euros."), text);
    assertTrue(text.contains("Alder Bank cut its own to 28 euros."), text);
  }

  @Test
  void theStandfirstAndTheKeyPointsAboveTheTextAreItsBeginning() {
    assertText(
        page(
            "<article><div class=top><h1>Harrow Tools buys presses</h1>"
                + "<p class=dek>The maker of presses spends more than was thought.</p></div>"
                + "<div class=points><div>Key points</div><ul><li>Spending rises to 240 million."
                + "</li><li>The target stays at 31 euros.</li></ul></div><div class=body>"
                + TEXT
                + "</div></article>"),
        "The maker of presses spends more than was thought.",
        "Key points",
        "Spending rises to 240 million.\nThe target stays at 31 euros.",
        FIRST,
        SECOND,
        THIRD);
  }

  @Test
  void aFirstParagraphBesideTheBoxOfTheOthersIsText() {
    assertText(
        page(
            "<div class=entry><h1>Harrow Tools buys presses</h1><div class=post>"
                + paragraphs("The works stand in Ulm, on the river.")
                + "<div id=more>"
                + TEXT
                + paragraphs(THIRD.replace("spring", "autumn"), FIRST.replace("240", "250"))
                + "</div></div></div>"),
        "The works stand in Ulm, on the river.",
        FIRST,
        SECOND,
        THIRD,
        THIRD.replace("spring", "autumn"),
        FIRST.replace("240", "250"));
  }

  @Test
  void whatReadersWroteIsNoTextEvenWhereTheyWroteMore() {
    String comment = "I have worked there for years, and the old presses were never any good. ";
    assertText(
        page(
            "<article><h1>Harrow Tools buys presses</h1>"
                + TEXT
                + "</article><div id=comments>"
                + paragraphs(comment.repeat(2), comment.repeat(3), comment.repeat(4))
                + "</div>"),
        FIRST,
        SECOND,
        THIRD);
  }

  @Test
  void aParagraphThatStandsTwiceForTwoScreensIsReadOnce() {
    assertText(
        page(
            "<article><h1>Harrow Tools buys presses</h1>"
                + TEXT
                + paragraphs(FIRST)
                + "</article>"),
        FIRST,
        SECOND,
        THIRD);
  }

  @Test
  void theTextInThePagesDataIsReadWhereThePageShowsLittleOfIt() {
    String data =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Harrow Tools"
            + " buys presses\",\"articleBody\":\""
            + String.join("\n\n", FIRST, SECOND, THIRD, FIRST.replace("240", "250"), SECOND, THIRD)
            + "\"}</script>";
    String shown = page(data + "<article><h1>Harrow Tools buys presses</h1>%s</article>");
    assertTrue(text(shown.formatted(paragraphs(FIRST))).contains(THIRD));
    String whole = TEXT + paragraphs("The works are in Ulm, where the first press was cast.");
    assertTrue(text(shown.formatted(whole)).endsWith("cast."));
  }

  @Test
  void aStrayByteInAPageOfUtf8CostsOneCharacter() {
    byte[] page =
        page("<h1>Harrow Tools buys presses</h1><p>" + "Zürich – ".repeat(10) + "</p>" + TEXT + "?")
            .getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(page, page.length + 1);
    broken[page.length] = (byte) 0xfc;
    String text = Texts.note("page.html", broken).text();
    assertTrue(text.contains("Zürich – Zürich"), text);
  }

  @Test
  void dayAndHourThatStyleAloneSetsApartAreRead() {
    Note note =
        note(
            page(
                "<article><h1>Harrow Tools buys presses</h1><p><time><span>Mon, Nov 3 2025</span>"
                    + "<span>7:05 AM EST</span></time></p>"
                    + TEXT
                    + "</article>"));
    assertEquals("2025-11-03", note.published().date().toString());
    assertEquals("07:05", note.published().time());
    assertEquals("EST", note.published().zone());
    assertFalse(note.text().contains("Nov 3"), note.text());
  }

  @Test
  void elementsNamedForDateAndAuthorTellThemWhereNothingElseDoes() {
    String page =
        page(
            "<h1>Harrow Tools buys presses</h1>%s<div class=post-meta><span class=entry-date>"
                + "3 November 2025</span><a class=author-name>Ana Lind</a></div><div class=main>"
                + TEXT
                + "</div>");
    Note note = note(page.formatted(""));
    assertEquals("2025-11-03", note.published().date().toString());
    assertEquals("Ana Lind", note.author());
    Note stated = note(page.formatted("<p>By Jan Ek</p><p>4 November 2025, 10:15 GMT</p>"));
    assertEquals("Jan Ek", stated.author());
  }

  @Test
  void theDayInAMastheadIsNotTheDayOfPublication() {
    assertNull(
        note(page(
                "<div class=date>6 November 2025</div><div><h1>Harrow Tools buys presses</h1>"
                    + TEXT
                    + "</div>"))
            .published());
  }

  @Test
  void thePageThatIsTheArticleTellsItsDateToo() {
    String page =
        page(
            "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\",\"name\":\"a\nb\","
                + "\"datePublished\":\"2025-11-03T07:05:00+01:00\",},]}</script>"
                + "<h1>Harrow Tools buys presses</h1>"
                + TEXT);
    assertEquals("2025-11-03", note(page).published().date().toString());
    assertEquals("+01:00", note(page).published().zone());
    assertEquals("json-ld:WebPage", note(page).provenance().get("published"));
  }

  @Test
  void theHouseIsNoAuthorWhereAPersonIsNamed() {
    String head =
        "<meta property=og:site_name content='Gulf Ledger'><meta name=author content='%s'>";
    String body = "<article><h1>Harrow Tools buys presses</h1>%s" + TEXT + "</article>";
    Note both = note(page(head.formatted("Gulf Ledger") + body.formatted("<p>By Ana Lind</p>")));
    assertEquals("Ana Lind", both.author());
    assertEquals("Gulf Ledger", both.publisher());
    assertEquals("Gulf Ledger", note(page(head.formatted("Gulf Ledger") + body)).author());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Harrow Tools buys presses | Gulf Ledger;Harrow Tools buys presses",
        "Gulf Ledger: Harrow Tools buys presses;Harrow Tools buys presses",
        "Harrow Tools buys presses - what now?;Harrow Tools buys presses - what now?",
        "Why Harrow Tools buys presses;Why Harrow Tools buys presses"
      })
  void aTitleLosesTheNameOfTheSite(String title, String expected) {
    Note note =
        note(
            page(
                "<meta property=og:site_name content='Gulf Ledger'><meta property=og:title"
                    + " content='"
                    + title
                    + "'><h2>Harrow Tools</h2>"
                    + TEXT));
    assertEquals(expected, note.title());
  }

  @Test
  void aPageAndWhatABrowserCopiesOfItAreOneText() {
    String page =
        page(
            "<nav><a href=a>Skip to content</a><a href=b>Markets</a><a href=c>Log in</a></nav>"
                + "<article><h1>Harrow Tools buys presses</h1><p>By Ana Lind</p>"
                + "<p>3 November 2025, 10:15 GMT</p><div class=share><a>Facebook</a><a>Email</a>"
                + "</div>"
                + paragraphs(FIRST, SECOND)
                + "<p>Advertisement</p><h2>What the house says</h2>"
                + paragraphs(THIRD)
                + "<ul><li>The target stays at 31 euros.</li><li>The rating is Buy.</li></ul>"
                + "<div class=tags><a>Tools</a></div></article><div><h3>Related Articles</h3><ul>"
                + "<li><a href=a>Copper is dear again</a></li><li><a href=b>Tin falls</a></li></ul>"
                + "</div><div id=comments><p>Comments (2)</p><p>I have worked there for years,"
                + " and the old presses were never any good.</p></div>"
                + "<footer>© 2025 Gulf Ledger. All rights reserved.</footer>");
    String pasted =
        String.join(
            "\n",
            "Skip to content",
            "Markets",
            "Log in",
            "",
            "Harrow Tools buys presses",
            "",
            "By Ana Lind",
            "",
            "3 November 2025, 10:15 GMT",
            "",
            "FacebookEmail",
            "",
            FIRST,
            "",
            SECOND,
            "",
            "Advertisement",
            "",
            "What the house says",
            "",
            THIRD,
            "",
            "• The target stays at 31 euros.",
            "• The rating is Buy.",
            "",
            "Related Articles",
            "",
            "Copper is dear again",
            "Tin falls",
            "",
            "Comments (2)",
            "",
            "I have worked there for years, and the old presses were never any good.",
            "",
            "© 2025 Gulf Ledger. All rights reserved.",
            "");
    Note copied = Texts.note(pasted);
    Note read = note(page);
    assertEquals(read.text(), copied.text().replace("• ", ""));
    assertEquals(read.title(), copied.title());
    assertEquals(read.author(), copied.author());
    assertEquals(read.published(), copied.published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Analyst calls before the bell: Tuesday, June 9, 2026;2026-06-09",
        "Market wrap (9 June 2026);2026-06-09",
        "June 9, 2026 - what moves the market;2026-06-09",
        "Fed decision of June 9, 2026 explained;",
        "What to expect from the Fed meeting on June 9, 2026;",
        "The June 9, 2026 meeting, explained;"
      })
  void aDateInATitleIsThatOfPublicationOnlyWhereItStandsApart(String title, String date) {
    Note note = Texts.note(title + "\n\n" + FIRST + "\n\n" + SECOND);
    assertEquals(title, note.title());
    if (date == null) {
      assertNull(note.published());
    } else {
      assertEquals(date, note.published().date().toString());
    }
  }

  private static void assertText(String page, String... paragraphs) {
    assertEquals("Harrow Tools buys presses\n\n" + String.join("\n\n", paragraphs), text(page));
  }

  private static String text(String page) {
    return note(page).text();
  }

  private static Note note(String page) {
    return Texts.note("page.html", page.getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String body) {
    return "<!doctype html><html lang=en><body>" + body + "</body></html>";
  }

  private static String paragraphs(String... texts) {
    return "<p>" + String.join("</p><p>", texts) + "</p>";
  }
}
