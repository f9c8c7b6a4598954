package org.streetbook.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Note;

/**
 * A page gives the claims that its text gives where somebody pastes it into a file: over the
 * samples that are pages, and over pages that are made of the other samples.
 */
class PastedPagesTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("streetbook.root", "..")).resolve("corpus/samples");

  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Catalogue.standard());

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  /** What people paste along with a text. */
  private static final List<String> FURNITURE =
      List.of(
          "Share",
          "Advertisement",
          "Read more: Five shares to watch",
          "5 min read",
          "Listen to this article",
          "Story continues below",
          "Share on Facebook",
          "Sign up for our newsletter",
          "Related: What to know about chips");

  /** How a text is pasted. */
  private enum Way {
    PLAIN,
    /** With furniture above and between. */
    FURNISHED,
    /** Without empty lines. */
    DENSE,
    /** Broken at a column. */
    WRAPPED
  }

  @TestFactory
  Stream<DynamicTest> aPageAndItsPastedTextGiveTheSameClaims() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(SAMPLES)) {
      files = listed.sorted().toList();
    }
    List<Note> pages = new ArrayList<>();
    for (Path file : files) {
      String name = Objects.requireNonNull(file.getFileName()).toString();
      boolean page = name.endsWith(".html");
      if (!page && !name.endsWith(".txt") && !name.endsWith(".md")) {
        continue;
      }
      Note note = read(name, Files.readString(file));
      Note shown = note == null || page ? note : read(name + ".html", page(note));
      if (shown != null && shown.lang().equals("en") && shown.title() != null) {
        pages.add(shown);
      }
    }
    assertTrue(pages.size() >= 12, "pages: " + pages.size());
    return pages.stream().map(page -> DynamicTest.dynamicTest(page.path(), () -> check(page)));
  }

  private static void check(Note page) {
    List<String> claims = claims(page);
    assertTrue(claims.size() > 2, "claims: " + claims);
    boolean made = !page.path().matches("[^.]+\\.html");
    for (Way way : made ? List.of(Way.FURNISHED, Way.WRAPPED) : List.of(Way.values())) {
      String pasted = paste(page, way);
      Note text = Objects.requireNonNull(read("pasted.txt", pasted));
      assertEquals(
          String.join("\n", claims), String.join("\n", claims(text)), () -> way + ":\n" + pasted);
      assertEquals(page.title(), text.title());
      assertEquals(page.publisher(), text.publisher());
    }
  }

  private static List<String> claims(Note note) {
    return EXTRACTOR.extract(note).claims().stream().map(PastedPagesTest::told).sorted().toList();
  }

  private static String told(Claim claim) {
    return String.join(
        " | ",
        claim.firm().name(),
        claim.subject().name(),
        claim.metric(),
        String.valueOf(claim.year()),
        claim.value().toString(),
        claim.quote());
  }

  private static @Nullable Note read(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Outcome outcome = new NoteReader(Limits.standard()).read(new Source(name, bytes)).getFirst();
    return outcome instanceof Outcome.Read read ? read.note() : null;
  }

  /** The title, who and when below it, and the paragraphs. */
  private static String paste(Note page, Way way) {
    StringBuilder out = new StringBuilder(page.title()).append('\n');
    if (way == Way.FURNISHED) {
      out.append("5 min read\nShare\n");
    }
    if (page.author() != null) {
      out.append("By ").append(page.author()).append('\n');
    }
    if (page.publisher() != null) {
      out.append(page.publisher()).append('\n');
    }
    if (page.published() != null) {
      out.append(DAY.format(page.published().date())).append('\n');
    }
    out.append('\n');
    int line = 0;
    for (String paragraph : body(page).split("\n\n", -1)) {
      String shown =
          paragraph.contains(" | ")
              ? tabbed(paragraph)
              : way == Way.WRAPPED ? wrapped(paragraph) : paragraph;
      out.append(shown).append(way == Way.DENSE ? "\n" : "\n\n");
      if (way == Way.FURNISHED && ++line % 2 == 0) {
        out.append(FURNITURE.get(line / 2 % FURNITURE.size())).append("\n\n");
      }
    }
    return out.toString();
  }

  private static String body(Note note) {
    String title = note.title() + "\n\n";
    return note.text().startsWith(title) ? note.text().substring(title.length()) : note.text();
  }

  private static String tabbed(String rows) {
    return rows.replaceAll("(?m)^\\| ", "\t").replace(" | ", "\t");
  }

  private static String wrapped(String paragraph) {
    StringBuilder out = new StringBuilder();
    for (String line : paragraph.split("\n", -1)) {
      int column = 0;
      for (String word : line.split(" ", -1)) {
        boolean fits = column + 1 + word.length() <= 72;
        out.append(column == 0 ? "" : fits ? " " : "\n").append(word);
        column = column > 0 && fits ? column + 1 + word.length() : word.length();
      }
      out.append('\n');
    }
    return out.toString().stripTrailing();
  }

  /** A page with all that stands around a text. */
  private static String page(Note note) {
    String publisher = note.publisher() == null ? "Harbour Street Wire" : note.publisher();
    StringBuilder out = new StringBuilder("<!doctype html><html lang=en><head><title>");
    out.append(escaped(note.title() + " | " + publisher)).append("</title>");
    out.append("<meta property=og:site_name content=\"").append(escaped(publisher)).append("\">");
    if (note.published() != null) {
      out.append("<meta property=article:published_time content=\"");
      out.append(note.published().date()).append("\">");
    }
    out.append(
        """
        </head><body><nav><ul><li><a href=/>Home</a></li><li><a href=/m>Markets</a></li></ul></nav>
        <div class=cookie>We use cookies to improve your experience.</div><article><h1>\
        """);
    out.append(escaped(String.valueOf(note.title()))).append("</h1>");
    out.append("<div class=share><a href=#>Share</a> <a href=#>Facebook</a></div>");
    int paragraphs = 0;
    for (String paragraph : body(note).split("\n\n", -1)) {
      if (paragraph.contains(" | ")) {
        out.append("<table>");
        for (String row : paragraph.split("\n", -1)) {
          out.append("<tr><td>");
          out.append(escaped(row).replaceAll(" ?\\| ?", "</td><td>")).append("</td></tr>");
        }
        out.append("</table>");
      } else {
        out.append("<p>").append(escaped(paragraph).replace("\n", "<br>")).append("</p>");
      }
      if (++paragraphs == 3) {
        out.append(
            """
            <div class=ad>Advertisement</div><aside class=related><h3>Related stories</h3><ul>
            <li><a href=/a>Five shares to watch</a></li></ul></aside>
            """);
      }
    }
    out.append("</article><footer><p>© 2026 ").append(escaped(publisher));
    return out.append(". All rights reserved.</p></footer></body></html>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
