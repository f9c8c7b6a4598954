package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.annotate.Sentence;

/**
 * A sentence as a row of chunks.
 *
 * @param sentence the sentence
 * @param chunks in order, without gaps but for white space
 * @param section the heading or part that it stands under, as {@code Claim.section}
 */
public record Scene(Sentence sentence, List<Chunk> chunks, String section) {

  public Scene {
    chunks = List.copyOf(chunks);
  }

  /** The number of chunks. */
  public int size() {
    return chunks.size();
  }

  /** The chunk at {@code i}, or null outside the row. */
  public @Nullable Chunk at(int i) {
    return i >= 0 && i < chunks.size() ? chunks.get(i) : null;
  }

  /** The index of the first chunk that is no bullet, dash or quotation mark. */
  public int start() {
    int i = 0;
    while (at(i) instanceof Chunk.Word word && !Character.isLetterOrDigit(word.lower().charAt(0))) {
      i++;
    }
    return i;
  }

  /** The word at {@code i} in lower case; empty for other chunks and outside the row. */
  public String word(int i) {
    Chunk chunk = at(i);
    if (chunk instanceof Chunk.Word word) {
      return word.lower(); // most are, and a switch over all kinds is slow
    }
    return switch (chunk) {
      case Chunk.Word word -> word.lower();
      case Chunk.Measure measure -> measure.lower();
      case Chunk.Grade grade -> grade.lower();
      case null -> "";
      case Chunk.Quantity number -> "";
      case Chunk.Time time -> "";
      case Chunk.Name name -> "";
    };
  }

  /** What the chunk at {@code i} signals; empty for chunks that are no words. */
  public Set<Cue> cues(int i) {
    Chunk chunk = at(i);
    if (chunk instanceof Chunk.Word word) {
      return word.cues(); // most are, and a switch over all kinds is slow
    }
    return switch (chunk) {
      case Chunk.Word word -> word.cues();
      case Chunk.Measure measure -> measure.cues();
      case null -> Set.of();
      case Chunk.Grade grade -> grade.cues();
      case Chunk.Quantity number -> Set.of();
      case Chunk.Time time -> Set.of();
      case Chunk.Name name -> Set.of();
    };
  }

  /** Whether the chunk at {@code i} signals {@code cue}. */
  public boolean has(int i, Cue cue) {
    return cues(i).contains(cue);
  }

  /** Whether any chunk from {@code from} (inclusive) to {@code to} (exclusive) signals it. */
  public boolean hasBetween(int from, int to, Cue cue) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (has(i, cue)) {
        return true;
      }
    }
    return false;
  }

  /** The index of the nearest chunk before {@code i} that signals it, or -1. */
  public int before(int i, Cue cue) {
    for (int k = Math.min(i, size()) - 1; k >= 0; k--) {
      if (has(k, cue)) {
        return k;
      }
    }
    return -1;
  }

  /** Whether the words from {@code i} on are {@code words}. */
  public boolean reads(int i, String... words) {
    for (int k = 0; k < words.length; k++) {
      if (!word(i + k).equals(words[k])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words {@code phrase} stand in order, next to each other, within the range. */
  public boolean readsBetween(int from, int to, String... phrase) {
    for (int i = Math.max(0, from); i + phrase.length <= Math.min(to, size()); i++) {
      if (reads(i, phrase)) {
        return true;
      }
    }
    return false;
  }

  /** All chunks of one kind with their places. */
  public <C extends Chunk> List<Placed<C>> all(Class<C> kind) {
    List<Placed<C>> found = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      if (kind.isInstance(chunks.get(i))) {
        found.add(new Placed<>(i, kind.cast(chunks.get(i))));
      }
    }
    return found;
  }

  /**
   * How many clause boundaries lie between two places: a semicolon, a dash that stands alone, or a
   * word that opens a clause.
   */
  public int boundariesBetween(int a, int b) {
    int count = 0;
    for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
      String word = word(i);
      if (has(i, Cue.CLAUSE) || word.equals(";") || word.equals("--") || word.equals("\u2014")) {
        count++;
      }
    }
    return count;
  }

  /** Where the clause that holds {@code i} begins: after the nearest boundary before it. */
  public int clauseStart(int i) {
    for (int k = i - 1; k >= 0; k--) {
      String word = word(k);
      if (has(k, Cue.CLAUSE) || word.equals(";") || word.equals("\u2014") || word.equals("--")) {
        return k + 1;
      }
    }
    return 0;
  }

  /** Where the clause that holds {@code i} ends, exclusive. */
  public int clauseEnd(int i) {
    for (int k = i + 1; k < size(); k++) {
      String word = word(k);
      if (has(k, Cue.CLAUSE) || word.equals(";") || word.equals("\u2014") || word.equals("--")) {
        return k;
      }
    }
    return size();
  }

  /**
   * A chunk with its place in the row.
   *
   * @param at index of the chunk
   */
  public record Placed<C extends Chunk>(int at, C chunk) {}
}
