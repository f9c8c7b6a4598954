package org.streetbook.pipeline.reconcile;

import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.FirmKind;

/** What a standing is on the rows of its topic. */
enum Role {
  FORECAST,
  GUIDANCE,
  MARKET,
  ACTUAL;

  static Role of(Standing standing) {
    boolean market =
        standing.isMarket()
            || (standing.firm().kind() == FirmKind.UNNAMED
                && standing.isClosed()
                && !standing.isPoint());
    return switch (standing.key().basis()) {
      case ESTIMATE, TARGET -> market ? MARKET : FORECAST;
      case SCENARIO, DERIVED -> FORECAST;
      case GUIDANCE -> GUIDANCE;
      case ACTUAL -> ACTUAL;
    };
  }

  /** The basis group of a row that is about this alone. */
  Basis basis() {
    return switch (this) {
      case FORECAST, MARKET -> Basis.ESTIMATE;
      case GUIDANCE -> Basis.GUIDANCE;
      case ACTUAL -> Basis.ACTUAL;
    };
  }

  /** Why it is no position of a row that is about something else. */
  String whyAside() {
    return switch (this) {
      case GUIDANCE -> "the company's own outlook and no forecast";
      case MARKET -> "reported of the market and no firm's own forecast";
      case ACTUAL -> "a reported value and no forecast";
      case FORECAST -> "a forecast";
    };
  }
}
