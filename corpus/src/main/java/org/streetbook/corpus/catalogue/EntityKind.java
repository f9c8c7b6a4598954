package org.streetbook.corpus.catalogue;

/** What a catalogue entity is. One that is several things is listed as its most telling kind. */
public enum EntityKind {
  /** A bank or broker that publishes research; listed ones can be subjects too. */
  BROKER,
  /** A research house: IDC, Gartner, Wood Mackenzie. Speaks like a broker. */
  RESEARCH,
  /** A credit rating agency. Speaks like a broker. */
  AGENCY,
  /** Who polls analysts for a consensus: FactSet, Refinitiv. What it relays is the market's. */
  POLLSTER,
  /** A newspaper, wire or news site. */
  MEDIA,
  /** A company that is none of the above. */
  COMPANY,
  /** A unit or product of a company, with its company as parent. */
  PRODUCT,
  /** A stock market index. */
  INDEX,
  /** Oil, gold, copper; coins too. */
  COMMODITY,
  /** A currency or a pair. */
  CURRENCY,
  /** A country or region as an economy. */
  ECONOMY,
  /** A branch of business. */
  INDUSTRY,
  /** A central bank, statistics office, ministry or international body. */
  AUTHORITY;

  /** Whether it publishes forecasts of others: broker, research house or agency. */
  public boolean isHouse() {
    return this == BROKER || this == RESEARCH || this == AGENCY;
  }
}
