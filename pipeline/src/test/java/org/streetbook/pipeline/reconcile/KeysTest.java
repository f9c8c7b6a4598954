package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.streetbook.pipeline.reconcile.Told.broker;
import static org.streetbook.pipeline.reconcile.Told.media;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;

class KeysTest {

  private static final Affiliates UNITS = new Affiliates(Map.of("unit", "parent", "cell", "unit"));

  @Test
  void twoWordingsOfOneConditionAreOneKey() {
    assertEquals(
        key(broker("A").provided("if it lets 90MW at $25 a watt")),
        key(broker("B").provided("letting out 90 MW, priced at $25/Watt")));
    assertNotEquals(
        key(broker("A").provided("if it lets 90MW")), key(broker("B").provided("if it lets 60MW")));
  }

  @Test
  void aFiscalYearIsTheCalendarYearWithItsDates() {
    var calendar =
        new Period("2032", LocalDate.of(2032, 1, 1), LocalDate.of(2032, 12, 31), PeriodType.YEAR);
    assertEquals(key(broker("A").in(2032)), key(broker("B").during(calendar)));
  }

  @Test
  void aLevelAndItsChangeAreTwoKeys() {
    assertNotEquals(
        key(broker("A").says("5%", "5", "%")), key(broker("A").says("5%", "5", "%").change()));
  }

  @Test
  void theHorizonOfATargetIsNoPartOfItsKey() {
    assertEquals(
        key(broker("A").targets("$9", "9")), key(broker("B").targets("$12", "12").in(2033)));
  }

  @Test
  void aContractIsOneFactWhateverPeriodIsPrinted() {
    assertEquals(
        key(media("W").metric("lease_price").on("Unit").with("C").in(2033)),
        key(media("X").metric("lease_price").on("Parent").with("C").now()));
  }

  @Test
  void aBarInAPartDoesNotBreakTheKey() {
    assertNotEquals(
        key(broker("A").metric("other").measure("a|b")),
        key(broker("A").metric("other|a").measure("b")));
  }

  @Test
  void aClaimBelongsToTheTopParentAndLendsContextToItsCounterparty() {
    Groups groups = Groups.of(media("W").on("Cell").with("Other").claim(), UNITS);
    assertEquals("parent", groups.home());
    assertEquals(Set.of("other"), groups.context());
    assertEquals(Set.of("other", "parent"), groups.all());
  }

  @Test
  void aCircleOfParentsIsOneGroup() {
    var circle = new Affiliates(Map.of("b", "c", "c", "b", "d", "c"));
    assertEquals("b", circle.topOf("b"));
    assertEquals("b", circle.topOf("c"));
    assertEquals("b", circle.topOf("d"));
  }

  @Test
  void theParentsOfTheCatalogueAreTheAffiliates() {
    var unit =
        new Entity(
            "unit",
            "Unit",
            EntityKind.PRODUCT,
            null,
            null,
            "parent",
            null,
            null,
            List.of(),
            List.of());
    assertEquals("parent", Affiliates.of(List.of(unit)).topOf("unit"));
    assertEquals("stranger", Affiliates.none().topOf("stranger"));
  }

  @Test
  void everyMetricOfARelationIsOneWordOfTheCatalogueOrAny() {
    for (Relation.Kind kind : Relation.Kind.values()) {
      assertTrue(!Relation.of(kind).isEmpty(), kind::toString);
      for (Relation relation : Relation.of(kind)) {
        assertTrue(relation.left().matches("[a-z_]+|\\*"), relation::toString);
        assertTrue(relation.right().matches("[a-z_]+|\\*"), relation::toString);
      }
    }
  }

  private static String key(Told told) {
    return ClaimKey.of(told.claim(), UNITS).orElseThrow().asString();
  }

  @Test
  void theTopicOfGuidanceIsThatOfEstimates() {
    var guidance = ClaimKey.of(Told.company("Ore").basis(Basis.GUIDANCE).claim(), UNITS);
    var estimate = ClaimKey.of(broker("A").on("Ore").claim(), UNITS);
    assertEquals(estimate.orElseThrow().topic(), guidance.orElseThrow().topic());
  }
}
