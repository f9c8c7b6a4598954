package org.streetbook.index.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The fields of the query language. */
enum QueryField {
  FIRM(Kind.NAME),
  ANALYST(Kind.WORDS),
  SUBJECT(Kind.NAME),
  TICKER(Kind.NAME),
  METRIC(Kind.NAME),
  YEAR(Kind.YEAR),
  PERIOD(Kind.NAME),
  BASIS(Kind.NAME),
  UNIT(Kind.NAME),
  PUBLISHER(Kind.WORDS),
  PUBLISHED(Kind.DAY),
  STATUS(Kind.NAME),
  NOTE(Kind.NAME),
  CORRECTED(Kind.NAME),
  TITLE(Kind.WORDS),
  TEXT(Kind.WORDS),
  SECTION(Kind.WORDS),
  VALUE(Kind.VALUE);

  /** How the values of a field are compared. */
  enum Kind {
    /** Whole, in exact form. */
    NAME,
    /** Word by word. */
    WORDS,
    YEAR,
    DAY,
    VALUE
  }

  private final Kind kind;

  QueryField(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The name in queries and in the index. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of that name; fails with the nearest names where there is none. */
  static QueryField of(String name, int column) {
    for (QueryField field : values()) {
      if (field.label().equals(name)) {
        return field;
      }
    }
    List<String> labels = Arrays.stream(values()).map(QueryField::label).toList();
    List<String> near = Nearest.to(name, labels);
    throw new QueryException(
        "no field \""
            + name
            + "\"; "
            + (near.isEmpty()
                ? "fields are " + String.join(", ", labels)
                : "near it: " + String.join(", ", near))
            + "; for the words themselves write them in quotes",
        column);
  }
}
