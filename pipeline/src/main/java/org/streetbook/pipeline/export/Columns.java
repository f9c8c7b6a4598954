package org.streetbook.pipeline.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.streetbook.corpus.claim.Value;

/**
 * The flat columns of a record: keys of records within it joined by {@code _}, lists joined by
 * {@code |}, lists within lists by {@code ;}. The columns follow from the type alone.
 *
 * @param all in the order of the record's components
 */
public record Columns(List<Column> all) {

  private static final List<String> VALUE_KEYS =
      List.of("low", "high", "text", "unit", "qualifier", "side", "change");

  /**
   * One column.
   *
   * @param name of the column
   * @param keys the way to its value in the record's JSON
   */
  public record Column(String name, List<String> keys) {

    public Column {
      keys = List.copyOf(keys);
    }

    /** The cell in {@code row}; empty where absent. */
    public String of(JsonNode row) {
      return text(row, 0, 0);
    }

    private String text(JsonNode node, int at, int lists) {
      if (node.isMissingNode() || node.isNull()) {
        return "";
      }
      if (node.isArray()) {
        var joined = new StringJoiner(lists == 0 ? "|" : ";");
        for (JsonNode each : node) {
          joined.add(text(each, at, lists + 1).replace("|", "/"));
        }
        return joined.toString();
      }
      if (at < keys.size()) {
        return text(node.path(keys.get(at)), at + 1, lists);
      }
      if (node.isObject()) {
        var joined = new StringJoiner("|");
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
          joined.add(entry.getKey() + "=" + entry.getValue().asText());
        }
        return joined.toString();
      }
      return node.asText();
    }
  }

  public Columns {
    all = List.copyOf(all);
  }

  /** The columns of the record type. */
  public static Columns of(Class<? extends Record> type) {
    List<Column> columns = new ArrayList<>();
    collect(type, "", List.of(), columns);
    return new Columns(columns);
  }

  /** The columns with these names, in this order. */
  public Columns only(List<String> names) {
    List<Column> kept = new ArrayList<>();
    for (String name : names) {
      all.stream().filter(column -> column.name().equals(name)).forEach(kept::add);
    }
    return new Columns(kept);
  }

  private static void collect(
      Class<?> type, String prefix, List<String> keys, List<Column> columns) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key = keyOf(component);
      String name = prefix + key;
      List<String> way = new ArrayList<>(keys);
      way.add(key);
      Class<?> element = elementOf(component.getGenericType());
      if (element == Value.class) {
        for (String part : VALUE_KEYS) {
          List<String> deeper = new ArrayList<>(way);
          deeper.add(part);
          columns.add(new Column(name + "_" + part, deeper));
        }
      } else if (element.isRecord() && !isOneValue(element)) {
        collect(element, name + "_", way, columns);
      } else {
        columns.add(new Column(name, way));
      }
    }
  }

  private static String keyOf(RecordComponent component) {
    Method accessor = component.getAccessor();
    JsonProperty named = accessor.getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }

  /** Whether the record has the JSON of its one component: an id, not an object. */
  private static boolean isOneValue(Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonValue.class)) {
        return true;
      }
    }
    return false;
  }

  private static Class<?> elementOf(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return elementOf(list.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }
}
