package org.streetbook.pipeline.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.claim.Value;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.pipeline.reconcile.amount.Reading;

/**
 * Makes standings of the claims of one firm on one key: equal values are one standing, a value that
 * merely contains another joins it, and what the firm said before is superseded by what it said
 * last.
 *
 * <p>Works by sorted indexes, never by comparing every value with every other: one firm may state
 * thousands.
 */
final class Standings {

  /** A last printed digit worth this much or more was rounded: "$16 billion". */
  private static final BigDecimal SCALED = BigDecimal.valueOf(1000);

  private static final Comparator<LocalDate> DATES = Comparator.naturalOrder();

  private final ClaimKey key;
  private final String holder;
  private final Map<String, LocalDate> replacedOn = new TreeMap<>();
  private final Set<NoteId> replacers = new HashSet<>();

  private Standings(ClaimKey key, String holder, List<Claim> priors) {
    this.key = key;
    this.holder = holder;
    for (Claim prior : priors) {
      if (prior.asOf() != null) {
        replacedOn.merge(new Said(prior).value(), prior.asOf(), (a, b) -> a.isBefore(b) ? a : b);
        replacers.add(prior.note().id());
      }
    }
  }

  /** Who holds what {@code claim} states: a firm; the market's ranges and points apart. */
  static String holder(Claim claim) {
    if (claim.firm().kind() != FirmKind.MARKET) {
      return claim.firm().kind().label() + ":" + claim.firm().id();
    }
    // A range is the spread of forecasts, a point their mean: neither replaces the other.
    return claim.value() instanceof Amount amount && amount.isPoint() ? "market:point" : "market";
  }

  /**
   * The standings of one holder on one key.
   *
   * @param claims none of them prior, at least one
   * @param priors the holder's prior claims on the key: values that are known to be replaced
   */
  static List<Standing> of(ClaimKey key, List<Claim> claims, List<Claim> priors) {
    var standings = new Standings(key, holder(claims.getFirst()), priors);
    return standings.superseded(standings.merged(buckets(claims)));
  }

  private static Map<String, Bucket> buckets(List<Claim> claims) {
    var buckets = new TreeMap<String, Bucket>();
    for (Claim claim : claims) {
      var said = new Said(claim);
      buckets.computeIfAbsent(said.value(), Bucket::new).add(said);
    }
    return buckets;
  }

  /** Lets every value that says less join the value that it contains. */
  private List<Standing> merged(Map<String, Bucket> buckets) {
    var points = new TreeMap<BigDecimal, Bucket>();
    var rest = new ArrayList<Bucket>();
    buckets.values().stream()
        .sorted(Comparator.comparing(Bucket::grain).thenComparing(Bucket::value))
        .forEach(
            bucket -> {
              Bucket finer = bucket.finerAmong(points);
              if (finer != null && isRounded(bucket, finer)) {
                finer.looser().addAll(bucket.claims());
              } else if (bucket.point() != null) {
                points.put(bucket.point(), bucket);
              } else {
                rest.add(bucket);
              }
            });
    var roots = new ArrayList<>(points.values());
    for (Bucket bucket : rest) {
      Bucket tighter = bucket.tighterAmong(points, key.basis());
      if (tighter != null) {
        tighter.looser().addAll(bucket.claims());
      } else {
        roots.add(bucket);
      }
    }
    return roots.stream().map(this::standing).sorted(Comparator.comparing(Standing::id)).toList();
  }

  /**
   * Whether a value with fewer digits tells a finer one: prices and rates are quoted and never
   * rounded, and a note that prints two numbers side by side mostly means two.
   */
  private boolean isRounded(Bucket coarse, Bucket finer) {
    if (Traits.isObserved(key.metric()) || Traits.isQuoted(key.metric())) {
      return false;
    }
    var notes = new HashSet<NoteId>();
    finer.claims().forEach(c -> notes.add(c.note().id()));
    return coarse.grain().compareTo(SCALED) >= 0
        || coarse.claims().stream()
            .anyMatch(
                c ->
                    Bucket.vagueness(c) > 0
                        || Sections.rank(c.section()) > 0
                        || !notes.contains(c.note().id()));
  }

  private Standing standing(Bucket bucket) {
    Said base = bucket.base();
    LocalDate since = bucket.firstDay();
    // A value that a dated note calls the old one was held before that note, whenever it is told.
    LocalDate gone = replacedOn.get(bucket.value());
    if (since != null && gone != null && !since.isBefore(gone) && !isOfOtherDebt(base, bucket)) {
      since = gone.minusDays(1);
    }
    return new Standing(
        Standing.idOf(key, holder, bucket.value()),
        key,
        base.claim().firm(),
        base.claim(),
        base.reading(),
        bucket.claims(),
        bucket.looser(),
        List.of(),
        since,
        null);
  }

  /** The grade that one debt lost is the one that another has, where one note tells both. */
  private boolean isOfOtherDebt(Said base, Bucket bucket) {
    return base.claim().value() instanceof Rating rating
        && RatingScale.isOfCredit(rating)
        && bucket.claims().stream().anyMatch(c -> replacers.contains(c.note().id()));
  }

  /** What was said last stands; what was said before, and is not merely a tighter wording, fell. */
  private List<Standing> superseded(List<Standing> standings) {
    LocalDate last =
        standings.stream().map(Standing::since).filter(Objects::nonNull).max(DATES).orElse(null);
    Standing newest =
        standings.stream()
            .filter(s -> last != null && last.equals(s.since()))
            .min(Comparator.comparing((Standing s) -> !s.isClosed()).thenComparing(Standing::id))
            .orElse(null);
    // Firms that two notes do not name are two firms, as far as anyone knows.
    if (newest == null || newest.firm().kind() == FirmKind.UNNAMED) {
      return standings;
    }
    var notes = new HashSet<NoteId>();
    newest.same().forEach(c -> notes.add(c.note().id()));
    return standings.stream()
        .map(s -> isReplaced(s, newest, notes) ? s.withSuccessor(newest.id()) : s)
        .toList();
  }

  private boolean isReplaced(Standing older, Standing newest, Set<NoteId> notes) {
    if (older.since() == null || !older.since().isBefore(newest.since())) {
      return false;
    }
    // "Other" is no one thing; and what the note of the new value still tells is no old one, unless
    // some note calls it so.
    return !older.key().metric().equals("other")
        && (older.reading() == null || !newest.face().contains(older.face()))
        && (replacedOn.containsKey(valueText(older.base().value(), older.reading()))
            || older.same().stream().noneMatch(c -> notes.contains(c.note().id())));
  }

  /** What a claim states, as text that is equal for equal values. */
  static String valueText(Claim claim) {
    return new Said(claim).value();
  }

  static String valueText(Value value, @Nullable Reading reading) {
    return switch (value) {
      case Rating rating -> RatingScale.words(rating);
      case Amount amount -> Objects.requireNonNull(reading).face().asString();
    };
  }
}
