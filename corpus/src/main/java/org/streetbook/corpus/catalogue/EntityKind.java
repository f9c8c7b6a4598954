package org.streetbook.corpus.catalogue;

import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.SubjectKind;

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

  /** What kind of subject it is when figures are about it. */
  public SubjectKind asSubject() {
    return switch (this) {
      case INDEX -> SubjectKind.INDEX;
      case COMMODITY -> SubjectKind.COMMODITY;
      case CURRENCY -> SubjectKind.CURRENCY;
      case ECONOMY, AUTHORITY -> SubjectKind.ECONOMY;
      case INDUSTRY -> SubjectKind.INDUSTRY;
      case PRODUCT -> SubjectKind.PRODUCT;
      case COMPANY, BROKER, RESEARCH, AGENCY, POLLSTER, MEDIA -> SubjectKind.COMPANY;
    };
  }

  /** What kind of party it is when it makes a claim about something else. */
  public FirmKind asFirm() {
    return switch (this) {
      case BROKER, RESEARCH, AGENCY -> FirmKind.BROKER;
      case MEDIA -> FirmKind.MEDIA;
      case POLLSTER -> FirmKind.MARKET;
      case COMPANY, PRODUCT, INDEX, COMMODITY, CURRENCY, ECONOMY, INDUSTRY, AUTHORITY ->
          FirmKind.COMPANY;
    };
  }
}
