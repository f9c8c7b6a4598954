package org.streetbook.extractors.attribution;

import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Period;

/**
 * The periods that a note reports on and looks ahead to, as carried from sentence to sentence. Not
 * thread-safe.
 */
public final class ToldPeriods {

  private @Nullable Period reported;
  private @Nullable Period foreseen;
  private int reportedScene = -1;
  private int foreseenScene = -1;
  private int scene = -1;

  ToldPeriods() {}

  void enter(int next) {
    scene = next;
  }

  void carryOn(ToldPeriods other) {
    reported = other.reported;
    foreseen = other.foreseen;
    reportedScene = other.reportedScene;
    foreseenScene = other.foreseenScene;
    scene = other.scene;
  }

  /** Takes note of the period that figures are told for, past or to come. */
  public void tell(Period period, boolean ahead) {
    if (ahead) {
      foreseen = period;
      foreseenScene = scene;
    } else {
      reported = period;
      reportedScene = scene;
    }
  }

  /** The period that is reported on, null before one was named. */
  public @Nullable Period reported() {
    return reported;
  }

  /** How many sentences ago the period that is reported on was named. */
  public int reportedAgo() {
    return reported == null ? Integer.MAX_VALUE : scene - reportedScene;
  }

  /** The period that was last looked ahead to, else the one reported on. */
  public @Nullable Period foreseen() {
    return foreseen != null ? foreseen : reported;
  }

  /** How many sentences ago the period that is looked ahead to was named. */
  public int foreseenAgo() {
    return foreseen == null ? Integer.MAX_VALUE : scene - foreseenScene;
  }
}
