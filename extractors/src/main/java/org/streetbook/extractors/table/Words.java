package org.streetbook.extractors.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Party;

/**
 * What the words of a head or of a row's label say.
 *
 * @param facets what known words say
 * @param time the period named, null where none is
 * @param measure the metric named, null where none is
 * @param parties who is named, in order
 * @param unit what the words say bare numbers are in, null where they do not
 * @param outlook whether the period is marked as still estimated ("2026E")
 * @param reported whether it is marked as reported ("2025A")
 * @param rest words that say none of this, lower case, in order
 */
record Words(
    Set<Facet> facets,
    @Nullable PeriodMention time,
    Chunk.@Nullable Measure measure,
    List<Party> parties,
    @Nullable CellUnit unit,
    boolean outlook,
    boolean reported,
    List<String> rest) {

  Words {
    facets = Set.copyOf(facets);
    parties = List.copyOf(parties);
    rest = List.copyOf(rest);
  }

  /** What a cell says. */
  static Words of(Cell cell) {
    return new WordsReader(cell).read();
  }

  boolean says(Facet facet) {
    return facets.contains(facet);
  }

  /** Whether no word is left that is not understood, and any is. */
  boolean isUnderstood() {
    return rest.isEmpty() && (time != null || measure != null || !parties.isEmpty() || saysMore());
  }

  private boolean saysMore() {
    return facets.stream().anyMatch(facet -> facet != Facet.FILLER);
  }

  /** What both say, the cell above first. */
  Words under(Words above) {
    Set<Facet> both = EnumSet.noneOf(Facet.class);
    both.addAll(above.facets);
    both.addAll(facets);
    List<Party> named = new ArrayList<>(above.parties);
    named.addAll(parties);
    List<String> left = new ArrayList<>(above.rest);
    left.addAll(rest);
    return new Words(
        both,
        time != null ? time : above.time,
        measure != null ? measure : above.measure,
        named,
        unit != null ? unit : above.unit,
        outlook || above.outlook,
        reported || above.reported,
        left);
  }
}
