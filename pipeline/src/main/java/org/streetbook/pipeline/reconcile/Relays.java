package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.FirmKind;

/**
 * Joins what has no source to the one firm that is known to have said it: the narration of an
 * article, or "one securities firm", that repeats a named firm's figure is a sighting of that
 * firm's position and no voice of its own.
 */
final class Relays {

  private Relays() {}

  /**
   * The standings of one topic with every unsourced repeat joined to its source. A figure that
   * several named firms state is joined to none.
   */
  static List<Standing> joined(ClaimKey topic, List<Standing> standings) {
    // What everyone can read off the screen needs no source.
    if (Traits.isObserved(topic.metric())) {
      return standings;
    }
    var sources = new Sources();
    standings.stream().filter(Standing::isNamed).forEach(sources::add);
    var relayed = new TreeMap<String, List<Standing>>();
    var kept = new ArrayList<Standing>();
    var joinedTo = new TreeMap<String, String>();
    for (Standing standing : standings) {
      Standing source = isUnsourced(standing) ? sources.of(standing) : null;
      if (source == null) {
        kept.add(standing);
      } else {
        relayed.computeIfAbsent(source.id(), s -> new ArrayList<>()).add(standing);
        joinedTo.put(standing.id(), source.id());
      }
    }
    kept.replaceAll(
        s -> {
          List<Standing> repeats = relayed.get(s.id());
          return succeeded(repeats == null ? s : s.withRelayed(repeats), joinedTo);
        });
    return kept;
  }

  /** What replaced a standing is found where that has joined another. */
  private static Standing succeeded(Standing standing, Map<String, String> joinedTo) {
    String successor = standing.successor();
    String now = successor == null ? null : joinedTo.get(successor);
    return now == null ? standing : standing.withSuccessor(now);
  }

  /**
   * What one house calls its estimate here and a fact there is one statement of it: the present
   * state of somebody else's business.
   */
  static List<Standing> sameFirmMerged(List<Standing> standings) {
    var estimates = new TreeMap<String, Standing>();
    for (Standing s : standings) {
      if (s.firm().kind() == FirmKind.BROKER && s.key().basis() == Basis.ESTIMATE) {
        estimates.put(s.firm().id() + s.face().asString(), s);
      }
    }
    var kept = new TreeMap<String, Standing>();
    var joinedTo = new TreeMap<String, String>();
    var merged = new ArrayList<Standing>();
    for (Standing s : standings) {
      Standing twin = estimates.get(s.firm().id() + s.face().asString());
      if (twin != null && s.reading() != null && s.key().basis() == Basis.ACTUAL) {
        kept.merge(twin.id(), s, Standing::absorb);
        joinedTo.put(s.id(), twin.id());
      } else {
        merged.add(s);
      }
    }
    merged.replaceAll(
        s -> succeeded(kept.containsKey(s.id()) ? s.absorb(kept.get(s.id())) : s, joinedTo));
    return merged;
  }

  private static boolean isUnsourced(Standing standing) {
    return standing.reading() != null
        && (standing.firm().kind() == FirmKind.MEDIA
            || (standing.firm().kind() == FirmKind.UNNAMED && standing.isPoint()));
  }

  /** The values that named firms state, by value. */
  private static final class Sources {

    /** Points within a rounded figure that are looked at, from below: past two firms it is vain. */
    private static final int MOST_POINTS = 3;

    private final Map<String, Voices> byFace = new HashMap<>();
    private final TreeMap<BigDecimal, Voices> points = new TreeMap<>();

    void add(Standing standing) {
      if (standing.reading() == null) {
        return;
      }
      Voices voices = byFace.computeIfAbsent(standing.face().asString(), f -> new Voices());
      voices.add(standing);
      standing.face().asPoint().ifPresent(p -> points.putIfAbsent(p, voices));
    }

    /** The standing of the one named firm that states this value, null where none or several do. */
    @Nullable Standing of(Standing unsourced) {
      Voices exact = byFace.get(unsourced.face().asString());
      var voices = new Voices();
      if (exact != null) {
        voices.addAll(exact);
      } else if (unsourced.isPoint()) {
        var rounded = unsourced.reading().rounded();
        points.subMap(rounded.low(), true, rounded.high(), true).values().stream()
            .limit(MOST_POINTS)
            .forEach(voices::addAll);
      }
      return voices.of(unsourced.key().basis());
    }
  }

  /** The standings of one firm; of several it is only known that they are several. */
  private static final class Voices {

    private final List<Standing> standings = new ArrayList<>(1);
    private boolean several;

    void add(Standing standing) {
      several |=
          !standings.isEmpty() && !standings.getFirst().firm().id().equals(standing.firm().id());
      if (several) {
        standings.clear();
      } else {
        standings.add(standing);
      }
    }

    void addAll(Voices others) {
      several |= others.several;
      others.standings.forEach(this::add);
    }

    /** The firm's standing in this basis group before others, a current one before old ones. */
    @Nullable Standing of(Basis basis) {
      return several
          ? null
          : standings.stream()
              .min(
                  Comparator.comparing((Standing s) -> s.key().basis() != basis)
                      .thenComparing(s -> !s.isCurrent())
                      .thenComparing(Standing::id))
              .orElse(null);
    }
  }
}
