package org.streetbook.index.schema;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.streetbook.corpus.family.Sketched;
import org.streetbook.corpus.note.NoteId;

/** Reads the sketches of notes out of an index, without their texts. */
public final class Sketches {

  private Sketches() {}

  /** Gives that of every note that is alive in {@code reader} to {@code taker}, in no order. */
  public static void each(IndexReader reader, Consumer<Sketched> taker) throws IOException {
    for (var leaf : reader.leaves()) {
      BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), Fields.SKETCH);
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
      var live = leaf.reader().getLiveDocs();
      while (sketches.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
        int doc = sketches.docID();
        if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
          BytesRef sketch = sketches.binaryValue();
          taker.accept(
              Sketched.read(
                  new NoteId(ids.lookupOrd(ids.ordValue()).utf8ToString()),
                  ByteBuffer.wrap(sketch.bytes, sketch.offset, sketch.length)));
        }
      }
    }
  }
}
