package org.streetbook.pipeline.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Definition;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.pipeline.reconcile.amount.Unit;

/**
 * What two claims must share to speak of the same thing. The key is long because short keys lie:
 * two contracts of one supplier, a target and the change of a target, a level and its growth look
 * alike without it.
 *
 * @param subject id; of a contract the id of the supplier's top parent
 * @param metric id from the metric catalogue
 * @param measure the metric as printed, lower case; empty where the claim has none
 * @param definition what narrows the metric
 * @param counterparty id; of a contract that of the customer's top parent; empty where none
 * @param period {@code start..end}, or the label where undated; {@code approx:} where vague and
 *     without a year; for what is read off the market day by day the day; empty for a present state
 *     and for contracts, targets and ratings
 * @param unit canonical unit ({@link Unit#canonical()}), empty for a rating
 * @param change whether the figures are changes and not levels
 * @param condition the figures in the condition, else its words; empty where there is none
 * @param basis the basis group
 */
public record ClaimKey(
    String subject,
    String metric,
    String measure,
    List<Definition> definition,
    String counterparty,
    String period,
    String unit,
    boolean change,
    String condition,
    Basis basis)
    implements Comparable<ClaimKey> {

  private static final String VAGUE = "approx:";

  private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  public ClaimKey {
    definition = List.copyOf(definition);
  }

  /**
   * The key of {@code claim}; empty where it forms no estimate: a figure without a metric or a
   * measure, a denial, and what nobody can have meant.
   */
  public static Optional<ClaimKey> of(Claim claim, Affiliates affiliates) {
    if (claim.modality() == Modality.NEGATED
        || (claim.metric().equals("other") && blank(claim.measure()))
        || !Admission.isAdmitted(claim)) {
      return Optional.empty();
    }
    boolean contract = Traits.isContract(claim);
    Basis basis = basis(claim, contract);
    String counterparty = claim.counterparty() == null ? "" : claim.counterparty().id();
    return Optional.of(
        new ClaimKey(
            contract ? affiliates.topOf(claim.subject().id()) : claim.subject().id(),
            claim.metric(),
            blank(claim.measure()) ? RatingScale.measure(claim) : words(claim.measure()),
            claim.definition(),
            contract ? affiliates.topOf(counterparty) : counterparty,
            contract ? "" : period(claim, basis),
            unit(claim),
            claim.value() instanceof Amount amount && amount.change(),
            condition(claim.condition()),
            basis));
  }

  /**
   * The key of the row that the claims of this key stand on: estimates, guidance and actuals of one
   * thing share one.
   */
  public ClaimKey topic() {
    return switch (basis) {
      case ESTIMATE, GUIDANCE, ACTUAL -> withBasis(Basis.ESTIMATE);
      case TARGET, SCENARIO, DERIVED -> this;
    };
  }

  /** Whether the period is a stretch of time with both ends known. */
  boolean isOfDatedPeriod() {
    return Periods.date(this, true) != null && Periods.date(this, false) != null;
  }

  /** The same key in another basis group. */
  public ClaimKey withBasis(Basis group) {
    return new ClaimKey(
        subject, metric, measure, definition, counterparty, period, unit, change, condition, group);
  }

  /** The key as one line, parts joined by {@code |}, which is escaped within them. */
  public String asString() {
    return String.join(
        "|",
        escape(subject),
        escape(metric),
        escape(measure),
        definition.stream().map(Definition::label).collect(Collectors.joining("+")),
        escape(counterparty),
        escape(period),
        escape(unit),
        change ? "change" : "level",
        escape(condition),
        basis.label());
  }

  @Override
  public int compareTo(ClaimKey other) {
    return asString().compareTo(other.asString());
  }

  /** The figures in a condition, sorted, so that wordings of one condition are the same. */
  static SortedSet<String> figures(@Nullable String condition) {
    var figures = new TreeSet<String>();
    if (condition != null) {
      FIGURE
          .matcher(condition)
          .results()
          .forEach(m -> figures.add(m.group().replace(",", "").replaceFirst("\\.0+$", "")));
    }
    return figures;
  }

  private static Basis basis(Claim claim, boolean contract) {
    Firm firm = claim.firm();
    return switch (claim.basis()) {
      // What a company says of its own future is its guidance, whatever the words.
      case ESTIMATE ->
          contract
              ? Basis.ACTUAL
              : firm.kind() == FirmKind.COMPANY && firm.id().equals(claim.subject().id())
                  ? Basis.GUIDANCE
                  : Basis.ESTIMATE;
      // Guidance is the company's own; from others it is their forecast of it.
      case GUIDANCE ->
          contract
              ? Basis.ACTUAL
              : firm.kind() == FirmKind.BROKER || firm.kind() == FirmKind.MARKET
                  ? Basis.ESTIMATE
                  : Basis.GUIDANCE;
      case ACTUAL -> Basis.ACTUAL;
      case TARGET -> Basis.TARGET;
      case SCENARIO -> Basis.SCENARIO;
      case DERIVED -> Basis.DERIVED;
    };
  }

  private static String period(Claim claim, Basis basis) {
    if (Traits.isStanding(claim.metric())) {
      return "";
    }
    Period period = claim.period();
    if (period != null) {
      return period.start() == null && period.end() == null
          ? vague(period.label())
          : text(period.start()) + ".." + text(period.end());
    }
    if (basis == Basis.ACTUAL && Traits.isObserved(claim.metric())) {
      // Moves of days that nobody knows are of days of their own, not of one.
      return claim.asOf() == null
          ? "note:" + claim.note().id().value()
          : claim.asOf() + ".." + claim.asOf();
    }
    return "";
  }

  /** "The coming years" and "the next few years" are one vague time, "about 2040" is another. */
  private static String vague(String label) {
    boolean hasYear = label.chars().anyMatch(Character::isDigit);
    return label.startsWith(VAGUE) && !hasYear ? VAGUE : label;
  }

  private static String unit(Claim claim) {
    return switch (claim.value()) {
      case Amount amount -> Unit.canonical(amount.unit());
      case Rating rating -> "";
    };
  }

  private static String condition(@Nullable String condition) {
    var figures = figures(condition);
    return figures.isEmpty()
        ? condition == null ? "" : words(condition)
        : String.join(" ", figures);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String words(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static String escape(String part) {
    return part.indexOf('\\') < 0 && part.indexOf('|') < 0
        ? part
        : part.replace("\\", "\\\\").replace("|", "\\p");
  }
}
