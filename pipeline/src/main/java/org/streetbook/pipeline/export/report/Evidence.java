package org.streetbook.pipeline.export.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.index.Book;

/** The quotes that positions and findings rest on. */
final class Evidence {

  /** What one reader would go through of many sightings of one figure. */
  private static final int MOST = 8;

  /** How much of a sentence stands on either side of its figure, in UTF-16 units at most. */
  private static final int AROUND = 420;

  /**
   * A figure in its sentence.
   *
   * @param claim that states it
   * @param before the sentence before the figure, from its beginning or from an ellipsis on
   * @param figure as printed
   * @param after the sentence after the figure
   */
  record Quote(Claim claim, String before, String figure, String after) {

    /** The address of the note where it can be followed, else null. */
    @Nullable String address() {
      return Html.web(claim.note().url());
    }

    /** The title of the note, or its path where it has none. */
    String title() {
      String title = claim.note().title();
      return title == null || title.isBlank() ? claim.note().path() : title;
    }
  }

  /**
   * The first quotes.
   *
   * @param quotes in the order of the claims
   * @param more how many are left out
   */
  record Quotes(List<Quote> quotes, int more) {}

  private final Book book;

  Evidence(Book book) {
    this.book = book;
  }

  /** The quotes of claims by their ids; a claim that is not in the book has none. */
  Quotes of(List<String> claims) {
    List<Quote> quotes = new ArrayList<>();
    int more = 0;
    for (String id : claims) {
      if (quotes.size() == MOST) {
        more++;
        continue;
      }
      Claim claim = book.claim(id);
      if (claim != null) {
        quotes.add(quote(claim));
      }
    }
    return new Quotes(List.copyOf(quotes), more);
  }

  private static Quote quote(Claim claim) {
    String sentence = claim.sentence().text();
    int begin = claim.span().begin() - claim.sentence().begin();
    int end = claim.span().end() - claim.sentence().begin();
    int from = begin <= AROUND ? 0 : wordAfter(sentence, begin - AROUND, begin);
    int to = sentence.length() - end <= AROUND ? sentence.length() : wordBefore(sentence, end);
    return new Quote(
        claim,
        (from == 0 ? "" : "… ") + sentence.substring(from, begin),
        sentence.substring(begin, end),
        sentence.substring(end, to) + (to == sentence.length() ? "" : " …"));
  }

  private static int wordAfter(String text, int at, int most) {
    int blank = text.indexOf(' ', at);
    return blank < 0 || blank >= most ? most : blank + 1;
  }

  private static int wordBefore(String text, int end) {
    int blank = text.lastIndexOf(' ', end + AROUND);
    return Math.max(end, blank);
  }
}
