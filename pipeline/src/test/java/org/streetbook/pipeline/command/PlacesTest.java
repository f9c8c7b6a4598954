package org.streetbook.pipeline.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.ingest.Limits;
import org.streetbook.corpus.ingest.NoteReader;
import org.streetbook.corpus.ingest.Outcome;
import org.streetbook.corpus.ingest.Source;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Place;
import org.streetbook.corpus.note.PlaceMap;
import org.streetbook.extractors.ClaimExtractor;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.SampleBook;
import org.streetbook.pipeline.wording.Wording;

/** Each claim of a PDF or a workbook says where it stands, and the commands say it too. */
class PlacesTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("streetbook.root"), "corpus/samples");
  private static final String BOOK = SampleBook.folder().toString();
  private static final List<JsonNode> CLAIMS = SampleBook.rows(Export.CLAIMS);
  private static final String BRANDAUER = "brandauer-motoren-note.pdf";
  private static final String QUAYSIDE = "quayside-coreweave.pdf";

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook made = new XSSFWorkbook()) {
      XSSFSheet estimates = made.createSheet("Estimates");
      put(estimates, 0, "Ford Motor: our estimates, by UBS");
      estimates.addMergedRegion(new CellRangeAddress(0, 1, 0, 3));
      put(estimates, 2, "Published: 2026-03-05");
      put(estimates, 4, "US$ bn", "2025A", "2026E", "2027E");
      put(estimates, 5, "Revenue", 180, 185.5, 190);
      put(estimates, 8, "Capex", 8, 9, 9.5);
      made.createSheet("Nothing");
      put(
          made.createSheet("Q1 '26"),
          11,
          "UBS expects Ford to earn revenue of $44 billion in 2028.");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      made.write(out);
      return out.toByteArray();
    }
  }

  private static void put(XSSFSheet sheet, int at, Object... values) {
    XSSFRow row = sheet.createRow(at);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else {
        row.createCell(i).setCellValue((String) values[i]);
      }
    }
  }

  private static List<JsonNode> claimsOf(String path) {
    return CLAIMS.stream().filter(c -> c.path("note").path("path").asText().equals(path)).toList();
  }

  @Test
  void eachClaimOfAPdfIsOnThePageWhereItIsPrinted() throws IOException {
    Set<String> places = new TreeSet<>();
    for (String pdf : List.of(BRANDAUER, QUAYSIDE)) {
      try (PDDocument document = Loader.loadPDF(Files.readAllBytes(SAMPLES.resolve(pdf)))) {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          pages.add(bare(stripper.getText(document)));
        }
        assertTrue(claimsOf(pdf).size() > 20, pdf);
        for (JsonNode claim : claimsOf(pdf)) {
          String place = claim.path("place").asText();
          places.add(place);
          assertTrue(place.matches("page [12]"), place);
          String page = pages.get(Integer.parseInt(place.substring(5)) - 1);
          assertTrue(page.contains(bare(claim.path("quote").asText())), claim.toString());
          String sentence = bare(claim.path("sentence").path("text").asText());
          assertTrue(page.contains(sentence), claim.toString());
        }
      }
    }
    assertEquals(Set.of("page 1", "page 2"), places);
  }

  @Test
  void eachClaimOfAWorkbookIsInTheCellThatItSays() throws IOException {
    Note note = workbookNote();
    Set<String> places = new TreeSet<>();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook()))) {
      for (Claim claim : ClaimExtractor.standard(Catalogue.standard()).extract(note).claims()) {
        String place = String.valueOf(Wording.place(claim));
        CellReference cell = new CellReference(place);
        String text =
            new DataFormatter()
                .formatCellValue(
                    read.getSheet(cell.getSheetName())
                        .getRow(cell.getRow())
                        .getCell(cell.getCol()));
        String quote = claim.quote();
        assertTrue(text.equals(quote) || text.contains(" " + quote + " "), place + ": " + text);
        places.add(place);
      }
    }
    assertEquals(
        Set.of(
            "'Q1 ''26'!A12",
            "Estimates!B6",
            "Estimates!B9",
            "Estimates!C6",
            "Estimates!C9",
            "Estimates!D6",
            "Estimates!D9"),
        places);
  }

  private static Note workbookNote() throws IOException {
    Source source = new Source("model.xlsx", workbook());
    return switch (new NoteReader(Limits.standard()).read(source).getFirst()) {
      case Outcome.Read read -> read.note();
      case Outcome.Rejected rejected -> throw new AssertionError(rejected.toString());
    };
  }

  @Test
  void onlyPdfsOfTheSamplesHavePlaces() {
    for (JsonNode claim : CLAIMS) {
      boolean pdf = claim.path("note").path("path").asText().endsWith(".pdf");
      assertEquals(!pdf, claim.path("place").isNull(), claim.toString());
    }
  }

  @Test
  void aClaimAndItsRowSayWhereTheFigureStands() {
    JsonNode claim =
        claimsOf(BRANDAUER).stream()
            .filter(each -> each.path("place").asText().equals("page 2"))
            .findFirst()
            .orElseThrow();
    String shown = Run.of("show", claim.path("id").asText(), "--book", BOOK).out();
    assertTrue(shown.contains("\n  place: page 2\n"), shown);
    String row =
        shown.lines().filter(line -> line.startsWith("  estimate: ")).findFirst().orElseThrow();
    String whole = Run.of("show", row.substring("  estimate: ".length()), "--book", BOOK).out();
    assertTrue(whole.contains(" · " + BRANDAUER + " · page 2\n"), whole);
    String plain =
        Run.of(
                "show",
                claimsOf("kestrel-memory-prices.txt").getFirst().path("id").asText(),
                "--book",
                BOOK)
            .out();
    assertEquals(-1, plain.indexOf("place:"), plain);
  }

  @Test
  void aNoteHasItsPlacesInTheMargin(@TempDir Path folder) throws IOException {
    String note = claimsOf(BRANDAUER).getFirst().path("note").path("id").asText();
    String shown = Run.of("show", note, "--book", BOOK).out();
    assertEquals(
        List.of("page 1", "page 2"),
        shown.lines().filter(l -> l.startsWith("page ")).map(l -> l.substring(0, 6)).toList());
    Files.write(folder.resolve("model.xlsx"), workbook());
    Files.writeString(folder.resolve("plain.txt"), "A line.\n\nAnd another of them here.\n");
    String read = Run.of("read", folder.toString(), "--format", "text").out();
    assertTrue(read.contains("\nEstimates!A9     Capex | 8 | 9 | 9.5\n"), read);
    assertTrue(read.contains("\nsheet 'Q1 ''26'  Q1 '26\n"), read);
    assertTrue(read.contains("\nAnd another of them here.\n"), read);
  }

  @Test
  void aParagraphThatGoesOverThePageSaysSo() {
    PlaceMap.Builder places = new PlaceMap.Builder();
    places.add(0, new Place.Page(3));
    places.add(8, new Place.Page(4));
    String text = "One two three.\n\nFour.\nFive.";
    Note note =
        new Note(
            NoteId.ofPath("a.pdf"),
            "a.pdf",
            "",
            text,
            null,
            null,
            null,
            null,
            null,
            "en",
            List.of(),
            List.of(),
            Map.of(),
            places.build());
    assertEquals(
        List.of("page 3 to page 4  ", "", " ".repeat(18), " ".repeat(18)),
        Margin.lines(note).stream().map(Margin.Line::beside).toList());
  }

  @Test
  void searchesAndExportsSayThePlace(@TempDir Path folder) throws IOException {
    String hits = Run.of("search", "note:" + QUAYSIDE + " $12.4 billion", "--book", BOOK).out();
    assertTrue(hits.contains(QUAYSIDE + " · page 1 · "), hits);
    String csv = Run.of("export", "claims", "--format", "csv", "--book", BOOK).out();
    assertTrue(csv.lines().findFirst().orElseThrow().contains(",section,place,"), csv);
    Path page = folder.resolve("report.html");
    Run.of("export", "estimates", "--output", page.toString(), "--book", BOOK);
    assertTrue(Files.readString(page).contains("</cite>, page 1, "), "the page");
  }

  @Test
  void theBookIsWhole() {
    Run run = Run.of("verify", "--book", BOOK);
    assertEquals(Streetbook.DONE, run.code(), run.out());
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s|-]+", "");
  }
}
