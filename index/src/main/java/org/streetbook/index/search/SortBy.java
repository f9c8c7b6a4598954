package org.streetbook.index.search;

import java.util.Locale;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.streetbook.index.schema.Fields;

/** The order of results. Ties sort by id, and what has no value to sort by comes last. */
public enum SortBy {
  /** Best match first. */
  RELEVANCE,
  /** Latest first: the day it was said, else published. */
  DATE,
  /** Largest first, by the middle of the value in base units. */
  VALUE,
  /** By the firm's name. */
  FIRM;

  /** The name on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Sort sort() {
    return new Sort(
        switch (this) {
          case RELEVANCE -> SortField.FIELD_SCORE;
          case DATE -> descending(Fields.DATE);
          case VALUE -> descending(Fields.VALUE_SORT);
          case FIRM ->
              new SortField(Fields.FIRM_SORT, SortField.Type.STRING, false, SortField.STRING_LAST);
        },
        new SortField(Fields.ID, SortField.Type.STRING));
  }

  private static SortField descending(String field) {
    return new SortField(field, SortField.Type.LONG, true, Long.MIN_VALUE);
  }
}
