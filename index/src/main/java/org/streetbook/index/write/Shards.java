package org.streetbook.index.write;

import org.streetbook.corpus.note.Digest;

/** Which shard of a book an entry goes to: the same on every machine, whatever the order. */
final class Shards {

  private Shards() {}

  /** The shard, from 0, for what belongs together under {@code key}. */
  static int of(String key, int shards) {
    return shards == 1
        ? 0
        : Math.floorMod(Integer.parseUnsignedInt(Digest.of(key).substring(0, 8), 16), shards);
  }
}
