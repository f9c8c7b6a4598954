package org.streetbook.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Published;

/** What narrows a metric, and what only looks as if. */
class DefinitionsTest {

  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Catalogue.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siemens reported adjusted earnings per share of 1.62 euros. | 1.62 euros | adjusted",
        "Excluding items, Siemens earned 94 cents per share. | 94 cents per share | adjusted",
        "Siemens reported earnings per share of 1.62 euros. | 1.62 euros | -",
        "Siemens had revenue of 4 billion euros after adjusted sales talks. | 4 billion euros | -",
        "Siemens said organic revenue rose 4 percent. | 4 percent | organic",
        "Siemens said organic food sales were 4 billion euros. | 4 billion euros | -",
        "Siemens revenue rose 7 percent at constant exchange rates. | 7 percent | constant_currency",
        "Siemens revenue rose 7 percent sequentially. | 7 percent | sequential",
        "Siemens revenue rose 7 percent from a year earlier. | 7 percent | -",
      })
  void aMetricIsNarrowedByTheWordsBesideIt(String text, String quote, String narrowed) {
    Note note =
        new Note(
            NoteId.ofPath("note"),
            "note",
            "digest",
            text,
            null,
            "Harbour Wire",
            null,
            Published.day(LocalDate.of(2012, 7, 24)),
            null,
            "en",
            List.of(),
            List.of(),
            Map.of());
    List<Definition> definition =
        EXTRACTOR.extract(note).claims().stream()
            .filter(claim -> claim.quote().equals(quote))
            .findFirst()
            .orElseThrow()
            .definition();
    List<Definition> wanted =
        narrowed.equals("-") ? List.of() : List.of(Definition.ofLabel(narrowed));
    assertEquals(wanted, definition);
  }
}
