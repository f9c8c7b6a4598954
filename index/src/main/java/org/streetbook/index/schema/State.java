package org.streetbook.index.schema;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.streetbook.index.entry.Source;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.entry.StoredRejection;

/**
 * What an incremental run wants to know of a note or a rejection without reading all of it.
 *
 * @param source the file
 * @param note id of the note, null for a rejection
 * @param rejected path of what was rejected, null for a note
 */
public record State(Source source, @Nullable String note, @Nullable String rejected) {

  static BytesRef ofNote(StoredNote stored) {
    return Payload.of(new State(stored.source(), stored.note().id().value(), null));
  }

  static BytesRef ofRejection(StoredRejection stored) {
    return Payload.of(new State(stored.source(), null, stored.rejection().path()));
  }
}
