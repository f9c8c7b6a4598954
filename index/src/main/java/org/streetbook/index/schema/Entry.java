package org.streetbook.index.schema;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.entry.EntryType;

/**
 * A document in the making. Names the kinds of fields, so that {@link Documents} reads as a list.
 */
final class Entry {

  /** Positions and offsets, so that phrases match and matches can be shown. */
  private static final FieldType TEXT = new FieldType();

  static {
    TEXT.setTokenized(true);
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TEXT.freeze();
  }

  private final Document document = new Document();
  private final Set<String> has = new TreeSet<>();

  Entry(EntryType type, String id, BytesRef record) {
    document.add(new StringField(Fields.TYPE, type.label(), Field.Store.NO));
    document.add(new StringField(Fields.KEY, Keys.of(type, id), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
    document.add(new StoredField(Fields.RECORD, record));
  }

  /** Words with positions and offsets. */
  Entry text(String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      document.add(new Field(field, value, TEXT));
      has.add(field);
    }
    return this;
  }

  /** Several texts that phrases do not span. */
  Entry texts(String field, Collection<String> values) {
    values.forEach(value -> text(field, value));
    return this;
  }

  /** A term as it is: ids and paths. */
  Entry term(String field, @Nullable String value) {
    if (value != null) {
      document.add(new StringField(field, value, Field.Store.NO));
    }
    return this;
  }

  Entry terms(String field, Collection<String> values) {
    values.forEach(value -> term(field, value));
    return this;
  }

  /** A name, looked up whole in exact form. Terms have a limit of length, and so have names. */
  Entry name(String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      document.add(new StringField(field, Keys.clip(Analysis.exact(value)), Field.Store.NO));
      has.add(field);
    }
    return this;
  }

  Entry names(String field, Collection<String> values) {
    new TreeSet<>(values).forEach(value -> name(field, value));
    return this;
  }

  Entry year(@Nullable Integer year) {
    if (year != null) {
      document.add(new IntPoint(Fields.YEAR, year));
      has.add(Fields.YEAR);
      facet(Fields.YEAR, year.toString());
    }
    return this;
  }

  Entry published(@Nullable LocalDate day) {
    if (day != null) {
      document.add(new LongPoint(Fields.PUBLISHED, day.toEpochDay()));
      has.add(Fields.PUBLISHED);
    }
    return this;
  }

  Entry date(@Nullable LocalDate day) {
    if (day != null) {
      document.add(new LongPoint(Fields.DATE, day.toEpochDay()));
      document.add(new NumericDocValuesField(Fields.DATE, day.toEpochDay()));
    }
    return this;
  }

  Entry value(@Nullable Interval interval) {
    if (interval != null) {
      document.add(interval.asField());
      document.add(new BinaryDocValuesField(Fields.VALUE_EXACT, new BytesRef(interval.asString())));
      document.add(
          new NumericDocValuesField(
              Fields.VALUE_SORT,
              org.apache.lucene.util.NumericUtils.doubleToSortableLong(interval.middle())));
      has.add(Fields.VALUE);
    }
    return this;
  }

  Entry unit(@Nullable String unit) {
    if (unit != null) {
      int slash = unit.indexOf('/');
      name(Fields.UNIT, unit);
      name(Fields.UNIT_BASE, slash < 0 ? unit : unit.substring(0, slash));
    }
    return this;
  }

  /** A value of a facet, shown as it is. */
  Entry facet(String dimension, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      document.add(
          new SortedSetDocValuesField(Fields.FACET + dimension, new BytesRef(Keys.clip(value))));
    }
    return this;
  }

  Entry firmToSort(String name) {
    document.add(
        new SortedDocValuesField(Fields.FIRM_SORT, new BytesRef(Keys.clip(Analysis.exact(name)))));
    return this;
  }

  /** Ids of claims, to be found by and to be collected. */
  Entry claims(Collection<String> ids) {
    for (String id : new TreeSet<>(ids)) {
      document.add(new StringField(Fields.CLAIM, id, Field.Store.NO));
      document.add(new SortedSetDocValuesField(Fields.CLAIM, new BytesRef(id)));
    }
    return this;
  }

  Entry state(BytesRef state) {
    document.add(new BinaryDocValuesField(Fields.STATE, state));
    return this;
  }

  Entry sketch(byte[] sketch) {
    document.add(new BinaryDocValuesField(Fields.SKETCH, new BytesRef(sketch)));
    return this;
  }

  Document done() {
    has.forEach(field -> document.add(new StringField(Fields.HAS, field, Field.Store.NO)));
    return document;
  }
}
