package org.streetbook.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.streetbook.corpus.ingest.Documents.Text;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Place;
import org.streetbook.corpus.note.PlaceMap;
import org.streetbook.corpus.note.Span;

/** On which page of a PDF each part of a note stands. */
class PdfPlacesTest {

  private static Place page(int number) {
    return new Place.Page(number);
  }

  private static Place of(Note note, String words) {
    int at = note.text().indexOf(words);
    assertTrue(at >= 0, words + " in " + note.text());
    assertEquals(note.placeAt(at), note.placeAt(at + words.length() - 1), words);
    return note.placeAt(at);
  }

  @Test
  void aParagraphThatGoesOverThePageIsOnBoth() {
    Note note =
        Texts.note(
            "note.pdf",
            Documents.pdf(
                List.of(
                    List.of(
                        new Text(50, 780, 16, true, "Harrow Tools: presses wanted"),
                        new Text(50, 740, "It rose to 10 million and it is said to be on the")),
                    List.of(
                        new Text(50, 780, "way to 20 million in the summer, and then to trans-"),
                        new Text(50, 767, "form into 30 million.")))));
    assertTrue(note.text().contains("on the way to 20 million"), note.text());
    assertTrue(note.text().contains("then to transform into"), note.text());
    assertEquals(page(1), of(note, "10 million and it is said to be on the"));
    assertEquals(page(2), of(note, "way to 20 million"));
    assertEquals(page(2), of(note, "form into 30 million."));
    assertEquals(1, note.places().runs().size(), note.places().toString());
  }

  @Test
  void pagesCountFromTheFirstWhateverStandsOnThem() {
    List<List<Text>> pages = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      boolean empty = number == 1 || number == 4 || number == 5;
      pages.add(
          empty
              ? List.of()
              : List.of(
                  new Text(50, 810, "Quay Street Research | Machinery"),
                  new Text(50, 700, "Plant " + (40 + number) + " makes presses of steel."),
                  new Text(50, 560, "EUR mn"),
                  new Text(250, 560, "2023"),
                  new Text(50, 545, "Orders"),
                  new Text(250, 545, "9" + number + "0"),
                  new Text(290, 30, "Page " + number + " of 7")));
    }
    Note note = Texts.note("note.pdf", Documents.pdf(pages));
    for (int number : new int[] {2, 3, 6, 7}) {
      assertEquals(page(number), of(note, "Plant " + (40 + number)));
      assertEquals(page(number), of(note, "Orders | 9" + number + "0"), note.text());
    }
  }

  @Test
  void aTableOverTwoPagesHasItsRowsOnBoth() {
    List<List<Text>> pages = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      List<Text> texts = new ArrayList<>();
      for (int row = 0; row < 5; row++) {
        int y = number == 1 ? 200 - row * 15 : 780 - row * 15;
        texts.add(new Text(50, y, "Line " + number + row));
        texts.add(new Text(250, y, number + "." + row));
      }
      pages.add(texts);
    }
    Note note = Texts.note("note.pdf", Documents.pdf(pages));
    for (int row = 0; row < 5; row++) {
      assertEquals(page(1), of(note, "Line 1" + row + " | 1." + row));
      assertEquals(page(2), of(note, "Line 2" + row + " | 2." + row));
    }
  }

  @Test
  void theTitleThatOnlyThePropertiesTellStandsOnNoPage() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            Documents.pdf(
                List.of(
                    List.of(
                        new Text(50, 700, "it rose to 10 million, as was expected of it.")))))) {
      document.getDocumentInformation().setTitle("Harrow Tools: presses wanted in the north");
      var out = new java.io.ByteArrayOutputStream();
      document.save(out);
      Note note = Texts.note("note.pdf", out.toByteArray());
      assertTrue(note.text().startsWith("Harrow Tools: presses"), note.text());
      assertNull(note.placeAt(0));
      assertEquals(page(1), of(note, "10 million"));
    }
  }

  @Test
  void aDocumentOfTenThousandPagesTellsTheLast() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(Documents.pdf(List.of(List.of(new Text(50, 700, "It rose to 10.")))))) {
      var last = document.getPage(0);
      document.removePage(0);
      for (int i = 1; i < Limits.standard().maxMembers(); i++) {
        document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      }
      document.addPage(last);
      var out = new java.io.ByteArrayOutputStream();
      document.save(out);
      Note note = Texts.note("note.pdf", out.toByteArray());
      assertEquals(page(10_000), of(note, "rose to 10"));
    }
  }

  @Test
  void textThatIsCutAndShortenedKeepsItsPages() {
    PlaceMap.Builder places = new PlaceMap.Builder();
    StringBuilder text = new StringBuilder();
    Map<String, Place> wanted = new HashMap<>();
    for (int number = 1; number <= 60; number++) {
      places.add(text.length(), page(number));
      text.append("=".repeat(200)).append(" It rose to ").append(1_000 + number);
      text.append(" of them, ").append("more ".repeat(60)).append("came. ");
      wanted.put(String.valueOf(1_000 + number), page(number));
    }
    Block block = new Block(Block.Kind.PARAGRAPH, text.toString().strip(), places.build());
    List<Block> cut = LongBlocks.cut(List.of(block));
    assertTrue(cut.size() > 2, cut.size() + " blocks");
    int found = 0;
    for (Block each : cut) {
      for (Map.Entry<String, Place> figure : wanted.entrySet()) {
        int at = each.text().indexOf(figure.getKey());
        if (at >= 0) {
          assertEquals(figure.getValue(), each.places().at(at), figure.getKey());
          found++;
        }
      }
      assertTrue(each.places().lastBegin() < each.text().length());
    }
    assertEquals(wanted.size(), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brandauer-motoren-note.pdf", "quayside-coreweave.pdf"})
  void everyWordOfASampleStandsOnThePageWhereItIsPrinted(String name) throws IOException {
    byte[] bytes =
        Files.readAllBytes(
            Path.of(System.getProperty("streetbook.root"), "corpus/samples").resolve(name));
    Note note = Texts.note(name, bytes);
    List<Integer> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        String printed = bare(stripper.getText(document));
        int words = 0;
        for (Span word : words(note.text())) {
          if (page(number).equals(note.placeAt(word.begin()))) {
            assertTrue(printed.contains(bare(word.of(note.text()))), word.of(note.text()));
            words++;
          }
        }
        pages.add(words);
      }
    }
    assertTrue(pages.getFirst() > 150, pages.toString());
    long all = pages.stream().mapToInt(words -> words).sum();
    assertEquals(words(note.text()).size(), all, "each word has its page");
  }

  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i > begin && !text.substring(begin, i).equals("|")) {
          words.add(new Span(begin, i));
        }
        begin = i + 1;
      }
    }
    return words;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s-]+", "");
  }
}
