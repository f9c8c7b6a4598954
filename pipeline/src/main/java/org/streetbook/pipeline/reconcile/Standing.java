package org.streetbook.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.note.Digest;
import org.streetbook.pipeline.reconcile.amount.Interval;
import org.streetbook.pipeline.reconcile.amount.Reading;

/**
 * Where one firm stands on one key, as reconciliation works with it; a position is its exported
 * form.
 *
 * @param id of the position
 * @param key with its own basis group
 * @param firm who holds it
 * @param base the claim that it rests on: the most exact wording, in the best place
 * @param reading what the base claim says, null for a rating
 * @param same the claims that state this value
 * @param looser the same firm's claims that contain this value and say less
 * @param relayed claims without a source that repeat this value
 * @param since when the firm is first known to have held it, null where unknown
 * @param successor the id of the position that replaced it, null while it is current
 */
record Standing(
    String id,
    ClaimKey key,
    Firm firm,
    Claim base,
    @Nullable Reading reading,
    List<Claim> same,
    List<Claim> looser,
    List<Claim> relayed,
    @Nullable LocalDate since,
    @Nullable String successor) {

  /**
   * A claim of less confidence than this is more likely wrong by two to one: it stands in its row,
   * and nothing is concluded from it.
   */
  private static final double LEAST_TRUSTED = 0.33;

  /**
   * Of two claims of less confidence than this, one is as likely as not wrong in some field: that
   * they differ says nothing.
   */
  private static final double LEAST_SURE = 0.67;

  Standing {
    same = List.copyOf(same);
    looser = List.copyOf(looser);
    relayed = List.copyOf(relayed);
  }

  static String idOf(ClaimKey key, String holder, String value) {
    return Digest.ofParts(key.asString(), holder, value).substring(0, 16);
  }

  /** All claims that it is made of, sorted by id. */
  List<Claim> claims() {
    return same.size() == 1 && looser.isEmpty() && relayed.isEmpty()
        ? same
        : told().sorted(Comparator.comparing(Claim::id)).toList();
  }

  /** All claims that it is made of, in no order. */
  Stream<Claim> told() {
    return Stream.of(same, looser, relayed).flatMap(List::stream);
  }

  List<String> claimIds() {
    return claims().stream().map(Claim::id).toList();
  }

  /** Ids of the notes that tell it, sorted. */
  List<String> notes() {
    var notes = new TreeSet<String>();
    told().forEach(c -> notes.add(c.note().id().value()));
    return List.copyOf(notes);
  }

  boolean isCurrent() {
    return successor == null;
  }

  boolean isNamed() {
    return firm.kind() == FirmKind.BROKER || firm.kind() == FirmKind.COMPANY;
  }

  boolean isMarket() {
    return firm.kind() == FirmKind.MARKET;
  }

  /** Whether the claim that it rests on is likely enough to be right to be held against others. */
  boolean isTrusted() {
    return isTrusted(base);
  }

  /** Whether a claim is likely enough to be right to be held against others. */
  static boolean isTrusted(Claim claim) {
    return claim.confidence() >= LEAST_TRUSTED;
  }

  /** Whether one of the claims that say the same was read surely enough to contradict others. */
  boolean isSure() {
    return same().stream().anyMatch(Standing::isSure);
  }

  /** Whether a claim was read surely enough to contradict others, or to be contradicted. */
  static boolean isSure(Claim claim) {
    return claim.confidence() >= LEAST_SURE;
  }

  /** The value as printed, all of the line for a rating. */
  Interval face() {
    return reading == null ? Interval.ALL : reading.face();
  }

  /** Whether the value has two finite ends, so that it can be counted. */
  boolean isClosed() {
    return reading != null && reading.face().isClosed();
  }

  /** Whether the value is one number. */
  boolean isPoint() {
    return reading != null && reading.face().isPoint();
  }

  /** Whether the number has more than one digit that tells, so that chance hardly repeats it. */
  boolean isExact() {
    return isPoint() && face().low().stripTrailingZeros().precision() > 1;
  }

  /** What the value may be by its words and its printed digits. */
  Interval bounds() {
    return bounds(reading);
  }

  /** What a reading may be by its words and its printed digits, everything for a rating. */
  static Interval bounds(@Nullable Reading reading) {
    return reading == null ? Interval.ALL : hull(reading.width(), reading.rounded());
  }

  /** When the firm said it, as far as known: the earliest sighting's day. */
  @Nullable LocalDate asOf() {
    return told()
        .map(Claim::asOf)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  Standing withRelayed(List<Standing> repeats) {
    var all = new ArrayList<>(relayed);
    repeats.forEach(r -> r.told().forEach(all::add));
    all.sort(Comparator.comparing(Claim::id));
    return new Standing(id, key, firm, base, reading, same, looser, all, since, successor);
  }

  Standing withSuccessor(String newer) {
    return new Standing(id, key, firm, base, reading, same, looser, relayed, since, newer);
  }

  /** This one with all that the same firm's {@code other} is made of. */
  Standing absorb(Standing other) {
    var sameToo = new ArrayList<>(same);
    sameToo.addAll(other.same);
    var looserToo = new ArrayList<>(looser);
    looserToo.addAll(other.looser);
    var relayedToo = new ArrayList<>(relayed);
    relayedToo.addAll(other.relayed);
    LocalDate first =
        since == null || (other.since != null && other.since.isBefore(since)) ? other.since : since;
    return new Standing(
        id, key, firm, base, reading, sameToo, looserToo, relayedToo, first, successor);
  }

  private static Interval hull(Interval a, Interval b) {
    return new Interval(
        a.low() == null || b.low() == null ? null : a.low().min(b.low()),
        a.high() == null || b.high() == null ? null : a.high().max(b.high()));
  }

  /** What a claim says of an amount, null for a rating. */
  static @Nullable Reading reading(Claim claim) {
    return claim.value() instanceof Amount amount ? Reading.of(amount, claim.quote()) : null;
  }
}
