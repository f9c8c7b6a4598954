package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.ingest.Furniture.Kind;

/** Plain text: characters, charsets, wrapping, furniture, language. */
class PlainTextTest {

  @Test
  void invisibleCharactersGoAndVisibleOnesStay() {
    assertEquals(
        "1,200 m² at €5 – ﬁne ½",
        Characters.line("1\u200b,2\u200e00\u00a0m² at\u2009€\u00ad5 – \ufeffﬁne\t½\r\n"));
  }

  @Test
  void linksAtTheEndOfAStoryAreNoneOfItsText() {
    String story =
        """
        Harbour Mills made more flour than ever

        Harbour Mills sold flour for $14 million in the spring, a tenth more than a year ago, it said. \
        Its mills ran day and night.

        The company wants to sell its old mill by the sea for $3 million, its head said.

        """;
    String links =
        """
        Read More
        Harbour Mills Weighs $10 Million Bond to Buy BakeryMiller Picks Site for a Mill
        To contact the reporter on this story: the desk
        For more articles like this, please visit our page
        """;
    assertEquals(Texts.note(story).text(), Texts.note(story + links).text());
    String more = "Read More\n\n" + story.substring(story.indexOf("Harbour Mills sold"));
    assertTrue(Texts.note(story + more).text().endsWith("its head said."));
    assertTrue(Texts.note(story + more).text().length() > story.length() + 100);
  }

  @Test
  void strayHalvesOfSurrogatePairsGo() {
    assertEquals("a\ud83d\ude00b", Characters.line("a\ud83d\ude00\ud83db\udc00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void textIsReadInTheCharsetItIsWrittenIn(String charset) {
    String text =
        "Solhaven’s café chain – “the best since 2019” – rose 4% to €3.10, brokers said. "
            + "It expects sales of £240 million in the year to come, after £210 million.";
    assertEquals(text, Texts.note("n.txt", text.getBytes(Charset.forName(charset))).text());
  }

  @ParameterizedTest
  @CsvSource({"Shift_JIS,ja", "GB18030,zh"})
  void textInAsianCharsetsIsReadAndItsLanguageTold(String charset, String lang) {
    String text =
        lang.equals("ja")
            ? "北門証券は、同社の設備投資が来年も増加すると予想している。売上高は三割増の見込みである。これは市場の予想を上回る水準であり、株価は上昇した。"
            : "北门证券预计，该公司明年的资本支出将继续增长，营业收入将增加三成。这一水平高于市场预期，公司股价随后上涨。分析师维持买入评级。";
    var note = Texts.note("n.txt", text.getBytes(Charset.forName(charset)));
    assertEquals(text, note.text());
    assertEquals(lang, note.lang());
  }

  @Test
  void byteOrderMarksAreNoText() {
    byte[] marked = "\ufeffShares rose 3% on Monday.".getBytes(StandardCharsets.UTF_16BE);
    assertEquals("Shares rose 3% on Monday.", Texts.note("n.txt", marked).text());
  }

  @Test
  void controlCharactersMakeBinary() {
    assertNull(Decoder.decode(new byte[] {1, 2, 3, 'a', 5, 6, 7, 'b'}, null));
  }

  @Test
  void linesOfUnwrappedParagraphsAreNotJoined() {
    String text =
        """
        First a paragraph that stands on one line of its own and is rather long, as pages paste them in the end.
        Then another one that follows without an empty line and is just as long as the one before it was, more or less.
        Last one, short.\
        """;
    assertEquals(3, PlainText.blocks(text).size());
  }

  @Test
  void aHyphenAtALineEndStaysAndTheBreakGoes() {
    String text =
        """
        The company has signed a number of supply contracts and long-
        term leases with makers of turbines, and expects to see them
        begin in the spring of next year at two of its larger plants.\
        """;
    assertTrue(PlainText.blocks(text).get(0).text().contains("long-term leases"));
    assertEquals(1, PlainText.blocks(text).size());
  }

  @Test
  void itemsRowsAndHeadingsAreToldByTheirShape() {
    String text =
        """
        What The Numbers Say

        Spending rises again this year, and the broker sees no end of it before the spring.

        1. Capex of 240 million euros
        2. Orders of 1,050 million euros

        Item\t2023\t2024
        Capex\t180\t240
        """;
    assertEquals(
        List.of(
            Block.Kind.HEADING,
            Block.Kind.PARAGRAPH,
            Block.Kind.ITEM,
            Block.Kind.ITEM,
            Block.Kind.ROW,
            Block.Kind.ROW),
        PlainText.blocks(text).stream().map(Block::kind).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "facebooktwitterlinkedin,LINE",
    "Share | Tweet | Email,LINE",
    "8 min read,LINE",
    "Comments (12),COMMENTS",
    "View all comments0,COMMENTS",
    "Recommended Articles,RELATED",
    "More from Harbour Daily,RELATED",
    "AI Summary,SUMMARY",
    "Disclaimer: nothing here is advice,NOTICE"
  })
  void linesThatPagesPrintAreFurniture(String line, Kind kind) {
    assertEquals(kind, Furniture.STANDARD.kindOf(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shares in Facebook rose",
        "Comments by the chairman moved the shares",
        "More from the plant in Wales is expected next year.",
        "The summary of the report says that sales rose.",
        "Recommended dividend of 12 pence"
      })
  void linesOfTheTextAreNot(String line) {
    assertNull(Furniture.STANDARD.kindOf(line), line);
  }

  @Test
  void aNoticeIsToldFromASentenceThatQuotesOne() {
    Furniture furniture = Furniture.STANDARD;
    assertTrue(furniture.isNotice("This content is for reference only and no advice."));
    assertTrue(furniture.isNotice("This is for informational purposes only."));
    assertFalse(
        furniture.isNotice(
            "The regulator fined the broker 4 million euros in 2024 because its mails to clients,"
                + " which it said were for informational purposes only, had named price targets"
                + " that its analysts had never set or seen before."));
  }

  @Test
  void commentsBelowAShortTextAreCutOffAndAHeadingOfThatNameIsNot() {
    String body =
        "Ore Prices Fall Again as Mines Reopen\n\n"
            + "Ore fell 3% on Monday after stocks rose in the ports of the north, brokers said.\n\n"
                .repeat(4);
    assertFalse(
        Texts.note(body + "Comments\n\nfirst!\n\nLeave a comment").text().contains("first!"));
    String report =
        body
            + "Comments\n\n"
            + "Management said that orders in the second quarter rose by a fifth, more than"
            + " planned.";
    assertTrue(Texts.note(report).text().contains("more than planned"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Northgate raises target to $850, rating buy;en",
        "Capex guidance 125-145 billion;en",
        "Der Umsatz der Bank ist im ersten Quartal um drei Prozent gestiegen, und das Ergebnis"
            + " liegt über den Erwartungen.;de",
        "Le chiffre d'affaires du groupe est en hausse et les analystes sont dans l'attente des"
            + " résultats.;fr",
        "Las acciones de la compañía subieron un tres por ciento y los analistas esperan más para"
            + " este año.;es",
        "Выручка компании выросла на три процента по сравнению с прошлым годом, и это больше, чем"
            + " ожидали.;ru",
        "삼성전자의 매출은 지난해보다 증가했다;ko",
        "4 5 6;und"
      })
  void theLanguageIsTold(String text, String lang) {
    assertEquals(lang, Language.STANDARD.of(text, null));
  }

  @Test
  void aNameRightAboveADateIsTheTitle() {
    var note =
        Texts.note(
            "n.txt",
            "Solhaven Ltd\n2016-07-26\n\nJuly 26 Solhaven Ltd :\n\n* Q3 sales rose 4 percent\n"
                .getBytes(StandardCharsets.UTF_8));
    assertEquals("Solhaven Ltd", note.title());
    assertEquals("2016-07-26", note.published().date().toString());
  }

  @Test
  void aDateAboveTheTitleIsTheNotesWhereNoOtherIs() {
    var note =
        Texts.note(
            "n.txt",
            "12 May 2021\nSolhaven posts a better quarter than feared\n\nSales rose 4% at the chain, it said.\n"
                .getBytes(StandardCharsets.UTF_8));
    assertEquals("Solhaven posts a better quarter than feared", note.title());
    assertEquals("2021-05-12", note.published().date().toString());
  }
}
