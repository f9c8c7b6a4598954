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
 * @param exchange MIC or common short name of its listing, null where none
 * @param parent id of what it belongs to (a unit's company, a subsidiary's parent), null where none
 * @param fiscalYearEnd month and day the fiscal year ends on, {@code MM-dd}; null means 12-31
 * @param currency ISO 4217 code it reports or is quoted in, null where unknown
 * @param aliases other ways to write it, the name itself not among them; case matters where an
 *     alias is all upper case or is a common English word
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
    List<String> aliases)
    implements Serializable {

  public Entity {
    aliases = List.copyOf(aliases);
  }
}
