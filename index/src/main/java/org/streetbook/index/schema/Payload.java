package org.streetbook.index.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.streetbook.corpus.wire.Json;

/**
 * A record as a document stores it: the CRC-32 of its JSON in four bytes, then the JSON in UTF-8.
 * Lucene checks its files' sums when it merges and when it is asked to, not when it reads; this one
 * is checked at each read, so that a figure on screen is never a damaged one.
 */
public final class Payload {

  private static final int HEAD = Integer.BYTES;

  private Payload() {}

  /** The stored form of {@code record}. */
  public static BytesRef of(Object record) {
    byte[] json;
    try {
      json = Json.mapper().writeValueAsBytes(record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON form for " + record.getClass().getName(), e);
    }
    byte[] stored = new byte[HEAD + json.length];
    ByteBuffer.wrap(stored).putInt(sum(json, 0, json.length)).put(json);
    return new BytesRef(stored);
  }

  /** The record that {@link #of} stored; fails where the bytes are not those of such a record. */
  public static <T> T read(BytesRef stored, Class<T> type) throws IOException {
    if (stored.length < HEAD) {
      throw new CorruptIndexException("a record of " + stored.length + " bytes", type.getName());
    }
    int sum = ByteBuffer.wrap(stored.bytes, stored.offset, HEAD).getInt();
    int begin = stored.offset + HEAD;
    int length = stored.length - HEAD;
    if (sum != sum(stored.bytes, begin, length)) {
      throw new CorruptIndexException("the sum of a stored record is wrong", type.getName());
    }
    try {
      return Json.mapper().readValue(stored.bytes, begin, length, type);
    } catch (JsonProcessingException e) {
      throw new CorruptIndexException(
          "a stored record is none: " + e.getOriginalMessage(), type.getName(), e);
    }
  }

  private static int sum(byte[] bytes, int begin, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, begin, length);
    return (int) crc.getValue();
  }
}
