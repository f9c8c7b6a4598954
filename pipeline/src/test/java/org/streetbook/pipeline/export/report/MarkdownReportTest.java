package org.streetbook.pipeline.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.index.Book;
import org.streetbook.pipeline.export.BookRows;
import org.streetbook.pipeline.reindex.Inbox;

class MarkdownReportTest {

  @TempDir private static Path folder;
  private static String text = "";

  @BeforeAll
  static void writeTheReportOfASmallBook() throws IOException {
    Inbox inbox =
        Inbox.in(folder)
            .forecast("one.txt", "Morgan Stanley", "Ford", 50)
            .forecast("two.txt", "UBS", "Ford", 95)
            .forecast("three.txt", "Citi", "Toyota", 60);
    inbox.reindex();
    StringBuilder out = new StringBuilder();
    try (Book book = Book.open(inbox.book())) {
      assertTrue(new MarkdownReport(new BookRows(book, null), out).write() >= 4);
    }
    text = out.toString();
  }

  @Test
  void amountsArePrintedAsPeoplePrintThem() {
    assertTrue(text.contains("| $40 billion to $90 billion "), text);
    assertTrue(text.contains("| $72.5 billion "), text);
    assertFalse(text.matches("(?s).*\\d{7}.*"), text);
  }

  @Test
  void aContestedRowSaysWhoDiffersAndHow() {
    String story = text.substring(text.indexOf("**Capex, 2027** (range)"));

    assertTrue(story.contains("- Morgan Stanley: $50 billion, 2026-"), story);
    assertTrue(story.contains("- UBS: $95 billion, 2026-"), story);
    assertTrue(story.contains("the company's own outlook and no forecast"), story);
    assertTrue(story.contains("- outside guidance: UBS"), story);
    assertTrue(story.contains("`90 - 95 = -5`"), story);
  }

  @Test
  void columnsWithoutAnythingAreLeftOutAndTheOthersStandBelowEachOther() {
    List<String> table =
        text.lines().dropWhile(line -> !line.startsWith("|")).takeWhile(l -> !l.isEmpty()).toList();

    assertFalse(table.getFirst().contains(" market "), table.getFirst());
    assertTrue(table.getFirst().contains(" guidance "), table.getFirst());
    assertTrue(table.size() >= 4, table.toString());
    for (String line : table) {
      assertEquals(table.getFirst().length(), line.length(), line);
      assertEquals(bars(table.getFirst()), bars(line), line);
    }
  }

  @Test
  void eachFindingIsToldOnceForASubject() {
    List<String> findings = text.lines().filter(line -> line.startsWith("- outside")).toList();

    assertEquals(findings.stream().distinct().toList(), findings);
  }

  @Test
  void marksOfMarkdownAreText() {
    assertEquals("a\\|b \\*c\\* \\<d\\> \\[e\\](f)", MarkdownTable.escaped("a|b *c* <d> [e](f)"));
    assertEquals("snake_case \\_word\\_", MarkdownTable.escaped("snake_case _word_"));
    assertEquals("one line", MarkdownTable.escaped("one\nline\u202e"));
  }

  private static long bars(String line) {
    return line.chars().filter(c -> c == '|').count();
  }
}
