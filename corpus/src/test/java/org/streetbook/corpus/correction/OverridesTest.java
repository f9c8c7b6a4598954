package org.streetbook.corpus.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.corpus.correction.Extracts.CATALOGUE;
import static org.streetbook.corpus.correction.Extracts.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.streetbook.corpus.catalogue.CatalogueException;

class OverridesTest {

  private static final String HEADER = "claim,action,value,who,why\n";

  @TempDir private Path book;

  @Test
  void aBookWithoutTheFileHasNoCorrections() {
    assertTrue(Overrides.of(book, CATALOGUE).isEmpty());
    assertEquals("", Overrides.of(book, CATALOGUE).fingerprint());
  }

  @Test
  void whatASpreadsheetSavesIsRead() throws IOException {
    byte[] bytes =
        ("\ufeff"
                + HEADER.replace("\n", "\r\n")
                + "\"0123abcd\",\"mute\",,\"jd\",\"=1+1, a \"\"b\"\"\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    Files.write(book.resolve(Overrides.FILE), bytes);

    Overrides overrides = Overrides.of(book, CATALOGUE);

    assertEquals(1, overrides.entries().size());
    assertEquals("=1+1, a \"b\"", overrides.entries().getFirst().line().why());
    assertEquals(2, overrides.entries().getFirst().number());
  }

  @Test
  void columnsMayStandInAnyOrderAndCommentsBetween() {
    byte[] bytes =
        "# of the desk\nwhy,who,action,value,claim\n# one\nx,jd,firm,UBS,0123ABCD\n"
            .getBytes(StandardCharsets.UTF_8);

    var entry = Overrides.parse("list.csv", bytes, CATALOGUE).entries().getFirst();

    assertEquals("0123abcd", entry.line().claim());
    assertEquals(4, entry.number());
  }

  @Test
  void theSameLineTwiceCountsOnce() {
    Overrides twice = list("0123abcd,mute,,jd,x", "0123ABCD, mute ,,jd,x");

    assertEquals(1, twice.entries().size());
    assertEquals(list("0123abcd,mute,,jd,x").fingerprint(), twice.fingerprint());
  }

  @Test
  void theFingerprintTellsEveryCell() {
    String first = list("0123abcd,firm,UBS,jd,x").fingerprint();

    assertNotEquals(first, list("0123abce,firm,UBS,jd,x").fingerprint());
    assertNotEquals(first, list("0123abcd,subject,UBS,jd,x").fingerprint());
    assertNotEquals(first, list("0123abcd,firm,Barclays,jd,x").fingerprint());
    assertNotEquals(first, list("0123abcd,firm,UBS,kl,x").fingerprint());
    assertNotEquals(first, list("0123abcd,firm,UBS,jd,y").fingerprint());
    assertEquals(first, list("# a remark", "0123abcd,  firm,UBS , jd,x").fingerprint());
  }

  @Test
  void aSelectorHasOneFormHoweverItIsWritten() {
    assertEquals(
        list("\"year:2027   firm:\"\"UBS\"\"\",mute,,jd,x").fingerprint(),
        list("firm:UBS year:2027,mute,,jd,x").fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "0123abcd,silence,,jd,x~line 2, column 10: no action is called \"silence\"; use one of mute",
        "0123abcd,mute,all,jd,x~column 15: mute takes no value",
        "0123abcd,firm,,jd,x~no value for firm; fill it in",
        "0123abcd,firm~no value for firm",
        "0123abcd,metric,capexx,jd,x~no metric is called \"capexx\"; write one of capex",
        "0123abcd,metric,other,jd,x~\"other\" names no metric",
        "0123abcd,year,next,jd,x~\"next\" is no year; write it as 2027, or none",
        "0123abcd,year,27,jd,x~\"27\" is no year",
        "0123abcd,period,2027-Q5,jd,x~\"2027-Q5\" is no period",
        "0123abcd,period,2027-H3,jd,x~\"2027-H3\" is no period",
        "0123abcd,period,2027-13,jd,x~\"2027-13\" is no period",
        "0123abcd,period,2027-02-30,jd,x~\"2027-02-30\" is no period",
        "0123abcd,period,2028/2027,jd,x~\"2028/2027\" is no period",
        "0123abcd,period,approx:2015,jd,x~is no period",
        "0123abcd,mute,,,x~column 16: no who; fill it in",
        "0123abcd,mute,,jd,~no why; fill it in",
        "0123abcd,mute,,jd~no why",
        ",mute,,jd,x~column 1: no claim",
        "0123abc,mute,,jd,x~has 7 digits; give at least 8",
        "colour:red,mute,,jd,x~neither a claim's id nor fields",
        "a word,mute,,jd,x~neither a claim's id nor fields",
        "1.23E+15,mute,,jd,x~neither a claim's id nor fields",
        "firm:,mute,,jd,x~firm without a value",
        "firm:UBS firm:MS,mute,,jd,x~the field firm twice",
        "metric:nosuch,mute,,jd,x~no metric is called \"nosuch\"",
        "year:27,mute,,jd,x~\"27\" is no year",
        "0123abcd,firm,%%,jd,x~\"%%\" is no name",
        "0123abcd,firm,x-acme,jd,x~write the name itself",
        "0123abcd,mute,,jd,a\u0007b~a control character; delete it",
        "0123abcd,mute,,jd,x,more~6 cells under a header of 5",
        "\"0123abcd,mute,,jd,x~a quote that does not close"
      })
  void aFaultSaysFileLineColumnAndWhatToDo(String line, String says) {
    var fault = assertThrows(CatalogueException.class, () -> list(line));

    String message = String.valueOf(fault.getMessage());
    assertTrue(message.startsWith("list.csv, line 2, column "), message);
    assertTrue(message.contains(says), message);
    assertTrue(message.contains("; "), message);
  }

  @Test
  void aNameOfSeveralIsNoAnswer() {
    String ambiguous =
        CATALOGUE.entities().stream()
            .flatMap(entity -> entity.aliases().stream())
            .filter(alias -> !alias.startsWith("$") && CATALOGUE.named(alias).size() > 1)
            .filter(
                alias ->
                    CATALOGUE.named(alias).stream()
                        .noneMatch(e -> e.name().equalsIgnoreCase(alias)))
            .filter(alias -> alias.matches("[A-Za-z ]+"))
            .findFirst()
            .orElseThrow();

    var fault =
        assertThrows(
            CatalogueException.class, () -> list("0123abcd,subject," + ambiguous + ",jd,x"));

    assertTrue(String.valueOf(fault.getMessage()).contains("may be several; write one of"));
  }

  @Test
  void linesOfOneSelectorThatContradictEachOtherAreAFault() {
    assertContradiction("firm:UBS,metric,eps,jd,x", "firm:UBS,metric,capex,kl,y");
    assertContradiction("0123abcd,year,2027,jd,x", "0123ABCD,period,2028,kl,y");
  }

  private static void assertContradiction(String one, String other) {
    var fault = assertThrows(CatalogueException.class, () -> list(one, other));
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.startsWith("list.csv, line 3, column "), message);
    assertTrue(message.contains("line 2 says otherwise"), message);
  }

  @Test
  void whatIsNoListIsRefused() throws IOException {
    Path file = book.resolve(Overrides.FILE);
    assertFault(file, new byte[0], "no header line; begin it with the line claim,action");
    assertFault(file, new byte[] {(byte) 0xff, (byte) 0xfe, 'c', 0, 'l', 0}, "not UTF-8");
    assertFault(file, new byte[] {0, 1, 2, 3, 4, '\n', 5, 6}, "no column is called");
    assertFault(
        file, "claim;action;value;who;why\n".getBytes(StandardCharsets.UTF_8), "use these: claim,");
    assertFault(file, new byte[(8 << 20) + 1], "larger than 8 MiB");
    Files.delete(file);
    Files.createDirectory(file);
    var fault = assertThrows(CatalogueException.class, () -> Overrides.of(book, CATALOGUE));
    assertTrue(String.valueOf(fault.getMessage()).contains("no file; move it away"));
    Files.delete(file);
    Files.createSymbolicLink(file, book.resolve("nowhere"));
    fault = assertThrows(CatalogueException.class, () -> Overrides.of(book, CATALOGUE));
    assertTrue(String.valueOf(fault.getMessage()).contains("cannot be read"));
  }

  private void assertFault(Path file, byte[] bytes, String says) throws IOException {
    Files.write(file, bytes);
    var fault = assertThrows(CatalogueException.class, () -> Overrides.of(book, CATALOGUE));
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.contains(Overrides.FILE) && message.contains(says), message);
  }

  @Test
  void aHundredThousandLinesAreReadAndAppliedInTime() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 100_000; i++) {
      text.append("note:desk/n").append(i).append(".txt firm:UBS,mute,,jd,x\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

    org.junit.jupiter.api.Assertions.assertTimeout(
        java.time.Duration.ofSeconds(30),
        () -> {
          Corrections corrections =
              new Corrections(Overrides.parse("list.csv", bytes, CATALOGUE), CATALOGUE);
          for (int i = 0; i < 10_000; i++) {
            assertTrue(corrections.corrected(Extracts.claim("desk/n" + i + ".txt")).isMuted());
          }
        });
  }
}
