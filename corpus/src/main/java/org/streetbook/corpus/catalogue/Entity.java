package org.streetbook.corpus.catalogue;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that notes name: a firm, a company, an index, a commodity, an economy.
 *
 * @param id slug of the canonical name: {@code morgan-stanley}
 * @param name canonical name
 * @param kind what it is
 * @param ticker primary ticker, upper case, null where none
 * @param exchange code of its listing as in {@code exchanges.csv}, null where none
 * @param parent id of what it belongs to (a unit's company, a subsidiary's parent), null where none
 * @param fiscalYearEnd month and day the fiscal year ends on, {@code MM-dd}; null means 12-31
 * @param currency ISO 4217 code it reports or is quoted in, null where unknown
 * @param aliases other ways to write it, the name itself not among them; one that begins with
 *     {@code $} is a further ticker ({@code $GOOG}, {@code $9988.HK}); case matters unless an alias
 *     is all lower case
 * @param cautious those of the name and the aliases that are common words or short capitals too
 *     ("Target", "Gap", "MS"): alone they prove nothing
 */
public record Entity(
    String id,
    String name,
    EntityKind kind,
    @Nullable String ticker,
    @Nullable String exchange,
    @Nullable String parent,
    @Nullable String fiscalYearEnd,
    @Nullable String currency,
    List<String> aliases,
    List<String> cautious)
    implements Serializable {

  public Entity {
    aliases = List.copyOf(aliases);
    cautious = List.copyOf(cautious);
  }

  /** Of the id alone, which differs for all: the lists would take long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
