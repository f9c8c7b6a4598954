package org.streetbook.extractors.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.Span;

class FigureFinderTest {

  /** Hostile texts up to this length are read by the wide finder too. */
  private static final int SHORTER = 300_000;

  private final FigureFinder finder = FigureFinder.standard();

  private String shown(String text) {
    return finder.find(text).stream().map(Shown::of).collect(Collectors.joining(" | "));
  }

  private List<String> rules(String text) {
    return finder.find(text).stream().map(Figure::rule).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Sales rise from $30 billion in 2021 to $38 billion in 2022; 30000000000 USD | 38000000000 USD",
        "The target went from $52 to $47; 52 USD | 47 USD",
        "Guidance of from $4.10 to $4.30 a share; 4.1..4.3 USD/share",
        "It cut the call by $8 to $44; 8 USD | 44 USD",
        "Deliveries rose 9 percent to 12.4 million; 9 % | 12400000 {unit} deliveries",
        "Rates went from 5 to 6 percent; 5 % | 6 %",
        "Growth was 3.2, 4.1 and 5.0 percent; 3.2 % | 4.1 % | 5 %",
        "A 5-to-10 percent rise; 5..10 %",
        "Oil at $91.20 a barrel and $88.10 before; 91.2 USD/[bbl_us] | 88.1 USD/[bbl_us]",
        "Profit was C$1.40 or 62 cents a share; 1.4 CAD | 0.62 CAD/share",
        "Profit was 5.1 billion pounds from 4.4 billion; 5100000000 GBP | 4400000000 GBP",
        "Margins of 31.5% in May and 30.2 in June; 31.5 % | 30.2 %",
        "It rose to 45 euros from 40; 45 EUR | 40 EUR",
        "Shipments slid 4 percent to 6.1 million; 4 % | 6100000 {unit} shipments",
        "Prices ($1 = 6.9 yuan) rose 2 percent; 2 %",
        "A 4-for-1 split lifted it 3 percent; 3 %",
        "It earned $2.10 to $2.30, up from $1.95; 2.1..2.3 USD | 1.95 USD",
        "20-plus percent of 40-odd stores; >=20 % | ~40 {unit} stores",
        "EPS of $1.35E against $1.20; 1.35 USD | 1.2 USD",
        "Calls of $66 and $23 a barrel; 66 USD/[bbl_us] | 23 USD/[bbl_us]",
        "Profit was $3 million and $1.20 a share; 3000000 USD | 1.2 USD/share",
        "It paid 95 cents in May and $1.20 a share in June; 0.95 USD | 1.2 USD/share",
        "An issue of 2000 jobs cut; 2000 {person} jobs",
      })
  void aSentenceGivesItsFigures(String text, String expected) {
    assertEquals(expected, shown(text));
  }

  @Test
  void moneyInBracketsThatConvertsIsMarked() {
    assertEquals(
        List.of("<number> <currency>", Surroundings.CONVERSION),
        rules("It paid 95 billion yen ($1.1 billion) in cash"));
    assertEquals(
        List.of("<currency> <number>", "<currency> <number>"),
        rules("It paid $95 million ($110 a piece) in cash"));
  }

  @Test
  void whatOthersHaveTakenBeginsNoFigure() {
    String text = "The 30 percent of Club 30 percent";
    List<Figure> figures =
        finder.find(text, new Span(0, text.length()), List.of(new Span(18, 25), new Span(0, 6)));
    assertEquals(List.of(), figures);
  }

  @Test
  void offsetsCountInTheWholeText() {
    String text = "First $5 million. Then $7 million. Last $9 million.";
    List<Figure> figures = finder.find(text, new Span(18, 34), List.of());
    assertEquals(1, figures.size());
    assertEquals("$7 million", figures.get(0).span().of(text));
  }

  @Test
  void aPieceBeyondTheTextIsRefused() {
    assertThrows(
        IndexOutOfBoundsException.class, () -> finder.find("5%", new Span(0, 3), List.of()));
  }

  @Test
  void qualifierWordsAreInTheExtentAndNotInTheQuote() {
    String text = "It is worth at least about $4.5 billion or more now";
    Figure figure = finder.find(text).get(0);
    assertEquals("$4.5 billion", figure.span().of(text));
    assertEquals("at least about $4.5 billion or more", figure.extent().of(text));
    assertEquals(">=4500000000 USD", Shown.of(figure));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The H100, GB200 and A380 are products, as are Web 2.0, 5G and Windows 10",
        "The F/A-18, the F-16 and the Boeing 737 MAX fly",
        "See Form 8-K, Form 10-Q, Rule 10b-5 and Exhibit 99",
        "Call +1 212 555 0100 or 1-800-555-0199",
        "At 9:30 a.m. on Jan. 5, 2015, 5 Jan 2015 or 01/05/2015",
        "Levels: Level 2, Phase 3, Tier 1, No. 4, number five",
        "(0267.HK) ( 2330.TW ) 005930.KS 600519.SS",
        "A 5 min read with 12 comments",
        "The S&P 500, the Nikkei 225 and the Russell 2000 fell",
        "It won 3-1 and drew 2-2 in 2011-2012",
        "In the first quarter of 2013, the second half and the past five years",
        "24 Main Street, New York, NY 10036",
        "Open 24/7, 365 days",
      })
  void whatIsNoFigureStaysOut(String text) {
    assertEquals("", shown(text));
  }

  @TestFactory
  Stream<DynamicTest> everyQualifierOfTheTableIsUnderstood() {
    return Vocabulary.rows("qualifiers.tsv", 4).stream()
        .flatMap(
            row ->
                Stream.of(row[0].split("\\|"))
                    .map(
                        form -> {
                          boolean before = row[1].equals("before");
                          String gap =
                              form.equals("+") ? "" : form.length() == 3 && !before ? "-" : " ";
                          String text =
                              before
                                  ? "Output is " + form + " 40 percent"
                                  : "Output is 40 percent" + gap + form;
                          return DynamicTest.dynamicTest(
                              text,
                              () ->
                                  assertEquals(
                                      row[2],
                                      finder.find(text).get(0).qualifier().label(),
                                      shown(text)));
                        }));
  }

  @TestFactory
  Stream<DynamicTest> everyCurrencyOfTheTableIsRead() {
    return Vocabulary.rows("currencies.tsv", 5).stream()
        .flatMap(
            row ->
                Stream.of(row[0].split("\\|"))
                    .map(
                        form -> {
                          boolean glued = row[3].equals("glued");
                          int paid = glued ? 70 : 7;
                          String text =
                              row[3].equals("after")
                                  ? "They paid 7" + (form.length() == 1 ? "" : " ") + form + " then"
                                  : "They paid " + form + paid + " then";
                          return DynamicTest.dynamicTest(
                              text,
                              () -> {
                                Figure figure = finder.find(text).get(0);
                                assertEquals(row[1], figure.unit());
                                assertEquals(
                                    0,
                                    new java.math.BigDecimal(row[2])
                                        .multiply(java.math.BigDecimal.valueOf(paid))
                                        .compareTo(figure.low()));
                              });
                        }));
  }

  @TestFactory
  Stream<DynamicTest> hostileTextNeitherHangsNorThrows() {
    return Stream.of(
            "1".repeat(100_000),
            "1,".repeat(500_000),
            "1,000,".repeat(100_000),
            "1.".repeat(200_000),
            "1-".repeat(200_000),
            "1 to ".repeat(100_000),
            "$1 to ".repeat(100_000),
            "1/".repeat(200_000),
            "(".repeat(200_000),
            "($1 = ".repeat(100_000),
            "$".repeat(200_000),
            "a ".repeat(300_000),
            "a".repeat(500_000),
            "aB".repeat(250_000),
            "five ".repeat(100_000),
            "hundred ".repeat(100_000),
            "more than ".repeat(100_000),
            "twenty-".repeat(100_000),
            "5, ".repeat(200_000),
            "-".repeat(300_000),
            "١٢٣ ４５６ १२ \u200b5\u200b%\u202e6%".repeat(10_000),
            "\ud83d".repeat(1000) + "5%" + "\udc00".repeat(1000),
            "percentage ".repeat(100_000),
            "Jan 5, ".repeat(100_000),
            "No. ".repeat(100_000),
            "five million ".repeat(15_000),
            "a quarter ".repeat(15_000),
            "two and a half ".repeat(15_000),
            "$1 000 ".repeat(15_000),
            "1.000.".repeat(15_000),
            "3 dollars ".repeat(15_000),
            "more than 5 and ".repeat(15_000),
            "1 in ".repeat(15_000),
            "2 years ".repeat(15_000))
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text.substring(0, 5) + "...",
                    () ->
                        assertTimeoutPreemptively(
                            Duration.ofSeconds(20),
                            () -> {
                              for (Figure figure : finder.find(text)) {
                                assertTrue(figure.span().end() <= text.length());
                              }
                              if (text.length() <= SHORTER) {
                                FigureFinder.wide().find(text);
                              }
                            })));
  }
}
