package org.streetbook.pipeline.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.export.Export;
import org.streetbook.pipeline.export.SampleBook;

class BoundsTest {

  @Test
  void aLongSentenceIsCutAroundItsQuote() {
    ObjectNode row = SampleBook.rows(Export.CLAIMS).getFirst().deepCopy();
    int begin = row.path("sentence").path("begin").intValue();
    String before = "and so on ".repeat(300);
    String text = before + row.path("sentence").path("text").textValue() + before;
    row.putObject("sentence")
        .put("begin", begin)
        .put("end", begin + text.length())
        .put("text", text);
    for (String end : List.of("begin", "end")) {
      int old = row.path("span").path(end).intValue();
      ((ObjectNode) row.get("span")).put(end, old + before.length());
    }
    Claim claim = Json.read(row.toString(), Claim.class);

    JsonNode cut = Sources.claim(claim).path("sentence");

    String left = cut.path("text").textValue();
    assertEquals(Bounds.LONGEST, left.length());
    assertEquals(left.length(), cut.path("end").intValue() - cut.path("begin").intValue());
    assertTrue(
        left.startsWith(claim.quote(), claim.span().begin() - cut.path("begin").intValue()), left);
  }

  @Test
  void whatIsCutIsCounted() {
    ObjectNode tree =
        Bounds.tree(
            Map.of("list", Collections.nCopies(60, 1), "text", "a".repeat(1200), "short", "b"));

    assertEquals(Bounds.MOST, tree.path("list").size());
    assertEquals(10, tree.path("left_out").path("/list").intValue());
    assertEquals(200, tree.path("left_out").path("/text").intValue());
    assertEquals(2, tree.path("left_out").size());
    assertFalse(Bounds.tree(Map.of("short", "b")).has("left_out"));
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertEquals("a…", Bounds.cut("a\uD83D\uDE00b", 2));
    assertEquals("a\uD83D\uDE00…", Bounds.cut("a\uD83D\uDE00b", 3));
  }
}
