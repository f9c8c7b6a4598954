package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One piece again and again, in every format that is read without a process of its own: what grows
 * faster than the text does would keep a run from its other notes.
 */
class PathologicalTextTest {

  /**
   * Length of each text, in UTF-16 units; {@code -Dpathological.length=40000} tries longer ones.
   */
  private static final int LENGTH = Integer.getInteger("pathological.length", 16_000);

  /**
   * What reading one of them may take, in milliseconds of processor time: 4 nanoseconds for every
   * pair of its characters, so that a longer text finds no more than a shorter one. Most take a
   * fiftieth.
   */
  private static final long MOST = (long) LENGTH * LENGTH / 2 * 4 / 1_000_000;

  private static final String[] PIECES = {
    " ",
    "\t",
    "\n",
    " \n",
    "a ",
    "a",
    "A",
    "A ",
    "1",
    "1 ",
    "1,",
    "1.",
    ".",
    ". ",
    ",",
    ":",
    ": ",
    "-",
    "- ",
    "--- ",
    "--\n",
    "|",
    "| ",
    "|-",
    "|---",
    " |---",
    "a  ",
    "a\t1\n",
    "a  1\n",
    "*",
    "**",
    "* ",
    "**a ",
    "__",
    "_a ",
    "__a*b ",
    "#",
    "# ",
    "# a\n",
    "> ",
    ">",
    "`",
    "`a ",
    "[",
    "[a",
    "[a](",
    "![",
    "](",
    "(",
    "( ",
    "\"",
    "\u201c",
    "<",
    "<a",
    "<a ",
    "</",
    "<!--",
    "&",
    "&#",
    "&amp;",
    "http://",
    "a@b ",
    "By ",
    "By A\n",
    "Nov 3, ",
    "Nov 3, 2025\n",
    "2025-01-02 ",
    "3:15 pm ",
    "Published ",
    "Source: ",
    "Original source: ",
    "© ",
    "Copyright 2025 ",
    "Disclaimer ",
    "Re: ",
    "on a wrote: ",
    "LONDON, July 2 (",
    "(A) - ",
    "Read more\n",
    "Comments (3)\n",
    "\u3000",
    "\u0301",
    "\u200b",
    "\u202e",
    "\u4e00",
    "\u4e00\u3002",
    "???",
    "! ",
    "'",
    "\u2019s ",
    "%",
    "$",
    "$1 ",
    "<p>",
    "<b>",
    "<td>",
    "<tr>",
    "<li>",
    "<table>",
    "<div>",
    "<br>",
    "<pre>",
    "<svg>",
    "<bdo dir=rtl>"
  };

  private static final Map<String, List<String>> FRAMES =
      Map.of(
          "a.txt", List.of("A note\n\nIt was said. ", " and so on.\n\nIt was said again."),
          "b.txt", List.of("", "x"),
          "a.md", List.of("# A note\n\nIt was said. ", " and so on.\n\nIt was said again."),
          "b.md", List.of("# A note\n\n# ", "x\n\n---"),
          "a.html", List.of("<html><body><p>It was said. ", " and so on.</p>"),
          "b.html", List.of("<html><head><title>", "</title></head><body><p>It was said.</p>"),
          "c.html", List.of("<html><body><p class=\"", "\">It was said.</p>"),
          "a.xml", List.of("<?xml version=\"1.0\"?><a>", "</a>"));

  @Test
  void nothingTakesLongerThanItsLengthWarrants() {
    NoteReader reader = new NoteReader(Limits.standard());
    List<String> slow = new ArrayList<>();
    FRAMES.forEach(
        (path, frame) -> {
          for (String piece : PIECES) {
            String text = frame.get(0) + piece.repeat(LENGTH / piece.length()) + frame.get(1);
            Source source = new Source(path, text.getBytes(StandardCharsets.UTF_8));
            long took = took(reader, source);
            // What is slow only once has loaded a class or swept the heap.
            if (took > MOST && Math.min(took, took(reader, source)) > MOST) {
              slow.add(path + " of " + piece);
            }
          }
        });
    assertEquals(List.of(), slow);
  }

  private static long took(NoteReader reader, Source source) {
    long begun = processorMillis();
    assertFalse(reader.read(source).isEmpty());
    return processorMillis() - begun;
  }

  private static long processorMillis() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        / 1_000_000;
  }
}
