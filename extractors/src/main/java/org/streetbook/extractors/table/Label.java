package org.streetbook.extractors.table;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;

/**
 * What the cells of a row that hold no values say of it.
 *
 * @param firm who states its figures, null where nobody is named
 * @param subject what they are about, null where nothing is named
 * @param measure what they measure, null where nothing is named
 * @param text the words that it stands under, lower case
 * @param time when they are for, null where nothing is said
 * @param unit what bare numbers are in, null where nothing is said
 * @param change whether they are changes
 * @param sequential whether they are changes from the quarter before
 * @param margin whether they are a share of the figures above them
 * @param total whether they are of the whole that the table parts
 * @param opinion whether they are targets, ratings, prices or ways to a target, as a column's role;
 *     null where they are not
 * @param age whether they replaced others or were replaced
 * @param guidance whether they are what the company itself expects
 * @param outlook whether a period named is marked as still estimated ("2026E")
 * @param reported whether it is marked as reported ("2025A")
 * @param scenario which scenario it names, null where none
 * @param part whether it names what a table may part a whole into, in words that are not known
 * @param aggregate whether it is the sum or the average of rows
 * @param narrowed whether the words make something else of the metric ("cost of revenue")
 */
public record Label(
    @Nullable Party firm,
    @Nullable Party subject,
    Chunk.@Nullable Measure measure,
    String text,
    @Nullable PeriodMention time,
    @Nullable CellUnit unit,
    boolean change,
    boolean sequential,
    boolean margin,
    boolean total,
    Column.@Nullable Role opinion,
    Column.Age age,
    boolean guidance,
    boolean outlook,
    boolean reported,
    @Nullable Facet scenario,
    boolean part,
    boolean aggregate,
    boolean narrowed) {

  /** A name in no list, in a column of companies or of houses. */
  private static final Pattern NAME =
      Pattern.compile("[A-Z][\\w&.'\u2019-]*(?: [\\w&.'\u2019-]+){0,5}");

  /** A ticker or a note behind a name, in brackets. */
  private static final Pattern BEHIND = Pattern.compile("\\s*\\([^()]*\\)$");

  /** A share of the figures above, whatever these are. */
  private static final Pattern MARGIN =
      Pattern.compile(
          "(?i)[%\\s]*margins?(?:,? ?[(]?%[)]?)?|(?:as )?(?:a )?% of (?:net )?(?:sales|revenues?)");

  private static final Pattern AGGREGATE =
      Pattern.compile(
          "(?i)(?:(?:simple|weighted|peer|sector|group|industry|regional|overall|grand|sub-?)[ -]?)*"
              + "(?:average|avg\\.?|mean|median|total|sum|aggregate|all)"
              + "(?: \\(?(?:ex|excl\\.?|excluding|of|for)\\b.{1,30})?");

  private static final Set<String> NARROWING =
      Set.of(
          "of",
          "per",
          "/",
          "on",
          "excluding",
          "ex",
          "cost",
          "costs",
          "deferred",
          "unbilled",
          "contribution",
          "from");

  /** The label of a row with these columns. */
  static Label of(List<Cell> cells, List<Column> columns) {
    Builder label = new Builder();
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      Column.Role role = columns.get(i).role();
      boolean names = role == Column.Role.FIRM || role == Column.Role.SUBJECT;
      if (names || role == Column.Role.LABEL) {
        label.take(cells.get(i), role);
      }
    }
    return label.build();
  }

  /** Whether its words say what the figures beside it are. */
  boolean isTelling() {
    return measure != null || opinion != null;
  }

  /** What the cell of an item says. */
  private static final class Builder {
    private @Nullable Party firm;
    private @Nullable Party subject;
    private Chunk.@Nullable Measure measure;
    private String text = "";
    private @Nullable PeriodMention time;
    private @Nullable CellUnit unit;
    private boolean change;
    private boolean sequential;
    private boolean margin;
    private boolean total;
    private Column.@Nullable Role opinion;
    private Column.Age age = Column.Age.STANDING;
    private boolean guidance;
    private boolean outlook;
    private boolean reported;
    private @Nullable Facet scenario;
    private boolean part;
    private boolean aggregate;
    private boolean narrowed;

    void take(Cell cell, Column.Role role) {
      Words words = Words.of(cell);
      for (Party party : words.parties()) {
        boolean house = party.isHouse() && role != Column.Role.SUBJECT;
        if (house || role == Column.Role.FIRM) {
          firm = firm == null ? party : firm;
        } else {
          subject = subject == null ? party : subject;
        }
      }
      if (role == Column.Role.LABEL) {
        takeItem(cell, words);
      } else {
        takeUnlisted(BEHIND.matcher(cell.text()).replaceFirst(""), role);
        measure = measure == null ? words.measure() : measure;
      }
      time = time == null ? words.time() : time;
      outlook |= words.outlook();
      reported |= words.reported();
      scenario = scenario == null ? Heads.STANDARD.scenario(cell.text()) : scenario;
      aggregate |= AGGREGATE.matcher(cell.text()).matches();
      unit = unit == null ? words.unit() : unit;
    }

    private void takeItem(Cell cell, Words words) {
      boolean moves = words.says(Facet.CHANGE) || words.says(Facet.SEQUENTIAL);
      boolean weak = words.measure() != null && words.measure().weak();
      measure = moves && weak ? null : words.measure();
      text = cell.text().toLowerCase(java.util.Locale.ROOT);
      change |= moves;
      sequential |= words.says(Facet.SEQUENTIAL);
      boolean share = MARGIN.matcher(cell.text()).matches();
      measure = share ? null : measure;
      margin |= share || (words.measure() == null && words.rest().equals(List.of("margin")));
      boolean known = words.facets().stream().anyMatch(facet -> facet != Facet.FILLER);
      part |= words.measure() == null && !share && !known && words.time() == null && isNamed(words);
      total |= words.facets().equals(Set.of(Facet.FILLER)) && words.rest().isEmpty();
      guidance |= words.says(Facet.GUIDANCE);
      opinion = measure == null && !moves ? Column.opinion(words) : null;
      age = Column.age(words);
      narrowed |= words.measure() != null && words.rest().stream().anyMatch(NARROWING::contains);
    }

    private static boolean isNamed(Words words) {
      return !words.rest().isEmpty() || !words.parties().isEmpty();
    }

    private void takeUnlisted(String name, Column.Role role) {
      boolean shaped =
          NAME.matcher(name).matches()
              && !name.endsWith("by")
              && !AGGREGATE.matcher(name).matches();
      if (shaped && subject == null && role == Column.Role.SUBJECT) {
        subject = Party.unlisted(name, EntityKind.COMPANY, null);
      } else if (shaped && firm == null && role == Column.Role.FIRM) {
        firm = Party.unlisted(name, EntityKind.BROKER, null);
      }
    }

    Label build() {
      return new Label(
          firm,
          subject,
          measure,
          text,
          time,
          unit,
          change,
          sequential,
          margin,
          total,
          opinion,
          age,
          guidance,
          outlook,
          reported,
          scenario,
          part,
          aggregate,
          narrowed);
    }
  }
}
