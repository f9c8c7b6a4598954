package org.streetbook.pipeline.export.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.streetbook.pipeline.export.Columns;
import org.streetbook.pipeline.export.Columns.Column;
import org.streetbook.pipeline.export.Kind;

/** Columns as a Parquet schema, and rows as its records. */
final class RowSupport extends WriteSupport<JsonNode> {

  private static final String LIST = "list";
  private static final String ELEMENT = "element";
  private static final String ENTRY = "key_value";
  private static final String KEY = "key";
  private static final String VALUE = "value";

  private final String name;
  private final Columns columns;
  private final Decimals decimals;
  private @Nullable RecordConsumer to;

  RowSupport(String name, Columns columns, Decimals decimals) {
    this.name = name;
    this.columns = columns;
    this.decimals = decimals;
  }

  @Override
  public WriteContext init(Configuration configuration) {
    List<Type> fields = new ArrayList<>();
    for (Column column : columns.all()) {
      fields.add(type(column.name(), column.kind(), column.lists()));
    }
    return new WriteContext(new MessageType(name, fields), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    to = consumer;
  }

  @Override
  public void write(JsonNode row) {
    RecordConsumer consumer = java.util.Objects.requireNonNull(to, "before the file was begun");
    consumer.startMessage();
    for (int i = 0; i < columns.all().size(); i++) {
      Column column = columns.all().get(i);
      field(consumer, column.name(), i, column.kind(), column.in(row));
    }
    consumer.endMessage();
  }

  private static Type type(String name, Kind kind, int lists) {
    return lists == 0
        ? leaf(name, kind)
        : Types.optionalList().element(type(ELEMENT, kind, lists - 1)).named(name);
  }

  private static Type leaf(String name, Kind kind) {
    return switch (kind) {
      case TEXT -> text(name);
      case DECIMAL ->
          Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
              .length(Decimals.BYTES)
              .as(LogicalTypeAnnotation.decimalType(Decimals.SCALE, Decimals.PRECISION))
              .named(name);
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(name);
      case WHOLE -> Types.optional(PrimitiveTypeName.INT32).named(name);
      case REAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
      case PAIRS ->
          Types.optionalMap()
              .key(
                  Types.required(PrimitiveTypeName.BINARY)
                      .as(LogicalTypeAnnotation.stringType())
                      .named(KEY))
              .value(text(VALUE))
              .named(name);
    };
  }

  private static Type text(String name) {
    return Types.optional(PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  /** Writes the field, or nothing where it is absent: that is what null is. */
  private void field(RecordConsumer consumer, String field, int index, Kind kind, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    Binary decimal = null;
    if (kind == Kind.DECIMAL && !value.isArray()) {
      decimal = decimals.of(new BigDecimal(value.asText()));
      if (decimal == null) {
        return;
      }
    }
    consumer.startField(field, index);
    if (value.isArray()) {
      list(consumer, kind, value);
    } else if (decimal != null) {
      consumer.addBinary(decimal);
    } else {
      plain(consumer, kind, value);
    }
    consumer.endField(field, index);
  }

  private void list(RecordConsumer consumer, Kind kind, JsonNode values) {
    consumer.startGroup();
    if (!values.isEmpty()) {
      consumer.startField(LIST, 0);
      for (JsonNode value : values) {
        consumer.startGroup();
        field(consumer, ELEMENT, 0, kind, value);
        consumer.endGroup();
      }
      consumer.endField(LIST, 0);
    }
    consumer.endGroup();
  }

  private void plain(RecordConsumer consumer, Kind kind, JsonNode value) {
    switch (kind) {
      case TEXT, DECIMAL -> consumer.addBinary(Binary.fromString(value.asText()));
      case DATE ->
          consumer.addInteger(Math.toIntExact(LocalDate.parse(value.asText()).toEpochDay()));
      case WHOLE -> consumer.addInteger(value.intValue());
      case REAL -> consumer.addDouble(value.doubleValue());
      case FLAG -> consumer.addBoolean(value.booleanValue());
      case PAIRS -> pairs(consumer, value);
    }
  }

  private static void pairs(RecordConsumer consumer, JsonNode values) {
    consumer.startGroup();
    if (!values.isEmpty()) {
      consumer.startField(ENTRY, 0);
      for (Map.Entry<String, JsonNode> entry : values.properties()) {
        consumer.startGroup();
        consumer.startField(KEY, 0);
        consumer.addBinary(Binary.fromString(entry.getKey()));
        consumer.endField(KEY, 0);
        if (!entry.getValue().isNull()) {
          consumer.startField(VALUE, 1);
          consumer.addBinary(Binary.fromString(entry.getValue().asText()));
          consumer.endField(VALUE, 1);
        }
        consumer.endGroup();
      }
      consumer.endField(ENTRY, 0);
    }
    consumer.endGroup();
  }
}
