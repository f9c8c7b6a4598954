package org.streetbook.corpus.samples;

import java.util.List;

/** A piece of an original, in the order of reading. */
sealed interface Block {

  /** A heading of a section: {@code # What brokers say}. */
  record Heading(String text) implements Block {}

  /** One line of the original is one paragraph. */
  record Paragraph(String text) implements Block {}

  /** An item of a list: {@code - Citi keeps Buy}. */
  record Item(String text) implements Block {}

  /** Lines that begin and end with {@code |}; the first row holds the headings of the columns. */
  record Table(List<List<String>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** A new page, where the format has pages: {@code ===}. */
  record PageBreak() implements Block {}
}
