package org.streetbook.extractors;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Published;

/** Notes made of a line of metadata and a text, for tests. */
final class Notes {

  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Catalogue.standard());

  private Notes() {}

  /**
   * A note of that text.
   *
   * @param head publication day and publisher, or {@code -} for no publisher: {@code 2019-04-03 -}
   */
  static Note note(String head, String text) {
    LocalDate day = LocalDate.parse(head.substring(0, 10));
    String publisher = head.substring(10).strip();
    return new Note(
        NoteId.ofPath("case.txt"),
        "case.txt",
        Digest.of(text),
        text,
        null,
        publisher.equals("-") ? null : publisher,
        null,
        Published.day(day),
        null,
        "en",
        List.of(),
        List.of(),
        Map.of());
  }

  /** The first claim whose figure reads {@code quote}, of a wire's story of 12 March 2026. */
  static Claim claim(String text, String quote) {
    return EXTRACTOR.extract(note("2026-03-12 Harbour Wire", text)).claims().stream()
        .filter(claim -> claim.quote().equals(quote))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no claim of " + quote));
  }
}
