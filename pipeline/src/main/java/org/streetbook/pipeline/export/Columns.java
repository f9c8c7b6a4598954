package org.streetbook.pipeline.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.streetbook.corpus.claim.Value;
import org.streetbook.corpus.wire.Json;

/**
 * The flat columns of a record: keys of records within it joined by {@code _}, lists joined by
 * {@code |}, lists within lists by {@code ;}. The columns follow from the type alone.
 *
 * @param all in the order of the record's components
 */
public record Columns(List<Column> all) {

  private static final Map<String, Kind> VALUE_KEYS =
      Map.of(
          "low", Kind.DECIMAL,
          "high", Kind.DECIMAL,
          "text", Kind.TEXT,
          "unit", Kind.TEXT,
          "qualifier", Kind.TEXT,
          "side", Kind.TEXT,
          "change", Kind.FLAG);
  private static final List<String> VALUE_ORDER =
      List.of("low", "high", "text", "unit", "qualifier", "side", "change");

  /**
   * One column.
   *
   * @param name of the column
   * @param keys the way to its value in the record's JSON
   * @param kind of its values
   * @param lists how many lists a cell is within: 0 for one value, 1 for a list of values
   */
  public record Column(String name, List<String> keys, Kind kind, int lists) {

    public Column {
      keys = List.copyOf(keys);
    }

    /**
     * The value in {@code row}: null or missing where absent, an array in an array for each list.
     */
    public JsonNode in(JsonNode row) {
      return in(row, 0);
    }

    private JsonNode in(JsonNode node, int at) {
      if (at == keys.size() || node.isMissingNode() || node.isNull()) {
        return node;
      }
      if (node.isArray()) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode(node.size());
        for (JsonNode each : node) {
          JsonNode value = in(each, at);
          values.add(value.isMissingNode() ? null : value);
        }
        return values;
      }
      return in(node.path(keys.get(at)), at + 1);
    }

    /** The cell in {@code row}; empty where absent. */
    public String of(JsonNode row) {
      return text(in(row), 0);
    }

    private static String text(JsonNode node, int within) {
      if (node.isMissingNode() || node.isNull()) {
        return "";
      }
      if (node.isArray()) {
        var joined = new StringJoiner(within == 0 ? "|" : ";");
        for (JsonNode each : node) {
          joined.add(text(each, within + 1).replace("|", "/"));
        }
        return joined.toString();
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
    collect(type, "", List.of(), 0, columns);
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

  /** The same columns, those with these names first. */
  public Columns beginningWith(List<String> names) {
    List<Column> ordered = new ArrayList<>(only(names).all());
    all.stream().filter(column -> !names.contains(column.name())).forEach(ordered::add);
    return new Columns(ordered);
  }

  /** The names, in order. */
  public List<String> names() {
    return all.stream().map(Column::name).toList();
  }

  /** The JSON of {@code row}: a record, or a tree already. */
  public static JsonNode tree(Object row) {
    return row instanceof JsonNode tree ? tree : Json.mapper().valueToTree(row);
  }

  /** The cells of {@code row} as text, one for each column. */
  List<String> cells(Object row) {
    JsonNode tree = tree(row);
    return all.stream().map(column -> column.of(tree)).toList();
  }

  private static void collect(
      Class<?> type, String prefix, List<String> keys, int lists, List<Column> columns) {
    for (RecordComponent component : type.getRecordComponents()) {
      String key = keyOf(component);
      String name = prefix + key;
      List<String> way = new ArrayList<>(keys);
      way.add(key);
      Class<?> element = elementOf(component.getGenericType());
      int depth = lists + depthOf(component.getGenericType());
      if (element == Value.class) {
        for (String part : VALUE_ORDER) {
          List<String> deeper = new ArrayList<>(way);
          deeper.add(part);
          columns.add(new Column(name + "_" + part, deeper, VALUE_KEYS.get(part), depth));
        }
      } else if (element.isRecord() && !isOneValue(element)) {
        collect(element, name + "_", way, depth, columns);
      } else {
        columns.add(new Column(name, way, Kind.of(element), depth));
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
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? elementOf(generic.getActualTypeArguments()[0])
          : (Class<?>) generic.getRawType();
    }
    return type instanceof Class<?> plain ? plain : Object.class;
  }

  private static int depthOf(Type type) {
    return type instanceof ParameterizedType list && list.getRawType() == List.class
        ? 1 + depthOf(list.getActualTypeArguments()[0])
        : 0;
  }
}
