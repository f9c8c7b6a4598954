package org.streetbook.index.write;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.streetbook.corpus.note.Digest;

/**
 * Names what a segment holds: the same name for the same entries in any order. Remembers no entry,
 * since one group may have hundreds of thousands: the digests of all are added up.
 */
final class ContentName {

  private static final int LENGTH = 32;

  private BigInteger sum = BigInteger.ZERO;

  void add(String key, BytesRef record) {
    byte[] bytes = Arrays.copyOfRange(record.bytes, record.offset, record.offset + record.length);
    sum = sum.add(new BigInteger(Digest.ofParts(key, Digest.of(bytes)), 16));
  }

  /** The name, 32 hexadecimal digits. */
  String asString() {
    return Digest.of(sum.toString(16)).substring(0, LENGTH);
  }
}
