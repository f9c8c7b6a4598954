package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Claim;

class StandingsTest {

  /** How many claims state each standing of one firm, and how many others it has beside these. */
  private static List<String> standings(Told... told) {
    List<Claim> claims = Stream.of(told).map(Told::claim).toList();
    ClaimKey key = ClaimKey.of(claims.getFirst(), Affiliates.none()).orElseThrow();
    return Standings.of(key, claims, List.of()).stream()
        .map(s -> s.base().quote() + ": " + s.same().size() + " and " + s.looser().size())
        .sorted()
        .toList();
  }

  private static Told alpha() {
    return Told.broker("Alpha Bank");
  }

  private static Told overAHundred() {
    return alpha().over("$100 billion", "100e9", "USD").place(100);
  }

  private static Told upToAHundred() {
    return alpha().upTo("$100 billion", "100e9", "USD").place(100);
  }

  @Test
  void aLowerBoundSpeaksOfAFigureAtMostATenthAboveIt() {
    assertEquals(
        List.of("$110 billion: 1 and 1"),
        standings(overAHundred(), alpha().says("$110 billion", "110e9", "USD").place(200)));
    assertEquals(
        List.of("$100 billion: 1 and 0", "$110.1 billion: 1 and 0"),
        standings(overAHundred(), alpha().says("$110.1 billion", "110.1e9", "USD").place(200)));
    assertEquals(
        List.of("$100 billion: 1 and 0", "$99 billion: 1 and 0"),
        standings(overAHundred(), alpha().says("$99 billion", "99e9", "USD").place(200)));
  }

  @Test
  void anUpperBoundSpeaksOfAFigureAtMostATenthBelowIt() {
    assertEquals(
        List.of("$90 billion: 1 and 1"),
        standings(upToAHundred(), alpha().says("$90 billion", "90e9", "USD").place(200)));
    assertEquals(
        List.of("$100 billion: 1 and 0", "$89.9 billion: 1 and 0"),
        standings(upToAHundred(), alpha().says("$89.9 billion", "89.9e9", "USD").place(200)));
  }

  @Test
  void aBoundJoinsTheNearestOfTheFiguresThatItMaySpeakOf() {
    assertEquals(
        List.of("$103 billion: 1 and 1", "$108 billion: 1 and 0"),
        standings(
            overAHundred(),
            alpha().says("$108 billion", "108e9", "USD").place(200),
            alpha().says("$103 billion", "103e9", "USD").place(300)));
  }
}
