package org.streetbook.corpus.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.claim.SubjectKind;

class EstimateBuilderTest {

  private static final Subject ACME = new Subject("acme", "Acme", "ACM", SubjectKind.COMPANY);

  /** What the builder is made with, or takes of the subject, or leaves to the day of a view. */
  private static final Map<String, Object> GIVEN =
      Map.of(
          "id", "row-1",
          "basis", Basis.ACTUAL,
          "status", Status.RANGE,
          "subject", "Acme",
          "subjectTicker", "ACM",
          "subjectId", "acme");

  private static final Set<String> VIEWED = Set.of("revisions");

  /** A value of the component's type that no other component has. */
  private static Object distinct(RecordComponent component, int number) {
    Class<?> type = component.getType();
    if (type == String.class) {
      return component.getName() + "-told";
    }
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(number);
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 1, 1).plusDays(number);
    }
    if (type == int.class) {
      return number;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == Estimate.Ratings.class) {
      return new Estimate.Ratings(number, 0, 0);
    }
    return switch (component.getName()) {
      case "definition" -> List.copyOf(EnumSet.allOf(Definition.class));
      case "positions", "excluded" ->
          List.of(
              new Estimate.Stand(
                  component.getName(), null, null, "", null, null, List.of(), List.of(), null));
      default -> List.of(component.getName());
    };
  }

  private static Map<String, Object> read(Estimate row) throws ReflectiveOperationException {
    var values = new LinkedHashMap<String, Object>();
    for (RecordComponent component : Estimate.class.getRecordComponents()) {
      values.put(component.getName(), component.getAccessor().invoke(row));
    }
    return values;
  }

  private static Estimate full(Map<String, Object> values) throws ReflectiveOperationException {
    var builder = new EstimateBuilder("row-1", Basis.ACTUAL, Status.RANGE).subject(ACME);
    int number = 1;
    for (RecordComponent component : Estimate.class.getRecordComponents()) {
      String name = component.getName();
      if (VIEWED.contains(name)) {
        values.put(name, null);
      } else if (GIVEN.containsKey(name)) {
        values.put(name, GIVEN.get(name));
      } else {
        values.put(name, distinct(component, number++));
        EstimateBuilder.class
            .getMethod(name, component.getType())
            .invoke(builder, values.get(name));
      }
    }
    return builder.build();
  }

  @Test
  void everyValueIsTheComponentOfItsName() throws ReflectiveOperationException {
    var values = new LinkedHashMap<String, Object>();
    Estimate row = full(values);
    assertEquals(values, read(row));
  }

  @Test
  void anotherStatusAndRevisionsLeaveTheRestAsItIs() throws ReflectiveOperationException {
    var values = new LinkedHashMap<String, Object>();
    Estimate row = full(values);
    var some = new Estimate.Revisions(1, 2, 3, 4);
    values.put("status", Status.STALE);
    assertEquals(values, read(row.withStatus(Status.STALE)));
    values.put("revisions", some);
    assertEquals(values, read(row.withStatus(Status.STALE).withRevisions(some)));
  }

  @Test
  void whatIsNotGivenIsAbsent() {
    Estimate row =
        new EstimateBuilder("row-1", Basis.ESTIMATE, Status.SINGLE)
            .subject(ACME)
            .metric("capex")
            .build();
    assertNull(row.low());
    assertEquals(0, row.firms());
    assertEquals(List.of(), row.positions());
    assertEquals("", row.explanation());
  }

  @Test
  void aRowIsOfASubjectAndAMetric() {
    var builder = new EstimateBuilder("row-1", Basis.ESTIMATE, Status.SINGLE);
    assertThrows(NullPointerException.class, builder.metric("capex")::build);
    var other = new EstimateBuilder("row-1", Basis.ESTIMATE, Status.SINGLE).subject(ACME);
    assertThrows(NullPointerException.class, other::build);
  }
}
