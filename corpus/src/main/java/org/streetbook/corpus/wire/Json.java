package org.streetbook.corpus.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Qualifier;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.claim.Value;

/**
 * The one JSON form of Streetbook's records: keys in the order of the record, decimals as strings
 * in plain notation, dates as ISO 8601, absent as null. Thread-safe.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(
              new SimpleModule()
                  .addSerializer(BigDecimal.class, new PlainDecimal())
                  .addSerializer(Value.class, new ValueWriter())
                  .addDeserializer(Value.class, new ValueReader()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /** The mapper itself, for streaming. Do not reconfigure it. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** One line of JSON without a line break. */
  public static String write(Object record) {
    try {
      return MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON form for " + record.getClass().getName(), e);
    }
  }

  /** The record that {@link #write} wrote. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not the JSON of a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The decimal in plain notation, without trailing zeros after the point. */
  public static String plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static final class PlainDecimal extends StdSerializer<BigDecimal> {
    PlainDecimal() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(plain(value));
    }
  }

  private static final class ValueWriter extends StdSerializer<Value> {
    ValueWriter() {
      super(Value.class);
    }

    @Override
    public void serialize(Value value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      switch (value) {
        case Amount amount -> {
          writeDecimal(out, "low", amount.low());
          writeDecimal(out, "high", amount.high());
          out.writeStringField("text", amount.text());
          out.writeStringField("unit", amount.unit());
          out.writeStringField("qualifier", amount.qualifier().label());
          if (amount.side() == null) {
            out.writeNullField("side");
          } else {
            out.writeStringField("side", amount.side() == Amount.Side.BELOW ? "below" : "above");
          }
          out.writeBooleanField("change", amount.change());
        }
        case Rating rating -> {
          out.writeNullField("low");
          out.writeNullField("high");
          out.writeStringField("text", rating.text());
          out.writeNullField("unit");
          out.writeNullField("qualifier");
          out.writeNullField("side");
          out.writeBooleanField("change", false);
        }
      }
      out.writeEndObject();
    }

    private static void writeDecimal(JsonGenerator out, String key, @Nullable BigDecimal value)
        throws IOException {
      if (value == null) {
        out.writeNullField(key);
      } else {
        out.writeStringField(key, plain(value));
      }
    }
  }

  private static final class ValueReader extends JsonDeserializer<Value> {
    @Override
    public Value deserialize(JsonParser in, DeserializationContext context) throws IOException {
      JsonNode node = in.readValueAsTree();
      String text = node.path("text").asText();
      if (!node.hasNonNull("unit")) {
        return new Rating(text);
      }
      String side = node.path("side").asText("");
      return new Amount(
          decimal(node, "low"),
          decimal(node, "high"),
          text,
          node.path("unit").asText(),
          Qualifier.ofLabel(node.path("qualifier").asText()),
          side.equals("below")
              ? Amount.Side.BELOW
              : side.equals("above") ? Amount.Side.ABOVE : null,
          node.path("change").asBoolean());
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String key) {
      return node.hasNonNull(key) ? new BigDecimal(node.get(key).asText()) : null;
    }
  }
}
