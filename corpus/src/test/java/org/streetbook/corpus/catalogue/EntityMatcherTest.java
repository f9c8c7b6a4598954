package org.streetbook.corpus.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.Span;

/** Where names are found, and where they are not. */
class EntityMatcherTest {

  static final EntityMatcher MATCHER = new EntityMatcher(Catalogue.standard());

  static List<EntityMention> find(String text) {
    return MATCHER.find(text, new Span(0, text.length()));
  }

  private static EntityMention only(String text) {
    List<EntityMention> found = find(text);
    assertEquals(1, found.size(), () -> text + " " + found);
    return found.getFirst();
  }

  /** The mentions as "name=printed", in order. */
  private static List<String> named(String text) {
    List<String> named = new ArrayList<>();
    for (EntityMention mention : find(text)) {
      named.add(mention.entity().name() + "=" + mention.span().of(text));
    }
    return named;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "J.P. Morgan raised it ~ JPMorgan ~ J.P. Morgan",
        "J.P. Morgan’s view ~ JPMorgan ~ J.P. Morgan",
        "JP MORGAN CUTS ~ JPMorgan ~ JP MORGAN",
        "Jpmorgan cut it ~ JPMorgan ~ Jpmorgan",
        "D. A. Davidson said ~ D.A. Davidson ~ D. A. Davidson",
        "D.A. Davidson & Co. said ~ D.A. Davidson ~ D.A. Davidson & Co",
        "Standard & Poor's said ~ S&P Global ~ Standard & Poor's",
        "Standard and Poor’s said ~ S&P Global ~ Standard and Poor’s",
        "Moody's said ~ Moody's ~ Moody's",
        "Moody’s view ~ Moody's ~ Moody’s",
        "Société Générale said ~ Societe Generale ~ Société Générale",
        "Rolls Royce said ~ Rolls-Royce ~ Rolls Royce",
        "Rolls\u2011Royce said ~ Rolls-Royce ~ Rolls\u2011Royce",
        "AT&T said ~ AT&T ~ AT&T",
        "Procter and Gamble said ~ Procter & Gamble ~ Procter and Gamble",
        "Warner Bros. Discovery said ~ Warner Bros. Discovery ~ Warner Bros. Discovery",
        "Ford Motor Co. said ~ Ford ~ Ford Motor Co",
        "Taiwan Semiconductor Manufacturing Co Ltd said ~ TSMC ~ Taiwan Semiconductor Manufacturing Co Ltd",
        "Apple, Inc. said ~ Apple ~ Apple, Inc",
        "Deutsche Bank AG said ~ Deutsche Bank ~ Deutsche Bank AG",
        "Jefferies Research said ~ Jefferies ~ Jefferies Research",
        "Posco said ~ Posco ~ Posco",
        "POSCO said ~ Posco ~ POSCO",
        "the eBay figure ~ eBay ~ eBay",
        "the Ebay figure ~ eBay ~ Ebay",
        "the xAI lease ~ xAI ~ xAI",
        "the S&P 500 fell ~ S&P 500 ~ S&P 500",
        "the E*Trade view ~ E*Trade ~ E*Trade",
        "Disney+ said ~ Disney+ ~ Disney+",
        "Sandler O'Neill + Partners said ~ Sandler O'Neill ~ Sandler O'Neill + Partners",
        "Toyota-led ~ Toyota ~ Toyota",
        "(Toyota) ~ Toyota ~ Toyota",
      })
  void aNameIsFoundHoweverItIsPrinted(String text, String name, String printed) {
    EntityMention mention = only(text);
    assertEquals(name, mention.entity().name());
    assertEquals(printed, mention.span().of(text));
  }

  @Test
  void accentsThatStandAsMarksOfTheirOwnDoNotHideAName() {
    assertEquals("Nestle", only("Nestle\u0301 grew").entity().name());
    assertEquals("Nestle", only("Nestlé grew").entity().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an apple a day",
        "the target was met",
        "a goldman in the garden",
        "Intelligence matters",
        "he said ge and gm",
        "it gives us hope",
        "xApple and Applex",
        "we paid $3M",
        "some 1.3M people",
        "a visa for a tourist",
        "Ford. Motors hum",
        "the fed cattle",
      })
  void aNearMissIsNoName(String text) {
    List<String> firms = new ArrayList<>();
    for (EntityMention mention : find(text)) {
      EntityKind kind = mention.entity().kind();
      if (kind == EntityKind.COMPANY && !mention.span().of(text).equals("Ford")) {
        firms.add(mention.entity().name());
      }
      assertFalse(kind == EntityKind.AUTHORITY, text);
      assertFalse(kind == EntityKind.ECONOMY, text);
    }
    assertEquals(List.of(), firms);
  }

  @Test
  void theLongestNameWins() {
    assertEquals(
        List.of("Samsung Securities=Samsung Securities", "Bank of America=Bank of America"),
        named("Samsung Securities and Bank of America"));
    assertEquals(List.of("Delta Electronics=Delta Electronics"), named("Delta Electronics rose"));
  }

  @Test
  void anExchangeBeforeAnUnheardOfTickerIsNotAnIndex() {
    assertEquals(List.of(), find("a maker (NASDAQ: ZZZZQ) rose"));
    assertEquals("Nasdaq Composite", only("the Nasdaq rose").entity().name());
  }

  @Test
  void aCommonWordIsFoundWithCaution() {
    assertTrue(only("Target rose").cautious());
    assertTrue(only("the Gap widened").cautious());
    assertFalse(only("Target Corp rose").cautious());
    assertFalse(only("Target (TGT) rose").cautious());
    assertFalse(only("Apple rose").cautious());
  }

  @Test
  void anotherFirmsTradeAfterANameAsksForCaution() {
    assertTrue(only("Ford Foundation grants").cautious());
    assertFalse(only("Ford grants").cautious());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Intel Corp. (INTC.O) fell ~ Intel ~ INTC.O ~ Intel Corp. (INTC.O)",
        "Intel ( INTC.O ) fell ~ Intel ~ INTC.O ~ Intel ( INTC.O )",
        "Intel (INTC.O: Quote, Profile) fell ~ Intel ~ INTC.O ~ Intel (INTC.O: Quote, Profile)",
        "Intel <INTC.O> fell ~ Intel ~ INTC.O ~ Intel <INTC.O>",
        "Meta ( META) fell ~ Meta Platforms ~ META ~ Meta ( META)",
        "Nvidia (NASDAQ: NVDA) fell ~ Nvidia ~ NVDA ~ Nvidia (NASDAQ: NVDA)",
        "Nvidia (NASDAQ:NVDA) fell ~ Nvidia ~ NVDA ~ Nvidia (NASDAQ:NVDA)",
        "Ford Motor (NYSE: F) fell ~ Ford ~ F ~ Ford Motor (NYSE: F)",
        "Tencent (0700.HK) fell ~ Tencent ~ 0700.HK ~ Tencent (0700.HK)",
        "Tencent (700 HK) fell ~ Tencent ~ 700 HK ~ Tencent (700 HK)",
        "Samsung (005930.KS) fell ~ Samsung Electronics ~ 005930.KS ~ Samsung (005930.KS)",
        "Alphabet (NASDAQ: GOOG, GOOGL) fell ~ Alphabet ~ GOOG ~ Alphabet (NASDAQ: GOOG, GOOGL)",
        "Micron (Nasdaq Global Select: MU) ~ Micron ~ MU ~ Micron (Nasdaq Global Select: MU)",
        "Arm Holdings (ARM.L) fell ~ Arm ~ ARM.L ~ Arm Holdings (ARM.L)",
        "SAP (SAPG.DE) fell ~ SAP ~ SAPG.DE ~ SAP (SAPG.DE)",
      })
  void aTickerInBracketsBelongsToTheName(String text, String name, String ticker, String extent) {
    EntityMention mention = only(text);
    assertEquals(name, mention.entity().name());
    Span span = mention.ticker();
    assertNotNull(span);
    assertEquals(ticker, span.of(text));
    assertEquals(extent, mention.extent().of(text));
  }

  @Test
  void aTickerTellsWhichOfTwoIsMeant() {
    assertEquals(2, only("Merck rose").candidates().size());
    assertEquals("Merck & Co", only("Merck (NYSE: MRK) rose").entity().name());
    assertEquals(1, only("Merck (MRK.DE) rose").candidates().size());
    assertEquals("Merck KGaA", only("Merck (MRK.DE) rose").entity().name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "we like $NVDA here ~ Nvidia ~ $NVDA",
        "a maker (NASDAQ: NVDA) rose ~ Nvidia ~ NVDA",
        "the chip maker (INTC.O) rose ~ Intel ~ INTC.O",
        "we like NVDA here ~ Nvidia ~ NVDA",
      })
  void aTickerAloneNamesItsOwner(String text, String name, String printed) {
    EntityMention mention = only(text);
    assertEquals(name, mention.entity().name());
    assertEquals(printed, mention.span().of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in May (2007) it",
        "we like $NVDAX here",
        "a US$5 note",
        "(see page 3)",
        "(Source: them)",
        "($5)",
        "it has ALL the data",
        "(NASDAQ: )",
        "(",
        "( ",
        "($",
        "[",
        "$",
        "(F) for fail",
      })
  void aBracketThatIsNoTickerNamesNobody(String text) {
    assertEquals(List.of(), find(text));
  }

  @Test
  void theTickerOfAnotherDoesNotBelongToTheName() {
    String text = "Intel (AMD) fell";
    List<EntityMention> found = find(text);
    assertEquals("Intel", found.getFirst().extent().of(text));
    assertEquals("AMD", found.get(1).entity().name());
  }

  @Test
  void aShortNameInBracketsBelongsToTheName() {
    String text = "the International Energy Agency (IEA) said";
    EntityMention mention = only(text);
    assertEquals("International Energy Agency (IEA)", mention.extent().of(text));
    assertEquals("International Energy Agency", mention.span().of(text));
  }

  @Test
  void aTickerNobodyListsIsStillShownBesideItsName() {
    String text = "Toyota (NASDAQ: ZZZZQ) fell";
    EntityMention mention = only(text);
    assertNotNull(mention.ticker());
  }

  @Test
  void onlyTheStretchAskedForIsSearched() {
    String text = "Intel and Toyota and Nissan";
    List<EntityMention> found = MATCHER.find(text, new Span(6, 16));
    assertEquals(1, found.size());
    assertEquals(new Span(10, 16), found.getFirst().span());
    assertEquals(List.of(), MATCHER.find(text, new Span(1, 12)));
    assertEquals(List.of(), MATCHER.find(text, new Span(5, 5)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\u0000", "\ud83d", "\ud83d\ude00 Intel", "(((((((((((", "<<<<[[[[", "$$$$$$$$",
        "&&&&&&", "''''''s", "A.B.C.D.E.F.G.", "A. B. C. D. E.", "....", "U.S.", "'s 's", "\u0301",
        "Intel\u0301", "+ + +", "(NASDAQ:", "(NASDAQ: NVDA", "\n\n\n"
      })
  void hostileTextIsSearchedWithoutHarm(String text) {
    for (EntityMention mention : find(text)) {
      assertTrue(mention.extent().end() <= text.length());
    }
  }

  @Test
  void aVeryLongTextOfBeginningsIsSearchedInLinearSteps() {
    String text = "Bank of ".repeat(50_000) + "(".repeat(50_000) + "A.".repeat(50_000);
    assertTrue(find(text).size() < 100_000);
  }

  @Test
  void mentionsAreInOrderAndDoNotOverlap() {
    String text = "Ford (F.N), GM (GM.N) and Toyota (7203.T) fell; $TSLA and Bank of America rose.";
    int last = 0;
    List<EntityMention> found = find(text);
    assertEquals(5, found.size());
    for (EntityMention mention : found) {
      assertTrue(mention.span().begin() >= last);
      last = mention.extent().end();
    }
  }
}
