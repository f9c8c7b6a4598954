package org.streetbook.corpus.catalogue;

import java.util.List;

/**
 * A stock exchange, as tickers name it.
 *
 * @param code as in {@link Entity#exchange()}: {@code NASDAQ}
 * @param market its country, ISO 3166: a company moves from one exchange of a market to another
 * @param currency ISO 4217 code that shares are quoted in there
 * @param names as printed before a ticker and a colon: {@code NASDAQ}, {@code NasdaqGS}
 * @param suffixes what follows a ticker and a dot or blank: {@code O}, {@code US}
 */
record Exchange(
    String code, String market, String currency, List<String> names, List<String> suffixes) {}
