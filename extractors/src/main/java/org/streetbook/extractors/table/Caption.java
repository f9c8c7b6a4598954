package org.streetbook.extractors.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;

/**
 * What the lines above a table say of all of it: the nearest heading, and what stands between that
 * and the table.
 *
 * @param company whose figures it holds, null where no company is named alone
 * @param topic the economy, commodity or index that it is about, null where none is named alone
 * @param house the house whose views it may hold, null where none is named alone
 * @param market whether it holds what many expect
 * @param time the period that it is for, null where none is named alone
 * @param measure the metric that it is of, null where none is named alone
 * @param parted whether it parts the figures of one into those of its segments, regions or products
 * @param unit what bare numbers are in, null where the lines do not say
 */
public record Caption(
    @Nullable Party company,
    @Nullable Party topic,
    @Nullable Party house,
    boolean market,
    @Nullable PeriodMention time,
    Chunk.@Nullable Measure measure,
    boolean parted,
    @Nullable CellUnit unit) {

  static final Caption NONE = new Caption(null, null, null, false, null, null, false, null);

  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)\\b(?:by|per) (?:business |operating |reporting |product )?(?:segment|division|business|region|geography"
              + "|country|product|category|unit|line|end[ -]?market|type|activity)\\b"
              + "|\\b(?:segment(?:al)?|divisional|geographic(?:al)?|regional) (?:breakdown|split|mix|revenues?|sales|results)\\b"
              + "|\\b(?:revenue|sales) (?:breakdown|split|mix)\\b");

  /** How many lines above a table are looked at, besides the first of the note. */
  private static final int REACH = 4;

  /** What the lines before the one at {@code first} say. */
  static Caption above(List<Line> lines, int first) {
    Caption said = NONE;
    Party house = null;
    int seen = 0;
    boolean headed = false;
    for (int i = first - 1; i >= 0 && seen < REACH && !headed; i--) {
      Line line = lines.get(i);
      if (line.isRow()) {
        continue;
      }
      seen++;
      Caption here = of(line, seen);
      // A house that heads a table is whose note it is, unless nothing else is named.
      if (here.company != null && here.company.isHouse()) {
        house = house == null ? here.company : house;
        here = here.about(null);
      }
      said = said.under(here, line.isHeading());
      headed = line.isHeading() && (here.company != null || here.topic != null);
    }
    Caption title = lines.isEmpty() || lines.getFirst().isRow() ? NONE : of(lines.getFirst(), 9);
    if (house != null && said.company == null) {
      said = said.about(title.company != null ? title.company : house);
    }
    return said.time != null
        ? said
        : new Caption(
            said.company,
            said.topic,
            said.house,
            said.market,
            title.time,
            said.measure,
            said.parted,
            said.unit);
  }

  /** This for the period that a table's corner names, "US$bn, 2027E"; null leaves it as it is. */
  Caption timed(@Nullable PeriodMention corner) {
    return corner == null
        ? this
        : new Caption(company, topic, house, market, corner, measure, parted, unit);
  }

  /** What a line within a table says of the rows below it. */
  static Caption of(Line line) {
    return of(line, 1);
  }

  private Caption about(@Nullable Party figures) {
    return new Caption(figures, topic, house, market, time, measure, parted, unit);
  }

  /** This, with what another adds that is said further away, or nearer where it is a heading. */
  Caption under(Caption other, boolean heading) {
    boolean theirs = heading && (other.company != null || other.topic != null);
    return new Caption(
        theirs || company == null ? other.company : company,
        theirs || topic == null ? other.topic : topic,
        house != null ? house : other.house,
        market || other.market,
        time != null ? time : other.time,
        measure != null ? measure : other.measure,
        measure != null ? parted : other.parted,
        unit != null ? unit : other.unit);
  }

  /** This, with what a line nearer to the rows says in its place. */
  Caption nearer(Caption other) {
    return other.under(this, false);
  }

  private static Caption of(Line line, int distance) {
    List<Party> companies = new ArrayList<>();
    List<Party> topics = new ArrayList<>();
    List<Party> houses = new ArrayList<>();
    List<PeriodMention> times = new ArrayList<>();
    List<Chunk.Measure> measures = new ArrayList<>();
    boolean foresees = false;
    boolean market = false;
    for (Chunk chunk : line.chunks()) {
      if (chunk instanceof Chunk.Name name) {
        List<Party> kind =
            switch (name.party().kind()) {
              case COMPANY, PRODUCT -> companies;
              case BROKER, RESEARCH, AGENCY -> houses;
              case ECONOMY, AUTHORITY, COMMODITY, INDEX, CURRENCY -> topics;
              case POLLSTER, MEDIA, INDUSTRY -> null;
            };
        if (kind != null && !kind.contains(name.party())) {
          kind.add(name.party());
        }
      } else if (chunk instanceof Chunk.Time time && isSpan(time.mention())) {
        times.add(time.mention());
      } else if (chunk instanceof Chunk.Measure found && !found.weak()) {
        measures.add(found);
      } else if (chunk instanceof Chunk.Word word) {
        foresees |= word.cues().contains(Cue.FORESEE) || word.cues().contains(Cue.EXPECTATION);
        market |= word.lower().equals("consensus") || word.lower().equals("poll");
      }
    }
    boolean heading = line.isHeading();
    if (companies.isEmpty() && !foresees && heading) {
      houses.stream()
          .filter(house -> house.kind() == EntityKind.BROKER && !isEmployer(line, house))
          .forEach(companies::add);
    }
    return new Caption(
        only(companies),
        only(topics),
        heading ? only(houses) : null,
        heading && market,
        heading || distance <= 2 ? onlyPeriod(times) : null,
        heading && measures.size() == 1 ? measures.getFirst() : null,
        heading && PARTS.matcher(line.text()).find(),
        distance <= 3 ? unit(line) : null);
  }

  /** Whether the house is named behind a person: "Ada Lind, analyst, Brackwater Securities". */
  private static boolean isEmployer(Line line, Party house) {
    for (Chunk chunk : line.chunks()) {
      if (chunk instanceof Chunk.Name name && name.party().equals(house)) {
        String before =
            line.text().substring(0, name.span().begin() - line.begin()).stripTrailing();
        return before.endsWith(",");
      }
    }
    return false;
  }

  private static @Nullable Party only(List<Party> parties) {
    return parties.size() == 1 ? parties.getFirst() : null;
  }

  private static @Nullable PeriodMention onlyPeriod(List<PeriodMention> times) {
    long different = times.stream().map(time -> time.period().label()).distinct().count();
    return different == 1 ? times.getFirst() : null;
  }

  private static boolean isSpan(PeriodMention mention) {
    return switch (mention.kind()) {
      case CALENDAR, FISCAL, REPORTING ->
          switch (mention.period().type()) {
            case YEAR, HALF, QUARTER, MONTH -> true;
            case DAY, INSTANT, SPAN -> false;
          };
      case RELATIVE, DAY, VAGUE -> false;
    };
  }

  private static @Nullable CellUnit unit(Line line) {
    String text = line.text();
    String bare =
        text.endsWith(":") || text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    CellUnit whole = CellUnit.ofList(bare.startsWith("(") ? bare.replaceAll("[()]", "") : bare);
    if (whole != null) {
      return whole;
    }
    CellUnit bracketed = CellUnit.inBrackets(text);
    if (bracketed != null) {
      return bracketed;
    }
    int comma = text.lastIndexOf(", in ");
    int dash = Math.max(text.lastIndexOf(" \u2013 in "), text.lastIndexOf(" - in "));
    int cut = Math.max(comma, dash);
    return cut < 0 ? null : CellUnit.of(bare.substring(cut + 2));
  }
}
