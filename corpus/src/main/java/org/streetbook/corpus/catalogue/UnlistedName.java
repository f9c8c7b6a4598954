package org.streetbook.corpus.catalogue;

import java.util.regex.Pattern;

/**
 * A name in no list.
 *
 * @param id {@code x-} and the slug of {@code name}
 * @param name without a legal form at its end
 */
public record UnlistedName(String id, String name) {

  /** "Acme Corp" is Acme wherever it is named without; "Smith & Co" is nothing shorter. */
  private static final Pattern LEGAL =
      Pattern.compile("(?<!&),? (?:Inc|Corp|Ltd|Plc|PLC|AG|SA|NV|SE|Co)\\.?$");

  /** "Acme Securities Research" signs for Acme Securities. */
  private static final Pattern DESK =
      Pattern.compile("( (?:Securities|Bank|Equities|Investment|Capital)) Research$");

  /**
   * The name as a note gives it, with its id.
   *
   * @param house whether it is taken for one that publishes research
   */
  public static UnlistedName of(String name, boolean house) {
    String whole = LEGAL.matcher(LEGAL.matcher(name).replaceFirst("")).replaceFirst("");
    String bare = house ? DESK.matcher(whole).replaceFirst("$1") : whole;
    return new UnlistedName("x-" + Catalogue.slug(bare), bare);
  }
}
