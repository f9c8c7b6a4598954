package org.streetbook.corpus.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own lists: what they add, and what a faulty one is answered. */
class CoverageListTest {

  private static final String HEADER =
      "id,name,ticker,exchange,kind,parent,fiscal_year_end,aliases\n";

  @TempDir Path folder;

  private Path list(String content) throws IOException {
    return Files.write(folder.resolve("universe.csv"), content.getBytes(StandardCharsets.UTF_8));
  }

  private Catalogue with(String rows) throws IOException {
    return Catalogue.standard().with(List.of(list(HEADER + rows)));
  }

  private static Entity entity(Catalogue catalogue, String id) {
    Entity entity = catalogue.entity(id);
    assertTrue(entity != null, id);
    return entity;
  }

  @Test
  void aRowAddsACompanyWithItsAliases() throws IOException {
    Catalogue catalogue = with(",Harrow Tools,hrw,LSE,,,09-30,Harrow|HT Group|Tools!\n");
    Entity harrow = entity(catalogue, "harrow-tools");
    assertEquals("HRW", harrow.ticker());
    assertEquals("GBP", harrow.currency());
    assertEquals(EntityKind.COMPANY, harrow.kind());
    assertEquals("09-30", harrow.fiscalYearEnd());
    assertEquals(List.of("Harrow", "HT Group", "Tools"), harrow.aliases());
    assertEquals(List.of("Tools"), harrow.cautious());
    assertEquals(List.of(harrow), catalogue.named("ht group"));
    assertNotEquals(Catalogue.standard().fingerprint(), catalogue.fingerprint());
  }

  @Test
  void aRowOfAKnownCompanyChangesWhatItFillsInAndAddsItsAliases() throws IOException {
    Entity intel = entity(with("intel,Intel,,,,,06-30,Chipzilla\n"), "intel");
    assertEquals("06-30", intel.fiscalYearEnd());
    assertEquals("INTC", intel.ticker());
    assertTrue(intel.aliases().containsAll(List.of("Chipzilla", "Intel Corp")));
  }

  @Test
  void aRenamedCompanyKeepsItsOldNameAsAnAlias() throws IOException {
    Entity intel = entity(with("intel,Intel Semiconductors\n"), "intel");
    assertEquals("Intel Semiconductors", intel.name());
    assertTrue(intel.aliases().contains("Intel"));
  }

  @Test
  void aParentMayBeNamedAndMayStandInAnotherList() throws IOException {
    Path second = Files.writeString(folder.resolve("b.csv"), HEADER + ",Harrow Tools\n");
    Path first = list(HEADER + ",Harrow Saws,,,product,Harrow Tools\n");
    Catalogue catalogue = Catalogue.standard().with(List.of(first, second));
    Entity saws = entity(catalogue, "harrow-saws");
    assertEquals("Harrow Tools", catalogue.topParent(saws).name());
  }

  @Test
  void aListMayHaveCommentsABomQuotesAndItsColumnsInAnyOrder() throws IOException {
    Path list =
        list("\ufeff# mine\r\n\r\naliases,name\r\n\"Harrow, Tools & Sons|\"\"HT\"\"\",Harrow\r\n");
    Entity harrow = entity(Catalogue.standard().with(List.of(list)), "harrow");
    assertEquals(List.of("Harrow, Tools & Sons", "\"HT\""), harrow.aliases());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        ",,HRW ~ line 2, column 2: no name",
        ",A,,,shop ~ line 2, column 6: no kind is called \"shop\"; use broker, research",
        ",A,,,,Nowhere Ltd ~ line 2, column 7: no entry has the id nowhere-ltd",
        ",A,,,,,31-12 ~ line 2, column 8: \"31-12\" is no day; write MM-dd",
        ",A,,,,,02-31 ~ line 2, column 8: \"02-31\" is no day",
        ",A,,,,,,b,c ~ line 2, column 11: 9 cells under a header of 8",
        ",\"A ~ line 2, column 2: a quote that does not close",
        ",\"A\"B ~ line 2, column 5: text after a closing quote",
        "A B,A ~ line 2, column 1: \"A B\" is no id; write a-b",
        ",A,,,,,,... ~ line 2, column 9: \"...\" cannot be looked for",
        ",A,,,,A ~ line 2, column 7: a would belong to itself",
        ",Intel,,,,AMD ~ none",
      })
  void aFaultSaysWhereItIsAndWhatToDo(String row, String message) throws IOException {
    if (message.equals("none")) {
      assertEquals("amd", entity(with(row), "intel").parent());
      return;
    }
    CatalogueException fault = assertThrows(CatalogueException.class, () -> with(row));
    String text = String.valueOf(fault.getMessage());
    assertTrue(text.contains("universe.csv, " + message), text);
  }

  @Test
  void aCircleOfParentsIsRefused() {
    CatalogueException fault =
        assertThrows(
            CatalogueException.class, () -> with(",Aa,,,,Bb\n,Bb,,,,Cc\n,Cc,,,,Aa\n,Dd,,,,Aa\n"));
    assertTrue(String.valueOf(fault.getMessage()).contains("would belong to itself"));
  }

  @Test
  void anIdTwiceInOneListIsRefused() {
    CatalogueException fault =
        assertThrows(CatalogueException.class, () -> with(",Harrow\nharrow,Harrow Tools\n"));
    assertTrue(String.valueOf(fault.getMessage()).contains("line 3, column 1: the id harrow"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "name,tick ~ column 6: no column is called \"tick\"; use these: id,name",
        "name,name ~ column 6: column \"name\" stands there twice",
        "# nothing ~ the list has no header line; begin it with the line id,name",
      })
  void aFaultyHeaderIsRefused(String header, String message) throws IOException {
    Path list = list(header + "\n");
    CatalogueException fault =
        assertThrows(CatalogueException.class, () -> Catalogue.standard().with(List.of(list)));
    assertTrue(String.valueOf(fault.getMessage()).contains(message), fault.getMessage());
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    Path list = list("");
    assertThrows(CatalogueException.class, () -> Catalogue.standard().with(List.of(list)));
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithTheirLine() throws IOException {
    Path list = folder.resolve("latin.csv");
    Files.write(list, "name\nHarrow\nSociété\n".getBytes(StandardCharsets.ISO_8859_1));
    CatalogueException fault =
        assertThrows(CatalogueException.class, () -> Catalogue.standard().with(List.of(list)));
    assertTrue(
        String.valueOf(fault.getMessage()).contains("latin.csv, line 3, column 1: bytes"),
        fault.getMessage());
  }

  @Test
  void aMissingListIsRefusedByName() {
    Path list = folder.resolve("absent.csv");
    CatalogueException fault =
        assertThrows(CatalogueException.class, () -> Catalogue.standard().with(List.of(list)));
    assertTrue(String.valueOf(fault.getMessage()).contains("absent.csv: cannot be read"));
  }

  @Test
  void anUnheardOfExchangeAndCurrencyAreKept() throws IOException {
    Path list = list("name,exchange,currency\nHarrow,MOON,XYZ\n");
    Entity harrow = entity(Catalogue.standard().with(List.of(list)), "harrow");
    assertEquals("MOON", harrow.exchange());
    assertEquals("XYZ", harrow.currency());
    Path bad = list("name,currency\nHarrow,pounds\n");
    assertThrows(CatalogueException.class, () -> Catalogue.standard().with(List.of(bad)));
  }

  @Test
  void aNameOfTooManyWordsIsRefused() {
    String endless = "very ".repeat(17) + "long";
    assertThrows(CatalogueException.class, () -> with("," + endless + "\n"));
    assertThrows(CatalogueException.class, () -> with("," + "x".repeat(101) + "\n"));
  }
}
