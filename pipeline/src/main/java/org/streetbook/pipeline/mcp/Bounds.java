package org.streetbook.pipeline.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.streetbook.corpus.wire.Json;

/** An end to what an answer holds: lists and strings of records that have none of their own. */
final class Bounds {

  /** The most entries of a list. */
  static final int MOST = 50;

  /** The longest string, in UTF-16 units. */
  static final int LONGEST = 1000;

  private Bounds() {}

  /**
   * The record as JSON, its lists cut after {@link #MOST} entries and its strings after {@link
   * #LONGEST} units. Where anything was cut, {@code left_out} says how many entries or units, by
   * the JSON pointer of the list or string.
   */
  static ObjectNode tree(Object record) {
    ObjectNode tree = Json.mapper().valueToTree(record);
    Map<String, Integer> leftOut = new TreeMap<>();
    within(tree, "", leftOut);
    if (!leftOut.isEmpty()) {
      tree.set("left_out", Json.mapper().valueToTree(leftOut));
    }
    return tree;
  }

  private static void within(JsonNode node, String pointer, Map<String, Integer> leftOut) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> each : new ArrayList<>(object.properties())) {
        String below = pointer + "/" + each.getKey().replace("~", "~0").replace("/", "~1");
        object.set(each.getKey(), value(each.getValue(), below, leftOut));
      }
    } else if (node instanceof ArrayNode array) {
      if (array.size() > MOST) {
        leftOut.put(pointer, array.size() - MOST);
        while (array.size() > MOST) {
          array.remove(array.size() - 1);
        }
      }
      for (int i = 0; i < array.size(); i++) {
        array.set(i, value(array.get(i), pointer + "/" + i, leftOut));
      }
    }
  }

  private static JsonNode value(JsonNode node, String pointer, Map<String, Integer> leftOut) {
    if (node.isTextual() && node.textValue().length() > LONGEST) {
      String cut = cut(node.textValue(), LONGEST);
      leftOut.put(pointer, node.textValue().length() - (cut.length() - 1));
      return TextNode.valueOf(cut);
    }
    within(node, pointer, leftOut);
    return node;
  }

  /** The text, or its first {@code most} units and an ellipsis; no character is cut in two. */
  static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, whole(text, most)) + "…";
  }

  /** The offset, or the one before it where it would part a character's two units. */
  static int whole(String text, int offset) {
    boolean parts =
        offset > 0
            && offset < text.length()
            && Character.isHighSurrogate(text.charAt(offset - 1))
            && Character.isLowSurrogate(text.charAt(offset));
    return parts ? offset - 1 : offset;
  }
}
