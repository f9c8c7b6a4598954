package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Published;

/** Dates, bylines and datelines as texts print them, and what looks like them and is none. */
class BylineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Tue Aug 4, 2009 5:06am EDT;2009-08-04;05:06;EDT",
        "March 30, 2011 4:12pm EST;2011-03-30;16:12;EST",
        "2025-11-03 03:22;2025-11-03;03:22;",
        "2025-11-03T09:30:00+02:00;2025-11-03;09:30;+02:00",
        "2025/11/03;2025-11-03;;",
        "3 November 2025;2025-11-03;;",
        "3rd of November 2025, 14:05 GMT;2025-11-03;14:05;GMT",
        "11-MAR-1987 15:02:41;1987-03-11;15:02;",
        "GulfLedgerNov 3, 2025 12:15 AM;2025-11-03;00:15;",
        "Published: Nov. 3, 2025 at 9:05 p.m. ET;2025-11-03;21:05;ET",
        "12:30 GMT, Nov 3, 2025;2025-11-03;12:30;GMT",
        "2025年11月3日 10:00;2025-11-03;10:00;",
        "3 November 2025 (10:30 CET);2025-11-03;10:30;CET",
        "25/11/2025;2025-11-25;;",
        "11/25/2025;2025-11-25;;",
        "3.11.2025;2025-11-03;;"
      })
  void aDateIsReadInManyForms(String line, LocalDate date, String time, String zone) {
    Published published = Dates.first(line).published(null);
    assertEquals(date, published.date());
    assertEquals(time, published.time());
    assertEquals(zone, published.zone());
    assertTrue(Byline.isDateLine(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published today",
        "2 hours ago",
        "03/04/2025",
        "2025-13-40",
        "February 30, 2025",
        "12.5 percent",
        "The ratio is 3.1"
      })
  void whatIsNoDateStaysUnread(String line) {
    Dates.Found found = Dates.first(line);
    assertNull(found == null ? null : found.published(null), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "By Ada Lind/Gulf Ledger;Ada Lind;Gulf Ledger",
        "By Ada Lind/Ledger & Partners;Ada Lind;Ledger & Partners",
        "By Ada Lind/Gulfwire;Ada Lind;Gulfwire",
        "By Gulf Ledger markets desk/Gulf Ledger;Gulf Ledger markets desk;Gulf Ledger",
        "Gulf Chronicle;-;Gulf Chronicle",
        "Ada Lind;Ada Lind;-",
        // The near misses: a part of a paper, and a word before a button.
        "By Ada Lind/Markets;Ada Lind;-",
        "Technology;-;-",
      })
  void aHouseMayStandOnALineOfItsOwnAboveTheDate(
      String above,
      @org.jspecify.annotations.Nullable String author,
      @org.jspecify.annotations.Nullable String house) {
    String text =
        "Ore Prices Fall Again as Mines Reopen\n"
            + above.replace("/", "\n")
            + "\nNovember 3, 2025\n\n"
            + "Ore fell 3% after stocks rose in the ports of the north, brokers said on Monday.";
    assertEquals(author, Texts.note(text).author());
    assertEquals(house, Texts.note(text).publisher());
  }

  @Test
  void aDateWithoutAYearTakesTheOnlyYearOfTheText() {
    String head = "Ore Prices Fall Again as Mines Reopen\n\nPort News11-03 20:02\n\n";
    String body =
        "Ore fell 3% after stocks rose in the ports of the north, brokers said on Monday.";
    Published published =
        Texts.note(head + body + " A peak was reached on June 2, 2025.").published();
    assertEquals(LocalDate.of(2025, 11, 3), published.date());
    assertEquals("20:02", published.time());
    assertNull(Texts.note(head + body).published());
    String two = body + " Peaks came on June 2, 2025 and on July 1, 2024.";
    assertNull(Texts.note(head + two).published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GulfLedgerNov 3, 2025 12:15 AM;GulfLedger",
        "Port News11-03 20:02;Port News",
        "Harbour Daily | 3 November 2025;Harbour Daily",
        "Harbour Daily, 3 November 2025. Four-minute read.;Harbour Daily"
      })
  void aNameBesideADateIsThePublisher(String line, String publisher) {
    Facts facts = new Facts();
    assertTrue(Byline.takeHeader(line, facts, () -> 2025));
    assertEquals(publisher, facts.publisher());
    assertNotNull(facts.published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shares rose after the results of November 3, 2025 were told",
        "By 2027 the plant will run",
        "By the end of the year",
        "Outlook for 2026"
      })
  void aSentenceWithADateOrByIsNoHeader(String line) {
    assertFalse(Byline.isDateLine(line), line);
    assertFalse(Byline.isByline(line), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "LISBON (Fernwire) - Orders rose.;Fernwire",
        "(Gulf Ledger) -- Orders rose.;Gulf Ledger",
        "NEW YORK, July 2 (Fernwire) - Orders rose.;Fernwire",
        "LISBON, Portugal (Fernwire) — Orders rose.;Fernwire"
      })
  void theAgencyOfADatelineIsThePublisher(String line, String publisher) {
    Facts facts = new Facts();
    Byline.takeDateline(line, facts, () -> null);
    assertEquals(publisher, facts.publisher());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Adds detail, background) - Orders rose.",
        "Orders rose (by a third) - more than expected.",
        "The bank (Northgate) said that orders rose."
      })
  void bracketsElsewhereNameNoAgency(String line) {
    Facts facts = new Facts();
    Byline.takeDateline(line, facts, () -> null);
    assertNull(facts.publisher(), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "© 2025 Harbour Media L.P.;Harbour Media",
        "Copyright 2025 Gulf Ledger Ltd. All rights reserved.;Gulf Ledger",
        "(c) Copyright Quay Street Research LLC;Quay Street Research"
      })
  void aCopyrightLineNamesThePublisherOfATextWithoutAnother(String line, String publisher) {
    Facts facts = new Facts();
    assertTrue(Byline.takeImprint(line, facts));
    assertEquals(publisher, facts.publisher());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Porto, 18 June 2025 - Prices rise.;2025-06-18",
        "LISBON, June 18, 2025 -- Prices rise.;2025-06-18",
        "Porto, 18 June 2025 (Fernwire) - Prices rise.;2025-06-18"
      })
  void theDayOfADatelineIsTheDayOfPublication(String line, LocalDate date) {
    Facts facts = new Facts();
    Byline.takeDateline(line, facts, () -> null);
    assertEquals(date, facts.published().date());
  }

  @Test
  void aDayInATitleIsTheDayOfPublicationWhereNothingElseTells() {
    String digest =
        "Calls before the Bell: Monday, June 9, 2025\n\n"
            + "Northgate raises its target for Alder Chips to 55 pounds, it said.";
    assertEquals(LocalDate.of(2025, 6, 9), Texts.note(digest).published().date());
    assertNull(Texts.note(digest.replace("Monday, June 9, 2025", "What 2026 Brings")).published());
  }

  @Test
  void creditsBecomeTheChainOfSources() {
    Facts facts = new Facts();
    assertTrue(Byline.takeCredit("Original source: Gulf Ledger", facts));
    assertTrue(Byline.takeCredit("Reposted from: Port News", facts));
    assertFalse(Byline.takeCredit("Source: company data", facts));
    assertFalse(
        Byline.takeCredit("Original source code was published in 2020 by the firm.", facts));
    assertEquals(java.util.List.of("Gulf Ledger", "Port News"), facts.sources());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "LEIPZIG, Nov. 3, 2025 (Port News) -;Port News;",
        "Nov. 3, 2025 (Port News);Port News;",
        "3 November 2025 (10:30 CET);;",
        "By Ada Lind, Port News - 2025/11/03 07:57 GMT+8;;Ada Lind",
        "Nov 3, 2025 | By Ada Lind;;Ada Lind",
        "Port News, Nov 3, 2025;Port News;"
      })
  void whatStandsBesideADateIsTakenForWhatItIs(String line, String publisher, String author) {
    String body =
        "Ore fell 3% after stocks rose in the ports of the north, brokers said on Monday.";
    Note note = Texts.note("Ore Prices Fall Again as Mines Reopen\n\n" + line + "\n\n" + body);
    assertEquals(LocalDate.of(2025, 11, 3), Objects.requireNonNull(note.published()).date());
    assertEquals(publisher, note.publisher());
    assertEquals(author, note.author());
  }
}
