package org.streetbook.extractors.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;

/**
 * What the cells of a column are, by its heads.
 *
 * @param role what kind of cells it holds
 * @param maker whose its values are
 * @param age whether they replaced others or were replaced
 * @param lag how long before the period of the table they are for
 * @param sequential whether a change is one from the quarter before
 * @param time the period that it is for, null where the heads name none
 * @param measure the metric that it is of, null where the heads name none
 * @param party whom the heads name, null where nobody
 * @param unit what its bare numbers are in, null where the heads do not say
 * @param outlook whether the heads mark the period as still estimated ("2026E")
 * @param reported whether they mark it as reported ("2025A")
 * @param scenario what must come true for its values as the head names it ("Bear case"), null where
 *     nothing must
 */
public record Column(
    Role role,
    Maker maker,
    Age age,
    Lag lag,
    boolean sequential,
    @Nullable PeriodMention time,
    Chunk.@Nullable Measure measure,
    @Nullable Party party,
    @Nullable CellUnit unit,
    boolean outlook,
    boolean reported,
    @Nullable String scenario) {

  /** Kinds of cells. */
  public enum Role {
    /** Who states the figures of the row. */
    FIRM,
    /** What the figures of the row are about. */
    SUBJECT,
    /** What the figures of the row measure, or when. */
    LABEL,
    /** Price targets. */
    TARGET,
    /** Ratings. */
    RATING,
    /** How far a share has to go to its target. */
    UPSIDE,
    /** What a share costs. */
    PRICE,
    /** Values of the metric of the row or the head. */
    VALUE,
    /** Changes of that metric. */
    CHANGE,
    /** Values of an older and a newer state, of what the row or the cell shows. */
    REVISION,
    /** Cells that state nothing by themselves, or whose head is not understood. */
    IGNORED
  }

  /** Whose values are. */
  public enum Maker {
    /** Whoever the row, the table or the note names. */
    ANYONE,
    /** The company's, as it happened. */
    COMPANY,
    /** The company's, as it expects. */
    GUIDANCE,
    /** The market's. */
    MARKET,
    /** The house's whose table it is. */
    HOUSE,
    /** The house's whose table it is, else the market's. */
    FORECASTER
  }

  /** Old or new. */
  public enum Age {
    /** Neither is said. */
    STANDING,
    /** Replaced by another. */
    OLD,
    /** In the place of another. */
    NEW
  }

  /** How long before. */
  public enum Lag {
    /** The period itself. */
    NONE,
    /** The quarter before. */
    QUARTER,
    /** The same of the year before. */
    YEAR
  }

  /** The column of a head, or of several one above the other. */
  static Column of(List<Cell> heads) {
    Words words = null;
    for (Cell head : heads) {
      Words here = Words.of(head);
      words = words == null ? here : here.under(words);
    }
    return words == null ? IGNORED : of(words);
  }

  /** A column of labels whose head gives the unit of their values. */
  static Column labels(@Nullable CellUnit unit) {
    return plain(Role.LABEL, unit);
  }

  /** A column of values without a head. */
  static Column values() {
    return plain(Role.VALUE, null);
  }

  private static Column plain(Role role, @Nullable CellUnit unit) {
    return new Column(
        role,
        Maker.ANYONE,
        Age.STANDING,
        Lag.NONE,
        false,
        null,
        null,
        null,
        unit,
        false,
        false,
        null);
  }

  private static final Column IGNORED =
      new Column(
          Role.IGNORED,
          Maker.ANYONE,
          Age.STANDING,
          Lag.NONE,
          false,
          null,
          null,
          null,
          null,
          false,
          false,
          null);

  private static Column of(Words words) {
    Lag lag =
        words.says(Facet.YEAR_AGO)
            ? Lag.YEAR
            : words.says(Facet.QUARTER_AGO) ? Lag.QUARTER : Lag.NONE;
    boolean change = words.says(Facet.CHANGE) || words.says(Facet.SEQUENTIAL);
    return new Column(
        role(words, change),
        maker(words, lag),
        age(words),
        words.time() == null ? lag : Lag.NONE,
        words.says(Facet.SEQUENTIAL),
        words.time(),
        words.measure(),
        words.parties().isEmpty() ? null : words.parties().getFirst(),
        words.unit(),
        words.outlook(),
        words.reported(),
        null);
  }

  private static Role role(Words words, boolean change) {
    if (words.says(Facet.FIRM)) {
      return Role.FIRM;
    }
    if (words.says(Facet.SUBJECT)) {
      return Role.SUBJECT;
    }
    if (words.says(Facet.LABEL)) {
      return Role.LABEL;
    }
    boolean unsaid =
        words.says(Facet.VERDICT) || words.says(Facet.IGNORED) || !words.rest().isEmpty();
    if (unsaid) {
      return Role.IGNORED;
    }
    Role opinion = opinion(words);
    if (opinion != null) {
      return change ? Role.IGNORED : opinion;
    }
    if (change) {
      return Role.CHANGE;
    }
    boolean value = words.time() != null || words.measure() != null || !words.parties().isEmpty();
    boolean aged = words.says(Facet.OLD) || words.says(Facet.NEW);
    boolean made = maker(words, Lag.NONE) != Maker.ANYONE || isLagged(words);
    return value || made ? Role.VALUE : aged ? Role.REVISION : Role.IGNORED;
  }

  /** What words say of opinions and prices of a share, null where nothing. */
  static @Nullable Role opinion(Words words) {
    if (words.says(Facet.PRICE)) {
      return Role.PRICE;
    }
    if (words.says(Facet.RATING)) {
      return Role.RATING;
    }
    if (words.says(Facet.UPSIDE)) {
      return Role.UPSIDE;
    }
    return words.says(Facet.TARGET) ? Role.TARGET : null;
  }

  /** Whether words call values old or new. */
  static Age age(Words words) {
    return words.says(Facet.OLD) ? Age.OLD : words.says(Facet.NEW) ? Age.NEW : Age.STANDING;
  }

  private static boolean isLagged(Words words) {
    return words.says(Facet.YEAR_AGO) || words.says(Facet.QUARTER_AGO);
  }

  private static Maker maker(Words words, Lag lag) {
    if (words.says(Facet.MARKET)) {
      return Maker.MARKET;
    }
    if (words.says(Facet.GUIDANCE)) {
      return Maker.GUIDANCE;
    }
    if (words.says(Facet.OURS)) {
      return Maker.HOUSE;
    }
    if (words.says(Facet.FORECAST)) {
      return Maker.FORECASTER;
    }
    return words.says(Facet.ACTUAL) || lag != Lag.NONE ? Maker.COMPANY : Maker.ANYONE;
  }

  /** The same of another metric. */
  Column of(Chunk.@Nullable Measure other) {
    return new Column(
        role, maker, age, lag, sequential, time, other, party, unit, outlook, reported, scenario);
  }

  /** The same where {@code name} comes true, of values where its heads say nothing else. */
  Column inCase(@Nullable String name) {
    return new Column(
        role == Role.IGNORED ? Role.VALUE : role,
        maker,
        age,
        lag,
        sequential,
        time,
        measure,
        party,
        unit,
        outlook,
        reported,
        name);
  }

  /** The same of the period that {@code dated} is for. */
  Column timedAs(Column dated) {
    return new Column(
        role,
        maker == Maker.ANYONE ? dated.maker : maker,
        age,
        lag,
        sequential,
        dated.time,
        measure,
        party,
        unit,
        dated.outlook,
        dated.reported,
        scenario);
  }

  /** Whether its values are set beside what happened: that itself, and what was expected of it. */
  boolean isBoundToResults() {
    return switch (maker) {
      case COMPANY, MARKET, HOUSE, FORECASTER -> true;
      case ANYONE, GUIDANCE -> false;
    };
  }

  /** Whether it says something of its cells beyond a bare metric: a role, whose, when. */
  boolean isTelling() {
    return role != Role.IGNORED;
  }
}
