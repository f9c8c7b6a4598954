package org.streetbook.extractors.scene;

/** What a plain word can signal. The words are in {@code cues.tsv}; a word may signal several. */
public enum Cue {
  /** Speech: said, wrote, according. */
  SAY,
  /** Looking ahead: expects, forecast, guidance, will. */
  OUTLOOK,
  /** A rise: rose, growth, higher. */
  UP,
  /** A fall: fell, decline, lower. */
  DOWN,
  /** A noun of change, which a per cent may stand before: growth, decline, gain. */
  CHANGE_NOUN,
  /** A level reached: was, reached, stood, totaled. */
  LEVEL,
  /** Uncertainty: may, could, potentially. */
  HEDGE,
  /** Hearsay: reportedly, rumours. */
  RUMOUR,
  /** A condition: if, assuming. */
  CONDITION,
  /** Denial: not, denied. */
  NEGATION,
  /** The crowd of forecasters: analysts, economists, street. */
  CROWD,
  /** What a crowd has: estimates, expectations, consensus. */
  EXPECTATION,
  /** An average of expectations: mean, average, median. */
  AVERAGE,
  /** Pronouns that stand for whoever is talked about: it, its, they. */
  PRONOUN,
  /** Nouns that stand for a house: bank, brokerage. */
  HOUSE_NOUN,
  /** Nouns that stand for a company: company, chipmaker, group. */
  COMPANY_NOUN,
  /** Nouns that stand for a person who speaks for a house: analyst. */
  ANALYST_NOUN,
  /** Persons who speak for a company: chief, executive, spokesman. */
  OFFICER_NOUN,
  /** Shares as things that move: shares, stock. */
  SHARES,
  /** A loss: loss, losses. */
  LOSS,
  /** A new value in place of an old: raised, cut, lifted, trimmed. */
  REVISE,
  /** An earlier value: previous, prior, earlier. */
  FORMER,
  /** A verb that changes a rating. */
  REGRADE,
  /** Words that end one clause and begin another: while, but, whereas. */
  CLAUSE,
  /** A report or model of a house that stands for it: note, report, model. */
  DOCUMENT,
  /** Compared: versus, compared, against. */
  COMPARE,
  /** Verbs of forecasting with a forecaster as subject: expects, sees, estimates. */
  FORESEE,
  /** Something comes on top: adds, another, online. */
  ADDING,
  /** One thing is a part of another: accounts for, makes up. */
  SHARE_OF,
  /** The present state: currently, now. */
  PRESENT
}
