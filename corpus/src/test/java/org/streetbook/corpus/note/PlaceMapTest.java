package org.streetbook.corpus.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.wire.Json;

class PlaceMapTest {

  private static final Place.Sheet SHEET = new Place.Sheet("Model");

  private static Place.Cell cell(int column, int row) {
    return new Place.Cell("Model", column, row);
  }

  @Test
  void consecutivePagesAreOneRunAndSoAreTheCellsOfARow() {
    PlaceMap.Builder builder = new PlaceMap.Builder();
    builder.add(0, SHEET);
    builder.add(7, cell(1, 4));
    builder.add(12, cell(2, 4));
    builder.add(20, cell(1, 5));
    builder.add(25, cell(3, 5));
    assertEquals(
        "[{\"from\":\"sheet Model\",\"begins\":[0]},{\"from\":\"Model!A4\",\"begins\":[7,12]},"
            + "{\"from\":\"Model!A5\",\"begins\":[20]},{\"from\":\"Model!C5\",\"begins\":[25]}]",
        Json.write(builder.build()));
  }

  @Test
  void aPlaceHoldsUntilTheNextBegins() {
    PlaceMap.Builder builder = new PlaceMap.Builder();
    builder.add(5, new Place.Page(1));
    builder.add(9, new Place.Page(2));
    builder.add(30, new Place.Page(7));
    PlaceMap map = builder.build();
    assertNull(map.at(4));
    assertEquals(new Place.Page(1), map.at(5));
    assertEquals(new Place.Page(1), map.at(8));
    assertEquals(new Place.Page(2), map.at(9));
    assertEquals(new Place.Page(2), map.at(29));
    assertEquals(new Place.Page(7), map.at(1_000_000));
    assertNull(PlaceMap.NONE.at(0));
  }

  @Test
  void whatIsAddedPieceByPieceIsWhatEachOffsetWasToldToBe() {
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      List<@Nullable Place> wanted = new ArrayList<>();
      PlaceMap map = random(random, wanted);
      assertHolds(wanted, map, "round " + round);
      assertEquals(map, Json.read(Json.write(map), PlaceMap.class), "round " + round);

      int begin = random.nextInt(wanted.size());
      int end = begin + random.nextInt(wanted.size() - begin + 1);
      assertHolds(wanted.subList(begin, end), map.part(begin, end), "part of round " + round);

      PlaceMap.Builder twice = new PlaceMap.Builder();
      twice.addAll(0, map);
      twice.addAll(wanted.size(), map);
      List<@Nullable Place> both = new ArrayList<>(wanted);
      for (Place each : wanted) {
        both.add(each != null ? each : wanted.getLast());
      }
      assertHolds(both, twice.build(), "twice round " + round);
    }
  }

  @Test
  void charactersThatAreDroppedTakeNoPlaceWithThem() {
    Random random = new Random(13);
    for (int round = 0; round < 400; round++) {
      List<@Nullable Place> wanted = new ArrayList<>();
      PlaceMap map = random(random, wanted);
      List<@Nullable Place> kept = new ArrayList<>();
      int[] moved = new int[wanted.size()];
      for (int i = 0; i < wanted.size(); i++) {
        moved[i] = kept.size();
        if (random.nextInt(3) > 0) {
          kept.add(wanted.get(i));
        }
      }
      PlaceMap cut = map.moved(begin -> moved[begin]).part(0, kept.size());
      assertHolds(kept, cut, "round " + round);
    }
  }

  private static PlaceMap random(Random random, List<@Nullable Place> wanted) {
    PlaceMap.Builder builder = new PlaceMap.Builder();
    for (int i = random.nextInt(3); i > 0; i--) {
      wanted.add(null);
    }
    Place place = random.nextBoolean() ? cell(1, 1) : new Place.Page(1);
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      Place next = random.nextInt(4) == 0 ? null : place.plus(random.nextInt(3));
      place = next != null ? next : random.nextInt(3) == 0 ? SHEET : cell(1, 1 + random.nextInt(9));
      builder.add(wanted.size(), place);
      for (int k = 1 + random.nextInt(4); k > 0; k--) {
        wanted.add(place);
      }
    }
    return builder.build();
  }

  private static void assertHolds(List<@Nullable Place> wanted, PlaceMap map, String what) {
    for (int i = 0; i < wanted.size(); i++) {
      assertEquals(wanted.get(i), map.at(i), what + " at " + i + " in " + map);
    }
    assertTrue(map.lastBegin() < wanted.size(), what + ": " + map);
  }

  @Test
  void ofTwoPlacesAtOneOffsetTheLaterHolds() {
    PlaceMap.Builder builder = new PlaceMap.Builder();
    builder.add(0, cell(1, 1));
    builder.add(4, cell(2, 1));
    builder.add(4, cell(3, 1));
    builder.add(4, cell(2, 1));
    assertEquals(List.of(new PlaceMap.Run(cell(1, 1), List.of(0, 4))), builder.build().runs());
    builder = new PlaceMap.Builder();
    builder.add(0, SHEET);
    builder.add(0, cell(1, 1));
    assertEquals(List.of(new PlaceMap.Run(cell(1, 1), List.of(0))), builder.build().runs());
  }

  @Test
  void aSheetOfMoreRowsThanAMapHoldsIsOnePlaceFromThereOn() {
    PlaceMap.Builder builder = new PlaceMap.Builder();
    for (int row = 1; row <= PlaceMap.MOST_RUNS + 500; row++) {
      builder.add(row * 3, cell(1, row));
    }
    builder.add(3 * PlaceMap.MOST_RUNS + 3_000, new Place.Cell("Next", 1, 1));
    PlaceMap map = builder.build();
    assertEquals(cell(1, 900), map.at(2_700));
    assertEquals(cell(1, PlaceMap.MOST_RUNS), map.at(PlaceMap.MOST_RUNS * 3));
    assertEquals(SHEET, map.at(PlaceMap.MOST_RUNS * 3 + 300));
    assertEquals(new Place.Sheet("Next"), map.at(3 * PlaceMap.MOST_RUNS + 3_000));
    assertEquals(PlaceMap.MOST_RUNS + 2, map.runs().size());
  }

  @Test
  void aMapWhoseOffsetsDoNotRiseIsRefused() {
    for (String json :
        List.of(
            "[{\"from\":\"page 1\",\"begins\":[5,5]}]",
            "[{\"from\":\"page 1\",\"begins\":[-1]}]",
            "[{\"from\":\"page 1\",\"begins\":[]}]",
            "[{\"from\":\"sheet Model\",\"begins\":[1,2]}]",
            "[{\"from\":\"page 1\",\"begins\":[5]},{\"from\":\"page 9\",\"begins\":[2]}]")) {
      assertThrows(IllegalArgumentException.class, () -> Json.read(json, PlaceMap.class), json);
    }
  }

  @Test
  void aNoteRefusesPlacesBehindItsText() {
    PlaceMap.Builder builder = new PlaceMap.Builder();
    builder.add(4, new Place.Page(2));
    PlaceMap places = builder.build();
    assertEquals(new Place.Page(2), note("texts", places).placeAt(4));
    assertNull(note("texts", places).placeAt(3));
    assertThrows(IllegalArgumentException.class, () -> note("text", places));
  }

  private static Note note(String text, PlaceMap places) {
    return new Note(
        NoteId.ofPath("a.pdf"),
        "a.pdf",
        "",
        text,
        null,
        null,
        null,
        null,
        null,
        "en",
        List.of(),
        List.of(),
        Map.of(),
        places);
  }
}
