package org.streetbook.extractors.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  private static List<String> split(String text) {
    return SPLITTER.split(text).stream().map(s -> s.span().of(text)).toList();
  }

  @Test
  void aLineBreakEndsASentence() {
    assertEquals(List.of("Key figures", "Sales rose 3%."), split("Key figures\nSales rose 3%."));
  }

  @Test
  void aStopWithoutABlankEndsASentenceBeforeACapital() {
    assertEquals(
        List.of("Margins are falling.", "Costs rise."), split("Margins are falling.Costs rise."));
  }

  @Test
  void anOpeningQuotationMarkWithoutABlankBeginsASentence() {
    assertEquals(
        List.of("It lost money a year earlier", "“We are back,” it said."),
        split("It lost money a year earlier“We are back,” it said."));
  }

  @Test
  void aPercentSignGluedToACapitalEndsASentence() {
    assertEquals(
        List.of("Delivery grew 41%", "Hotel booking grew 38%"),
        split("Delivery grew 41%Hotel booking grew 38%"));
  }

  @Test
  void initialsAndAddressesStayWhole() {
    assertEquals(
        List.of("The U.S.Steel unit sells on Amazon.com now."),
        split("The U.S.Steel unit sells on Amazon.com now."));
  }

  @Test
  void abbreviationsDoNotEndASentence() {
    assertEquals(1, split("Alcoa Inc. said sales at Arconic Corp. fell.").size());
  }

  @Test
  void aShortLineWithoutAStopIsAHeading() {
    List<Sentence> sentences = SPLITTER.split("Market reaction\n\nShares fell 3%.");
    assertTrue(sentences.getFirst().heading());
    assertFalse(sentences.getLast().heading());
    assertEquals(1, sentences.getLast().paragraph());
  }

  @Property(tries = 200)
  void tokensCoverWhatTheySay(@ForAll String text) {
    for (Sentence sentence : SPLITTER.split(text)) {
      for (Token token : sentence.tokens()) {
        assertEquals(token.text(), token.span().of(text));
        assertTrue(sentence.span().covers(token.span()));
      }
    }
  }

  @Test
  void aStraightMarkThatOpensAQuotationBeginsItsSentence() {
    assertEquals(
        List.of(
            "\"Orders are weak,\" said a trader who gave no name.",
            "\"It was a poor month in Spain.\"",
            "Peugeot shares fell 2 percent."),
        split(
            "\"Orders are weak,\" said a trader who gave no name. \"It was a poor month in Spain.\""
                + " Peugeot shares fell 2 percent."));
  }

  @Test
  void wordsInQuotationMarksStayInTheirSentence() {
    assertEquals(1, split("The broker keeps its \"buy\" rating on the \"old\" shares.").size());
  }

  @Test
  void aNameWithStrokesEndsASentenceBeforeACapital() {
    assertEquals(
        List.of("It beat the view of I/B/E/S.", "BMW earned more."),
        split("It beat the view of I/B/E/S. BMW earned more."));
  }

  @Test
  void aQuarterAndItsFiscalYearAreOneWord() {
    assertEquals(
        List.of("Sales in Q2FY25 rose 4%, after 1QFY25 was flat."),
        split("Sales in Q2FY25 rose 4%, after 1QFY25 was flat."));
  }

  @Test
  void anAbbreviationBeforeAFigureEndsNothing() {
    assertEquals(1, split("The target is $60 (prev. $50) a share.").size());
  }
}
