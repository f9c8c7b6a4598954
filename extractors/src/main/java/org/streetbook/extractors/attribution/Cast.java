package org.streetbook.extractors.attribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * Whom a note is about, read off all its scenes before the first is told.
 *
 * @param main the company that it is mostly about, null where it names none often enough
 * @param dominant whether every other company is named much less
 * @param first whom it names first of all, papers left out; null where nobody
 * @param firstEconomy the economy that it names first, or null
 * @param firstCommodity the commodity that it names first, or null
 * @param firstIndustry the industry that it names first, or null
 * @param toldByResearch whether a research house is named in its opening
 */
record Cast(
    @Nullable Party main,
    boolean dominant,
    @Nullable Party first,
    @Nullable Party firstEconomy,
    @Nullable Party firstCommodity,
    @Nullable Party firstIndustry,
    boolean toldByResearch) {

  /** How many sentences open a note, where the house that it reports on is named. */
  private static final int OPENING = 5;

  /** How many times more a company counts than a house when a note's main company is sought. */
  private static final int HOUSE_SHARE = 3;

  private static final Set<String> RESULTS =
      Set.of(
          "net_income",
          "eps",
          "revenue",
          "provisions",
          "pretax_income",
          "dividend",
          "net_interest_income",
          "impairments",
          "return_on_equity");

  /** How many times more than any other a company counts that dominates its note. */
  private static final int DOMINANCE = 2;

  /** What a note's company must count for: two mentions, or one in its opening. */
  private static final int CLEARLY_MAIN = 2 * HOUSE_SHARE;

  /** How many indices, currencies and commodities a note on markets names at least. */
  private static final int WRAP = 3;

  /** How near behind its name a house's verb of speech or opinion stands. */
  private static final int SPEAKING = 4;

  /**
   * The cast of a note.
   *
   * @param scenes all its scenes
   * @param followed those that go on about its matter, asides left out
   * @param author the house whose note it is, or null
   */
  static Cast of(List<Scene> scenes, List<Scene> followed, @Nullable Party author) {
    Map<Party, Integer> weights = weights(followed, author);
    Party most = mainCompany(weights);
    Party main = isWrap(followed, most, weights) ? null : most;
    return new Cast(
        main,
        main != null && dominates(main, weights),
        first(scenes),
        first(scenes, EntityKind.ECONOMY),
        first(scenes, EntityKind.COMMODITY),
        first(scenes, EntityKind.INDUSTRY),
        followed.stream()
            .limit(OPENING)
            .flatMap(opening -> opening.all(Chunk.Name.class).stream())
            .anyMatch(name -> name.chunk().party().kind() == EntityKind.RESEARCH));
  }

  private static @Nullable Party first(List<Scene> scenes, EntityKind kind) {
    return scenes.stream()
        .flatMap(scene -> scene.all(Chunk.Name.class).stream())
        .map(name -> name.chunk().party())
        .filter(party -> party.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  /** Whom the note names first of all, papers left out; null where nobody. */
  private static @Nullable Party first(List<Scene> scenes) {
    return scenes.stream()
        .flatMap(scene -> scene.all(Chunk.Name.class).stream())
        .map(name -> name.chunk().party())
        .filter(
            party ->
                party.kind() != EntityKind.MEDIA
                    && party.kind() != EntityKind.POLLSTER
                    && party.kind() != EntityKind.CURRENCY)
        .findFirst()
        .orElse(null);
  }

  /** How much each company of the note counts by its mentions, earlier ones more. */
  private static Map<Party, Integer> weights(List<Scene> scenes, @Nullable Party publisher) {
    Map<Party, Integer> weights = new LinkedHashMap<>();
    for (int i = 0; i < scenes.size(); i++) {
      int weight = i == 0 ? 4 : i < 3 ? 2 : 1;
      for (Scene.Placed<Chunk.Name> name : scenes.get(i).all(Chunk.Name.class)) {
        Party party = name.chunk().party();
        boolean house =
            party.kind() == EntityKind.BROKER || (party.isHouse() && party.ticker() != null);
        boolean title = Authorship.isTitleOf(scenes.get(i), i, name.at());
        boolean speaks =
            house
                && ((!title && speaks(scenes.get(i), name.at()))
                    || foreseesOther(scenes.get(i), name.at()));
        if (speaks || party.equals(publisher)) {
          continue;
        }
        if (party.kind() == EntityKind.COMPANY || house) {
          weights.merge(party, house && !title ? weight : HOUSE_SHARE * weight, Integer::sum);
        }
      }
    }
    return weights;
  }

  /** "Acme Bank sees wider loss for Smith": a house that opens its sentence and judges another. */
  private static boolean foreseesOther(Scene scene, int at) {
    boolean judges =
        at == scene.start()
            && (scene.has(at + 1, Cue.FORESEE)
                || scene.has(at + 1, Cue.REVISE)
                || scene.has(at + 1, Cue.REGRADE));
    return judges
        && scene.all(Chunk.Name.class).stream()
            .anyMatch(
                name ->
                    name.at() > at
                        && (name.chunk().party().kind() == EntityKind.COMPANY
                            || name.chunk().party().kind() == EntityKind.BROKER));
  }

  /** Whether the note tells of markets and names companies in passing: none of them is its own. */
  private static boolean isWrap(
      List<Scene> scenes, @Nullable Party most, Map<Party, Integer> weights) {
    long quoted =
        scenes.stream()
            .flatMap(scene -> scene.all(Chunk.Name.class).stream())
            .map(name -> name.chunk().party())
            .filter(
                party ->
                    party.kind() == EntityKind.INDEX
                        || party.kind() == EntityKind.CURRENCY
                        || party.kind() == EntityKind.COMMODITY)
            .distinct()
            .count();
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    boolean titled =
        !scenes.isEmpty()
            && scenes.getFirst().all(Chunk.Name.class).stream()
                .anyMatch(name -> name.chunk().party().equals(most));
    boolean opening =
        scenes.stream()
            .limit(3)
            .flatMap(scene -> scene.all(Chunk.Name.class).stream())
            .anyMatch(name -> name.chunk().party().equals(most));
    boolean passing = 2 * weights.getOrDefault(most, 0) < all || !opening;
    return most != null && !titled && quoted >= WRAP && passing;
  }

  /** The company that the note is mostly about, null where it names none often enough. */
  private static @Nullable Party mainCompany(Map<Party, Integer> weights) {
    Party best = null;
    int bestWeight = CLEARLY_MAIN - 1;
    for (Map.Entry<Party, Integer> entry : weights.entrySet()) {
      if (entry.getValue() > bestWeight) {
        bestWeight = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  /** Whether every other company is named much less, so that "the company" means this one. */
  private static boolean dominates(Party main, Map<Party, Integer> weights) {
    int weight = weights.getOrDefault(main, 0);
    return weights.entrySet().stream()
        .allMatch(other -> other.getKey().equals(main) || DOMINANCE * other.getValue() <= weight);
  }

  /** Whether the house at {@code at} tells or thinks something, so that nothing is told of it. */
  private static boolean speaks(Scene scene, int at) {
    for (int i = at + 1; i <= at + SPEAKING; i++) {
      if (scene.word(i).equals(",") && !scene.has(i + 1, Cue.ANALYST_NOUN)) {
        break;
      }
      boolean speaks =
          (scene.has(i, Cue.SAY) && !tellsResults(scene))
              || scene.has(i, Cue.FORESEE)
              || scene.has(i, Cue.REVISE)
              || scene.has(i, Cue.REGRADE)
              || scene.has(i, Cue.ANALYST_NOUN)
              || scene.has(i, Cue.DOCUMENT);
      if (speaks) {
        return true;
      }
    }
    int subject = scene.word(at - 2).equals("also") ? at - 3 : at - 2;
    boolean told = scene.at(subject) instanceof Chunk.Name;
    return scene.word(at - 1).equals("to") || (scene.has(at - 1, Cue.SAY) && !told);
  }

  /**
   * Whether the scene tells of profits and the like, which a house that says so tells of itself.
   */
  static boolean tellsResults(Scene scene) {
    return scene.all(Chunk.Measure.class).stream()
        .map(measure -> measure.chunk().candidates().getFirst().id())
        .anyMatch(RESULTS::contains);
  }
}
