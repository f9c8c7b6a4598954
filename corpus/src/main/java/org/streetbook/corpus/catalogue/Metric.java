package org.streetbook.corpus.catalogue;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What figures measure.
 *
 * @param id canonical: {@code capex}
 * @param label for people: "Capital expenditure"
 * @param aliases words that name it, longest forms included; matched on whole words in any case (an
 *     alias all in capitals only so), a plural allowed at the end of each
 * @param weak those of the aliases that mean other things too ("target", "growth", "cash"): alone
 *     they prove nothing
 * @param dimensions units that a level of it may have
 * @param flow whether it adds up over time (revenue) and not a level at an instant (cash)
 * @param rate whether a per cent of it is a level ("a margin of 5%", "a 20% stake") and not a
 *     change
 * @param higherIsBetter whether a higher value is good news for the subject; null where neither
 * @param xbrl the element of US-GAAP or IFRS that it corresponds to, null where none
 */
public record Metric(
    String id,
    String label,
    List<String> aliases,
    Set<String> weak,
    Set<Dimension> dimensions,
    boolean flow,
    boolean rate,
    @Nullable Boolean higherIsBetter,
    @Nullable String xbrl)
    implements Serializable {

  public Metric {
    aliases = List.copyOf(aliases);
    weak = Collections.unmodifiableSet(new TreeSet<>(weak));
    dimensions = Collections.unmodifiableSet(new TreeSet<>(dimensions));
  }

  /** Of the id alone, which differs for all: the lists would take long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Kinds of units. */
  public enum Dimension {
    /** An amount of money: USD. */
    MONEY,
    /** Money per share: USD/share. */
    MONEY_PER_SHARE,
    /** Money per time: USD/mo. */
    MONEY_PER_TIME,
    /** Money per quantity: USD/[bbl_us], USD/W. */
    MONEY_PER_QUANTITY,
    /** Money per power and time: USD/(W.a). */
    MONEY_PER_POWER_TIME,
    /** Per cent, percentage and basis points. */
    RATIO,
    /** Watts. */
    POWER,
    /** A number of things or people. */
    COUNT,
    /** A quantity of goods: tonnes, barrels, barrels a day. */
    QUANTITY,
    /** A factor: x. */
    MULTIPLE,
    /** Index points. */
    POINT,
    /** Days, months, years. */
    DURATION,
    /** Standard deviations. */
    DEVIATION,
    /** Percentiles. */
    PERCENTILE,
    /** Words, as of a rating. */
    WORDS
  }
}
