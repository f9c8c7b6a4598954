package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.annotate.Token;

/** Lays recognised pieces over the tokens of a sentence; what comes first keeps its place. */
final class Layout {

  private final List<Token> tokens;
  private final @Nullable Chunk[] byToken;

  Layout(List<Token> tokens) {
    this.tokens = tokens;
    this.byToken = new Chunk[tokens.size()];
  }

  /** Lays {@code chunk} over the tokens that overlap {@code span} and are free. */
  void place(Span span, Chunk chunk) {
    for (int i = firstToken(span); i >= 0 && i < tokens.size(); i++) {
      if (!tokens.get(i).span().overlaps(span)) {
        break;
      }
      if (byToken[i] == null) {
        byToken[i] = chunk;
      }
    }
  }

  /** Lays {@code chunk} over the free tokens of {@code span} if the last of them is free. */
  void placeOnTail(Span span, Chunk chunk) {
    int last = lastToken(span);
    if (last >= 0 && byToken[last] == null) {
      place(span, chunk);
    }
  }

  /** Lays {@code chunk} only where all tokens of {@code span} are free. */
  void placeIfFree(Span span, Chunk chunk) {
    int first = firstToken(span);
    if (first < 0) {
      return;
    }
    for (int i = first; i < tokens.size() && tokens.get(i).span().overlaps(span); i++) {
      if (byToken[i] != null) {
        return;
      }
    }
    place(span, chunk);
  }

  /** The index of the last token that overlaps {@code span}, or -1. */
  int lastToken(Span span) {
    int last = -1;
    int first = firstToken(span);
    for (int i = first; i >= 0 && i < tokens.size(); i++) {
      if (!tokens.get(i).span().overlaps(span)) {
        break;
      }
      last = i;
    }
    return last;
  }

  /**
   * How many tokens a heading in capitals takes that was glued to the front of a sentence
   * ("FORECASTS RAISED Acme earned X"), 0 where there is none.
   */
  private int heading() {
    int end = 0;
    while (end < tokens.size()
        && isCapitals(tokens.get(end).text())
        && !(byToken[end] instanceof Chunk.Name)) {
      end++;
    }
    boolean goesOn =
        end < tokens.size()
            && tokens.get(end).text().length() > 1
            && Character.isUpperCase(tokens.get(end).text().charAt(0))
            && Character.isLowerCase(tokens.get(end).text().charAt(1));
    return end >= 2 && goesOn ? end : 0;
  }

  private static boolean isCapitals(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  private int firstToken(Span span) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (tokens.get(middle).span().end() <= span.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < tokens.size() && tokens.get(low).span().overlaps(span) ? low : -1;
  }

  /** The row of chunks; a chunk that covers several tokens stands once. */
  List<Chunk> chunks(Cues cues) {
    List<Chunk> row = new ArrayList<>(tokens.size());
    Chunk previous = null;
    int heading = heading();
    for (int i = 0; i < tokens.size(); i++) {
      Chunk chunk = byToken[i];
      if (i < heading && !(chunk instanceof Chunk.Name)) {
        Token token = tokens.get(i);
        row.add(new Chunk.Word(token.span(), token.text(), token.lower(), Set.of()));
      } else if (chunk == null) {
        Token token = tokens.get(i);
        row.add(new Chunk.Word(token.span(), token.text(), token.lower(), cues.of(token.lower())));
      } else if (!chunk.equals(previous)) {
        row.add(chunk);
      }
      previous = chunk;
    }
    return row;
  }
}
