package org.streetbook.pipeline.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Passage;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.wire.Json;
import org.streetbook.pipeline.wording.Wording;

/** Claims with what they rest on. */
final class Sources {

  private Sources() {}

  /**
   * What a figure rests on, in short.
   *
   * @param claim id
   * @param headline who, about what, which metric, for when, how much
   * @param asOf when it was said, else published
   * @param sentence at most {@link Bounds#LONGEST} units of it, with the quote in them
   * @param place page, slide or cell of the source, null where it has none
   * @param note id
   * @param published ISO date at the precision known
   */
  record Source(
      String claim,
      String headline,
      @JsonProperty("as_of") @Nullable LocalDate asOf,
      String quote,
      String sentence,
      @Nullable String place,
      NoteId note,
      String path,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String published,
      @Nullable String url) {

    static Source of(Claim claim) {
      return new Source(
          claim.id(),
          Wording.headline(claim),
          claim.asOf(),
          claim.quote(),
          around(claim).text(),
          Wording.place(claim),
          claim.note().id(),
          claim.note().path(),
          claim.note().title(),
          claim.note().publisher(),
          claim.note().published(),
          claim.note().url());
    }
  }

  /** The claim as exports have it, with a {@code headline}, its sentence cut around the quote. */
  static ObjectNode claim(Claim claim) {
    Passage sentence = around(claim);
    ObjectNode tree = Json.mapper().valueToTree(claim);
    tree.set("sentence", Json.mapper().valueToTree(sentence));
    tree.put("headline", Wording.headline(claim));
    return Bounds.tree(tree);
  }

  /** The claim for a person: the headline, the sentence, where it stands. */
  static void tell(Claim claim, Page page) {
    page.line(Wording.headline(claim));
    Wording.corrections(claim).forEach(line -> page.fact("corrected", line));
    page.quoted(around(claim).text());
    page.fact("quote", claim.quote());
    page.fact("condition", claim.condition());
    page.fact("source", where(claim));
    page.fact("url", claim.note().url());
    page.fact("claim", claim.id() + ", confidence " + claim.confidence());
  }

  /** Publisher, day, title, place and id of the note. */
  static String where(Claim claim) {
    String title = claim.note().title();
    return Stream.of(
            claim.note().publisher(),
            claim.note().published(),
            title == null ? claim.note().path() : Bounds.cut(title, 200),
            Wording.place(claim),
            "note " + claim.note().id())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  /** The sentence, or as much of it around the quote as is not too long. */
  private static Passage around(Claim claim) {
    Passage sentence = claim.sentence();
    if (sentence.text().length() <= Bounds.LONGEST) {
      return sentence;
    }
    int begin = claim.span().begin() - sentence.begin();
    int beside = Math.max(0, Bounds.LONGEST - claim.span().length()) / 2;
    int from = Bounds.whole(sentence.text(), Math.max(0, begin - beside));
    int to =
        Bounds.whole(sentence.text(), Math.min(sentence.text().length(), from + Bounds.LONGEST));
    return new Passage(
        sentence.begin() + from, sentence.begin() + to, sentence.text().substring(from, to));
  }
}
