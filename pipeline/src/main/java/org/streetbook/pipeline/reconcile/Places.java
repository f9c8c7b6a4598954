package org.streetbook.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.NoteId;

/**
 * Where things are told, by note and place, so that what stands near a claim is found without
 * looking at everything.
 *
 * @param <T> what is told
 */
final class Places<T> {

  /** Figures of one note no further apart than this, in UTF-16 units, are of one breath. */
  static final int BREATH = 160;

  private final Map<NoteId, TreeMap<Integer, List<T>>> notes = new HashMap<>();

  /** Adds that {@code what} is told where {@code claim} stands. */
  void add(Claim claim, T what) {
    notes
        .computeIfAbsent(claim.note().id(), n -> new TreeMap<>())
        .computeIfAbsent(claim.span().begin(), at -> new ArrayList<>(1))
        .add(what);
  }

  /**
   * What is told in the note of {@code claim} no further from it than {@code reach} UTF-16 units.
   */
  Stream<T> near(Claim claim, int reach) {
    TreeMap<Integer, List<T>> note = notes.get(claim.note().id());
    int at = claim.span().begin();
    return note == null
        ? Stream.empty()
        : note.subMap(at - reach, true, at + reach, true).values().stream()
            .flatMap(Collection::stream);
  }
}
