package org.streetbook.extractors.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The forms that figures are printed in, from {@code forms.tsv} and {@code wide-forms.tsv}. */
class FigureFormsTest {

  @TestFactory
  Stream<DynamicTest> everyFormIsReadForClaims() throws IOException {
    return tests("forms.tsv", FigureFinder.standard());
  }

  @TestFactory
  Stream<DynamicTest> theWideFinderReadsMore() throws IOException {
    return tests("wide-forms.tsv", FigureFinder.wide());
  }

  /** Only what is no figure for claims may be one for it. */
  @TestFactory
  Stream<DynamicTest> theWideFinderReadsWhatClaimsAreMadeOf() throws IOException {
    return rows("forms.tsv").stream()
        .filter(row -> !row[1].isEmpty())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0], () -> assertEquals(row[1], shown(FigureFinder.wide(), row[0]))));
  }

  @Test
  void theTableIsLarge() throws IOException {
    assertTrue(rows("forms.tsv").size() >= 120);
  }

  private static Stream<DynamicTest> tests(String table, FigureFinder finder) throws IOException {
    return rows(table).stream()
        .map(
            row ->
                DynamicTest.dynamicTest(row[0], () -> assertEquals(row[1], shown(finder, row[0]))));
  }

  private static String shown(FigureFinder finder, String text) {
    return finder.find(text).stream().map(Shown::of).collect(Collectors.joining(" | "));
  }

  private static List<String[]> rows(String table) throws IOException {
    try (InputStream in = FigureFormsTest.class.getResourceAsStream(table)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
