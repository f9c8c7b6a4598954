package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Section;

/** What holds for any bytes, tried on many that are drawn by fixed seeds. */
class ReadingPropertiesTest {

  private static final String[] PIECES = {
    "Harrow Tools",
    " rose 3%",
    ".",
    "\n",
    "\n\n",
    "  ",
    "\t",
    "•",
    "- ",
    "1. ",
    "Comments (3)",
    "\u200b",
    "\u202e",
    "\r\n",
    "By Markets Desk",
    "Nov 3, 2025",
    "<p>",
    "</div>",
    "<table><tr><td>",
    "|",
    "# ",
    "**",
    "Disclaimer: x",
    "AI Summary",
    "?",
    "to spend 240 million euros on new machines next year",
    "\ud83d",
    "北",
    "é",
    "Subject: a",
    "From: b",
    "PK\u0003\u0004",
    "%PDF-1.4",
    "{\\rtf1 ",
    "<?xml version=\"1.0\"?>",
    "<html><body>"
  };

  @Test
  void anyTextGivesOneOutcomeWhoseSectionsLieInItsText() {
    NoteReader reader = new NoteReader(Limits.standard());
    for (int seed = 0; seed < 3_000; seed++) {
      byte[] bytes = text(new Random(seed)).getBytes(StandardCharsets.UTF_8);
      for (Outcome outcome : reader.read(new Source("drawn.txt", bytes))) {
        if (outcome instanceof Outcome.Read read) {
          assertSound(read.note(), seed);
        }
      }
    }
  }

  @Test
  void anyBytesGiveAnOutcome() {
    NoteReader reader = new NoteReader(Limits.standard());
    byte[][] heads = {
      {},
      {'P', 'K', 3, 4},
      "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
      "{\\rtf1".getBytes(StandardCharsets.US_ASCII),
      {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
      "From: a@b.c\nTo: d\nSubject: e\n".getBytes(StandardCharsets.US_ASCII),
      "<html>".getBytes(StandardCharsets.US_ASCII)
    };
    for (int seed = 0; seed < 700; seed++) {
      Random random = new Random(seed);
      byte[] head = heads[seed % heads.length];
      byte[] bytes = new byte[head.length + 1 + random.nextInt(3_000)];
      random.nextBytes(bytes);
      System.arraycopy(head, 0, bytes, 0, head.length);
      assertFalse(reader.read(new Source("drawn.bin", bytes)).isEmpty(), "seed " + seed);
    }
  }

  @Test
  void aDamagedDocumentCostsOnlyItself() {
    NoteReader reader = new NoteReader(Limits.standard());
    byte[] whole = Documents.docx("", List.of("Northgate sees spending of 250 million euros."));
    for (int seed = 0; seed < 60; seed++) {
      byte[] bytes = whole.clone();
      Random random = new Random(seed);
      for (int i = 0; i < 20; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertEquals(1, reader.read(new Source("mutated.docx", bytes)).size(), "seed " + seed);
      assertTrue(reader.read(new Source("whole.docx", whole)).get(0) instanceof Outcome.Read);
    }
  }

  @Test
  void cleaningAndCollapsingTwiceIsCleaningOnce() {
    for (int seed = 0; seed < 2_000; seed++) {
      String text = text(new Random(seed));
      String clean = Characters.clean(text);
      assertEquals(clean, Characters.clean(clean), "seed " + seed);
      String line = Characters.line(text);
      assertEquals(line, Characters.line(line), "seed " + seed);
    }
  }

  private static void assertSound(Note note, int seed) {
    int at = 0;
    for (Section section : note.sections()) {
      assertTrue(section.span().begin() >= at, "seed " + seed + ": " + section);
      assertTrue(note.text().substring(at, section.span().begin()).isBlank(), "seed " + seed);
      at = section.span().end();
    }
    assertTrue(note.text().substring(at).isBlank(), "seed " + seed);
    assertEquals(note.text(), Characters.clean(note.text()), "seed " + seed);
  }

  private static String text(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
      out.append(random.nextInt(4) == 0 ? "\n" : random.nextInt(3) == 0 ? " " : "");
    }
    return out.toString();
  }
}
