package org.streetbook.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.estimate.FindingClass;

/** What a run finds in the sample notes as it reads them itself. */
class SampleFindingsTest {

  private static final List<JsonNode> FINDINGS = SampleBook.rows(Export.FINDINGS);

  @Test
  void everyClassOfFindingOccurs() {
    Set<FindingClass> missing = EnumSet.allOf(FindingClass.class);
    FINDINGS.forEach(finding -> missing.remove(kind(finding)));
    assertEquals(Set.of(), missing);
  }

  @Test
  void theBacklogIsBoundedFromBothSides() {
    JsonNode bound = only(FindingClass.IMPLIED_BOUND);
    assertTrue(
        bound.path("sentence").asText().contains("between $98.4 billion and $105.6 billion"));
  }

  @Test
  void theRentIsRecomputed() {
    JsonNode rent = only(FindingClass.ARITHMETIC);
    assertTrue(rent.path("sentence").asText().contains("is $30 billion per GW and year"));
  }

  @Test
  void theLeaseOfTwoSizesIsAConflict() {
    String sentence = only(FindingClass.VALUE_CONFLICT).path("sentence").asText();
    assertTrue(sentence.contains("300 MW") && sentence.contains("500 MW"), sentence);
  }

  @Test
  void theSummaryThatCreditsTheWrongBankIsSetRight() {
    String sentence = only(FindingClass.ATTRIBUTION).path("sentence").asText();
    assertTrue(sentence.endsWith("It is Morgan Stanley's."), sentence);
  }

  private static JsonNode only(FindingClass kind) {
    List<JsonNode> found = FINDINGS.stream().filter(f -> kind(f) == kind).toList();
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  private static FindingClass kind(JsonNode finding) {
    return FindingClass.ofLabel(finding.path("class").asText());
  }
}
