package org.streetbook.corpus.family;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Published;

class SketchTest {

  private static Sketch of(String text) {
    return Sketch.of(null, text);
  }

  @Test
  void caseAccentsAndQuotationMarksDoNotMatter() {
    assertEquals(
        of("The caf\u00e9\u2019s owner said \u201cno\u201d to a 1,500 euro offer").whole(),
        of("the CAFE's owner said \"no\" to a 1500 euro offer").whole());
  }

  @Test
  void aDecimalPointDoes() {
    assertNotEquals(of("revenue of 1.5 billion").whole(), of("revenue of 15 billion").whole());
    assertNotEquals(of("revenue of 1.5 billion").whole(), of("revenue of 1 5 billion").whole());
  }

  @Test
  void theTitleIsNoPartOfTheRunsButOfTheWhole() {
    String body = "\n\nTin fell for a third day as two smelters came back.";
    Sketch one = Sketch.of("Tin falls", "Tin falls" + body);
    Sketch other = Sketch.of("Smelters return", "Smelters return" + body);

    assertEquals(new Sketch.Share(8, 8, 0, 0), one.in(other));
    assertNotEquals(one.whole(), other.whole());
  }

  @Test
  void runsWithAFigureAreCountedApart() {
    Sketch one = of("Sales of lamps rose to 40 million in the spring quarter");
    Sketch other = of("Sales of lamps rose to 50 million in the spring quarter");

    // the figure is in four of the eight runs
    assertEquals(new Sketch.Share(8, 4, 4, 0), one.in(other));
    assertEquals(0.5, one.in(other).text());
    assertEquals(0, one.in(other).figure());
  }

  @Test
  void textWithoutARunHasNoShareOfAnything() {
    assertEquals(0, of("No comment").runs());
    assertEquals(0, of("No comment").in(of("No comment at all today")).text());
    assertEquals(0, of("- - -").whole());
  }

  @Test
  void whatIsStoredIsReadBack() {
    var written = new Sketched(NoteId.ofPath("a.txt"), LocalDate.of(2031, 5, 4), of(words(5, 900)));
    var read = Sketched.read(written.note(), ByteBuffer.wrap(written.bytes()));

    assertEquals(written.day(), read.day());
    assertEquals(written.sketch().runs(), read.sketch().runs());
    assertArrayEquals(written.bytes(), read.bytes());
    assertEquals(8 + 12 + 4 * Sketch.MOST, written.bytes().length);
  }

  @Test
  void aNoteWithoutADateHasNone() {
    var written = new Sketched(NoteId.ofPath("a.txt"), null, of("some words of a short note"));

    assertEquals(null, Sketched.read(written.note(), ByteBuffer.wrap(written.bytes())).day());
  }

  @Test
  void aMonthMayBeItsLastDay() {
    var may = new Published(LocalDate.of(2031, 5, 1), Published.Precision.MONTH, null, null);
    var year = new Published(LocalDate.of(2031, 1, 1), Published.Precision.YEAR, null, null);

    assertEquals(LocalDate.of(2031, 5, 31), may.latest());
    assertEquals(LocalDate.of(2031, 12, 31), year.latest());
    assertEquals(LocalDate.of(2031, 5, 4), Published.day(LocalDate.of(2031, 5, 4)).latest());
  }

  /** Of long texts a sample of some hundred runs is known: six standard deviations are allowed. */
  @Property(tries = 60)
  void theShareOfAPieceOfALongTextIsEstimatedWell(
      @ForAll long seed, @IntRange(min = 30, max = 100) @ForAll int percent) {
    List<String> whole = new ArrayList<>(List.of(words(seed, 2000).split(" ", -1)));
    List<String> part = new ArrayList<>(whole.subList(0, 1000));
    for (int i = 0; i < part.size() * (100 - percent) / 100; i++) {
      part.set(i, "other" + i + "word");
    }
    Sketch.Share share = of(String.join(" ", part)).in(of(String.join(" ", whole)));

    double expected = percent / 100.0;
    double deviation = Math.sqrt(0.25 / share.known());
    assertEquals(expected, share.text(), 6 * deviation + 0.01);
  }

  private static String words(long seed, int count) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(Integer.toString(random.nextInt(100_000), 36));
    }
    return String.join(" ", words);
  }
}
