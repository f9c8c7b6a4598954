package org.streetbook.extractors.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.Span;

@Timeout(60)
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first ", "2010-", "2010/", "Q", "'", "fiscal ", "end of ", "since ", "three months to ",
        "June ", "9", "1.", "1,", "quarter ended ", "mid-", "the year ", "and ", "31/12/"
      })
  void aLongRunOfTheSameWordsIsReadInBoundedTime(String piece) {
    String text = piece.repeat(5_000);
    assertApart(text, RuleExamplesTest.find(text));
  }

  private static void assertApart(String text, List<PeriodMention> found) {
    int last = 0;
    for (PeriodMention mention : found) {
      assertTrue(last <= mention.span().begin() && mention.span().end() <= text.length());
      last = mention.span().end();
    }
  }

  @Test
  void dayNumbersPastTheMonthsEndAreItsLastDay() {
    String text = "due February 30, 2027";
    assertEquals(
        LocalDate.of(2027, 2, 28), RuleExamplesTest.find(text).getFirst().period().start());
  }

  @Test
  void aPeriodDoesNotReachIntoTheNextParagraph() {
    List<String> found =
        RuleExamplesTest.find("the first quarter\n\n2010 was better").stream()
            .map(mention -> mention.period().label())
            .toList();
    assertEquals(List.of("2026-Q1", "2010"), found);
  }

  @Test
  void nothingOutsideTheSpanIsRead() {
    String text = "in 2010 and 2011";
    assertEquals(
        List.of(new Span(12, 16)),
        PeriodFinder.standard().find(text, new Span(8, 16), null).stream()
            .map(PeriodMention::span)
            .toList());
  }

  @Test
  void aSpanPastTheTextIsRefused() {
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> PeriodFinder.standard().find("2010", new Span(0, 9), null));
  }
}
