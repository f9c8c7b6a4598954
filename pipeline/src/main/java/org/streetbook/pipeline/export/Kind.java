package org.streetbook.pipeline.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What the values of a column are; formats without types write all of them as text. */
public enum Kind {
  /** Words, ids and labels. */
  TEXT,
  /** An exact decimal, a string in JSON. */
  DECIMAL,
  /** A day, ISO 8601 in JSON. */
  DATE,
  /** A whole number of 32 bits. */
  WHOLE,
  /** A binary fraction of 64 bits: not a figure of a note. */
  REAL,
  /** True or false. */
  FLAG,
  /** Texts by name. */
  PAIRS;

  /** The kind of a column whose record component has this type. */
  static Kind of(Class<?> type) {
    if (type == BigDecimal.class) {
      return DECIMAL;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    if (type == int.class || type == Integer.class) {
      return WHOLE;
    }
    if (type == double.class || type == Double.class) {
      return REAL;
    }
    if (type == boolean.class || type == Boolean.class) {
      return FLAG;
    }
    return Map.class.isAssignableFrom(type) ? PAIRS : TEXT;
  }
}
