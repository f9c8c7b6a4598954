package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongBlocksTest {

  @Test
  void blocksOfOrdinaryLengthStayWhatTheyAre() {
    List<Block> blocks = List.of(Block.heading("A title"), Block.paragraph("Some text."));
    assertSame(blocks, LongBlocks.cut(blocks));
  }

  @Test
  void aLongLineIsCutAfterASentenceAndLosesNothingButBlanks() {
    String text = "Northgate sees spending of 250 million euros. ".repeat(1_000).strip();
    List<Block> cut = LongBlocks.cut(List.of(Block.item(text)));
    assertTrue(cut.size() > 5, "pieces: " + cut.size());
    for (Block block : cut) {
      assertTrue(block.text().length() <= LongBlocks.LONGEST);
      assertTrue(block.is(Block.Kind.ITEM));
      assertTrue(block.text().endsWith("euros."), block.text());
    }
    assertEquals(text, String.join(" ", cut.stream().map(Block::text).toList()));
  }

  @Test
  void aLineWithoutSentencesIsCutAtABlankAndOneWithoutBlanksBetweenCharacters() {
    for (Block block : LongBlocks.cut(List.of(Block.paragraph("abc ".repeat(9_000).strip())))) {
      assertTrue(block.text().startsWith("abc") && block.text().endsWith("abc"));
    }
    String odd = "a" + "\ud83d\udcc8".repeat(9_000);
    List<Block> cut = LongBlocks.cut(List.of(Block.paragraph(odd)));
    assertEquals(odd, String.join("", cut.stream().map(Block::text).toList()));
    cut.forEach(block -> assertTrue(!Character.isLowSurrogate(block.text().charAt(0))));
  }

  @Test
  void aRowOfOneSignIsShortenedAndARowOfDigitsIsNot() {
    String digits = "1".repeat(500);
    List<Block> cut =
        LongBlocks.cut(List.of(Block.paragraph("a " + "\"".repeat(500) + " " + digits)));
    assertEquals("a " + "\"".repeat(LongBlocks.LONGEST_RUN) + " " + digits, cut.get(0).text());
  }

  @Test
  void marksWithoutEndOnOneLetterAreDropped() {
    assertEquals(31 + 1, Characters.clean("e" + "\u0301".repeat(9_000) + "x").length());
  }

  @Test
  void aRowOfMoreColumnsThanAnyTableHasIsCutBetweenThem() {
    for (Block block : LongBlocks.cut(List.of(Block.row("12.5 | ".repeat(2_000).strip())))) {
      assertTrue(block.is(Block.Kind.ROW));
      assertTrue(block.text().length() <= LongBlocks.LONGEST_ROW);
    }
  }
}
