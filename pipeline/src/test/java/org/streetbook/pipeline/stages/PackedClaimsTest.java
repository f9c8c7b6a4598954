package org.streetbook.pipeline.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedClaimsTest {

  private final SortedMap<String, List<String>> lines = new TreeMap<>();
  private int packs;
  private long packed;

  private final PackedClaims claims =
      new PackedClaims(
          (group, pack) -> {
            packs++;
            packed += pack.length;
            PackedClaims.unpack(
                pack, line -> lines.computeIfAbsent(group, none -> new ArrayList<>()).add(line));
          });

  private static String line(String group, int number) {
    return "{\"id\":\"" + group + number + "\",\"quote\":\"€" + number + " bn – \\\"so\\\"\"}";
  }

  @Test
  void everyLineComesOutOnceInItsGroup() {
    SortedMap<String, List<String>> told = new TreeMap<>();
    for (int i = 0; i < 1_000; i++) {
      String group = "group-" + i % 7;
      claims.add(group, line(group, i));
      told.computeIfAbsent(group, none -> new ArrayList<>()).add(line(group, i));
    }
    assertEquals(0, packs);
    claims.finish();
    assertEquals(told, lines);
    assertEquals(7, packs);
  }

  @Test
  void aLargeGroupComesInSeveralPacksThatAreSmallerThanItsLines() {
    long size = 0;
    for (int i = 0; i < 50_000; i++) {
      claims.add("large", line("large", i));
      size += line("large", i).length();
    }
    assertTrue(packs > 3, packs + " packs before the end");
    claims.finish();
    assertEquals(50_000, lines.get("large").size());
    assertTrue(packed < size / 3, packed + " of " + size);
  }

  @Test
  void ofManySmallGroupsOnlySoMuchIsHeld() {
    String filling = "x".repeat(2_000);
    for (int i = 0; i < 10_000; i++) {
      claims.add("group-" + i, filling + i);
    }
    assertTrue(packs > 5_000, packs + " packs before the end");
    claims.finish();
    assertEquals(10_000, packs);
    assertEquals(List.of(filling + 42), lines.get("group-42"));
  }
}
