package org.streetbook.pipeline.mcp;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a tool takes, declared once: told as JSON Schema, and checked against the same bounds with a
 * message that says what to give instead. An argument that is null counts as not given.
 */
final class Inputs {

  /** How much of a wrong value its message repeats, in characters. */
  private static final int SHOWN = 60;

  /** What a value may be. */
  private sealed interface Kind {

    /** The bounds in the words of JSON Schema. */
    Map<String, Object> schema();

    /** The bounds in words: "a whole number from 1 to 50". */
    String words();

    /** The value as it is used, null where it is not of this kind. */
    @Nullable Object read(Object value);
  }

  private record Text(int longest, @Nullable Pattern shape) implements Kind {
    @Override
    public Map<String, Object> schema() {
      Map<String, Object> schema = ordered("type", "string", "maxLength", longest);
      if (shape != null) {
        schema.put("pattern", "^" + shape + "$");
      }
      return schema;
    }

    @Override
    public String words() {
      return "a text of at most "
          + longest
          + " characters"
          + (shape == null ? "" : ", shaped like " + shape);
    }

    @Override
    public @Nullable Object read(Object value) {
      return value instanceof String text
              && text.codePointCount(0, text.length()) <= longest
              && (shape == null || shape.matcher(text).matches())
          ? text
          : null;
    }
  }

  private record Whole(int least, int most) implements Kind {
    @Override
    public Map<String, Object> schema() {
      return ordered("type", "integer", "minimum", least, "maximum", most);
    }

    @Override
    public String words() {
      return "a whole number from " + least + " to " + most;
    }

    @Override
    public @Nullable Object read(Object value) {
      if (value instanceof Number number
          && number.doubleValue() == Math.rint(number.doubleValue())
          && number.doubleValue() >= least
          && number.doubleValue() <= most) {
        return number.intValue();
      }
      return null;
    }
  }

  private record Choice(List<String> labels) implements Kind {
    @Override
    public Map<String, Object> schema() {
      return ordered("type", "string", "enum", labels);
    }

    @Override
    public String words() {
      return "one of " + String.join(", ", labels);
    }

    @Override
    public @Nullable Object read(Object value) {
      return value instanceof String text && labels.contains(text) ? text : null;
    }
  }

  private record Day() implements Kind {
    @Override
    public Map<String, Object> schema() {
      return ordered("type", "string", "format", "date");
    }

    @Override
    public String words() {
      return "a day such as 2026-07-31";
    }

    @Override
    public @Nullable Object read(Object value) {
      try {
        return value instanceof String text ? LocalDate.parse(text) : null;
      } catch (DateTimeParseException e) {
        return null;
      }
    }
  }

  private record Several(Kind each, int most) implements Kind {
    @Override
    public Map<String, Object> schema() {
      return ordered("type", "array", "items", each.schema(), "maxItems", most);
    }

    @Override
    public String words() {
      return "a list of at most " + most + ", each " + each.words();
    }

    @Override
    public @Nullable Object read(Object value) {
      if (!(value instanceof Collection<?> values) || values.size() > most) {
        return null;
      }
      List<Object> read = new ArrayList<>();
      for (Object one : values) {
        Object known = one == null ? null : each.read(one);
        if (known == null) {
          return null;
        }
        read.add(known);
      }
      return List.copyOf(read);
    }
  }

  private record Declared(Kind kind, String description, boolean required) {}

  private final Map<String, Declared> all = new LinkedHashMap<>();

  /** And a text. */
  Inputs text(String name, int longest, String description) {
    return and(name, new Text(longest, null), description, false);
  }

  /** And the id of an entry of the book, or its beginning. */
  Inputs id(String name, boolean required, String description) {
    return and(name, new Text(64, Pattern.compile("[0-9a-f]{6,64}")), description, required);
  }

  /** And a whole number, both ends included. */
  Inputs whole(String name, int least, int most, String description) {
    return and(name, new Whole(least, most), description, false);
  }

  /** And one of a few words. */
  Inputs choice(String name, List<String> labels, String description) {
    return and(name, new Choice(List.copyOf(labels)), description, false);
  }

  /** And a day. */
  Inputs day(String name, String description) {
    return and(name, new Day(), description, false);
  }

  /** And up to ten names, any of which will do. */
  Inputs names(String name, String description) {
    return and(name, new Several(new Text(200, null), 10), description, false);
  }

  /** And up to ten years, any of which will do. */
  Inputs years(String name, String description) {
    return and(name, new Several(new Whole(1900, 2200), 10), description, false);
  }

  private Inputs and(String name, Kind kind, String description, boolean required) {
    all.put(name, new Declared(kind, description, required));
    return this;
  }

  /** The JSON Schema of the arguments. */
  Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    all.forEach(
        (name, declared) -> {
          Map<String, Object> property = new LinkedHashMap<>(declared.kind().schema());
          property.put("description", declared.description());
          properties.put(name, property);
          if (declared.required()) {
            required.add(name);
          }
        });
    return ordered(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
  }

  /** Names and values in turn, in the order given: a schema is the same at every start. */
  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      ordered.put((String) pairs[i], pairs[i + 1]);
    }
    return ordered;
  }

  /**
   * The arguments of a call, checked.
   *
   * @throws ToolProblem where one is missing, unknown, or not what it was declared to be
   */
  Given check(Map<String, Object> arguments) {
    Map<String, Object> given = new LinkedHashMap<>();
    arguments.forEach(
        (name, value) -> {
          Declared declared = all.get(name);
          if (declared == null) {
            throw wrong("there is no argument " + shown(name) + "; give " + all.keySet());
          }
          if (value != null) {
            given.put(name, read(name, declared, value));
          }
        });
    all.forEach(
        (name, declared) -> {
          if (declared.required() && !given.containsKey(name)) {
            throw wrong(name + " is missing; give " + declared.kind().words());
          }
        });
    return new Given(given);
  }

  private static Object read(String name, Declared declared, Object value) {
    Object read = declared.kind().read(value);
    if (read == null) {
      throw wrong(
          name + " is " + shown(String.valueOf(value)) + "; give " + declared.kind().words());
    }
    return read;
  }

  private static String shown(String value) {
    return "\"" + Bounds.cut(value, SHOWN) + "\"";
  }

  private static ToolProblem wrong(String message) {
    return new ToolProblem(ToolProblem.Kind.BAD_ARGUMENT, message);
  }

  /** Checked arguments. */
  record Given(Map<String, Object> values) {

    /** The text, id or choice of that name, null where not given. */
    @Nullable String text(String name) {
      return (String) values.get(name);
    }

    /** The text, id or choice of that name. */
    String text(String name, String without) {
      String text = text(name);
      return text == null ? without : text;
    }

    int whole(String name, int without) {
      Integer whole = (Integer) values.get(name);
      return whole == null ? without : whole;
    }

    /** The day of that name, null where not given. */
    @Nullable LocalDate day(String name) {
      return (LocalDate) values.get(name);
    }

    List<String> names(String name) {
      return several(name, String.class);
    }

    List<Integer> years(String name) {
      return several(name, Integer.class);
    }

    private <T> List<T> several(String name, Class<T> type) {
      return values.get(name) instanceof List<?> list
          ? list.stream().<T>map(type::cast).toList()
          : List.of();
    }
  }
}
