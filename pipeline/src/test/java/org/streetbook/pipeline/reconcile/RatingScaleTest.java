package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.HouseScale;
import org.streetbook.corpus.catalogue.RatingTerm;
import org.streetbook.corpus.claim.Rating;

/** What words of ratings come to, and which way a change of them goes. */
class RatingScaleTest {

  private static Rating rating(String words) {
    return new Rating(words.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource({
    "Hold, Buy, upgraded",
    "Buy, Hold, downgraded",
    "Buy, Accumulate, downgraded",
    "Buy, Add, downgraded",
    "Add, Buy, upgraded",
    "Strong Buy, Buy, downgraded",
    "Strong Buy, Outperform, downgraded",
    "Outperform, Top Pick, upgraded",
    "Accumulate, Neutral, downgraded",
    "Hold, Reduce, downgraded",
    "Reduce, Sell, downgraded",
    "Sell, Reduce, upgraded",
    "Underperform, Strong Sell, downgraded",
    "Market Perform, Sector Underperform, downgraded",
    "attractive, in-line, downgraded",
    "A, BBB, downgraded",
    "AA+, AAA, upgraded",
    "A-, A, upgraded",
    "BBB-, BB+, downgraded",
    "BBB, junk, downgraded",
    "junk, investment grade, upgraded",
    "Baa1, A3, upgraded",
    "Aa2, Aa3, downgraded",
    "Baa3, BB+, downgraded",
    "CCC, SD, downgraded",
    "AA minus, AA, upgraded",
    "stable outlook, negative outlook, lowered",
    "CreditWatch negative, stable, raised",
  })
  void aChangeHasTheDirectionOfItsRanks(String before, String after, String direction) {
    assertEquals(direction, RatingScale.direction(rating(before), rating(after), "alpha-bank"));
    assertTrue(RatingScale.isKnown(rating(before)), before);
  }

  @ParameterizedTest
  @CsvSource({
    "Buy, Outperform", // the top of one scale each
    "Outperform, Buy",
    "Overweight, Outperform",
    "Outperform, Accumulate",
    "Neutral, In-Line",
    "Equal-Weight, equalweight",
    "Underperform, Sell",
    "Underweight, Reduce",
    "BBB+, Baa1",
    "BBB, investment grade",
    "junk, B+",
    "Buy, BBB", // of a share and of a debt
    "A, negative outlook",
    "stable outlook, developing outlook",
    "Buy, avoid", // no house's word
    "Buy, 4 stars",
  })
  void whatTheScaleDoesNotOrderHasNone(String before, String after) {
    assertEquals("changed", RatingScale.direction(rating(before), rating(after), "alpha-bank"));
    assertEquals("changed", RatingScale.direction(rating(after), rating(before), "alpha-bank"));
  }

  @Test
  void aHouseWithAScaleOfItsOwnIsTakenAtItsWord() {
    assertEquals("downgraded", RatingScale.direction(rating("Buy"), rating("Outperform"), "clsa"));
    assertEquals(
        "upgraded", RatingScale.direction(rating("Sell"), rating("Underperform"), "daiwa"));
    assertTrue(RatingScale.isOther(rating("Outperform"), rating("Buy"), "clsa"));
    assertEquals("upgraded", RatingScale.direction(rating("Accumulate"), rating("Buy"), "clsa"));
  }

  @Test
  void housesWithAScaleAreInTheCatalogueAndTheirWordsToo() {
    for (HouseScale scale : HouseScale.standard()) {
      assertNotNull(Catalogue.standard().entity(scale.house()), scale.house());
      assertTrue(scale.words().size() > 2, scale.house());
      scale.words().forEach(word -> assertTrue(RatingScale.isKnown(rating(word)), word));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BBB+, bbb+",
    "Baa1, bbb+",
    "Aaa, aaa",
    "A2, a",
    "A-, a-",
    "Ca, cc",
    "junk, junk",
    "Outperform, buy",
    "Equal-weight, hold",
    "Reduce, sell",
    "negative outlook, negative outlook",
    "avoid, avoid"
  })
  void wordsOfOneStepComeToOneThing(String words, String step) {
    assertEquals(step, RatingScale.of(rating(words)));
  }

  @Test
  void theSignOfANotchIsNoHyphen() {
    assertEquals("bbb-", RatingScale.words(rating("BBB-")));
    assertEquals("equal weight", RatingScale.words(rating("Equal-Weight")));
    assertFalse(RatingScale.of(rating("A-")).equals(RatingScale.of(rating("A"))));
  }

  @Test
  void stressOnABuyIsWordingInALaterNote() {
    assertFalse(RatingScale.isOther(rating("Conviction Buy"), rating("Buy"), "alpha-bank"));
    assertFalse(RatingScale.isOther(rating("Sell"), rating("Strong Sell"), "alpha-bank"));
    assertTrue(RatingScale.isOther(rating("Buy"), rating("Accumulate"), "alpha-bank"));
    assertTrue(RatingScale.isOther(rating("Conviction Buy"), rating("Hold"), "alpha-bank"));
    assertFalse(RatingScale.isOther(rating("BBB+"), rating("Baa1"), "alpha-bank"));
    assertFalse(RatingScale.isOther(rating("BBB+"), rating("investment grade"), "s-p-global"));
    assertTrue(RatingScale.isOther(rating("BBB+"), rating("BBB"), "s-p-global"));
  }

  @Test
  void directionsGoBothWaysForAllWordsOfTheCatalogue() {
    List<RatingTerm> terms = RatingTerm.standard();
    int ordered = 0;
    for (RatingTerm one : terms) {
      for (RatingTerm two : terms) {
        String there = RatingScale.direction(rating(one.text()), rating(two.text()), "");
        String back = RatingScale.direction(rating(two.text()), rating(one.text()), "");
        boolean up = there.equals("upgraded") || there.equals("raised");
        boolean down = back.equals("downgraded") || back.equals("lowered");
        assertEquals(up, down, one.text() + " and " + two.text());
        ordered += up ? 1 : 0;
      }
    }
    assertTrue(ordered > 1000, ordered + " pairs");
  }
}
