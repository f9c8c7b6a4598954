package org.streetbook.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.wire.Json;

/** Runs the sentences of {@code claims.cases} and compares the claims they make, all of them. */
class ClaimCasesTest {

  private static final ClaimExtractor EXTRACTOR = ClaimExtractor.standard(Catalogue.standard());

  /** One case of the file. */
  record Case(
      String name, String note, String text, List<String> claims, List<String> none, boolean more) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String file;
    try (InputStream in = ClaimCasesTest.class.getResourceAsStream("claims.cases")) {
      file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String block : file.split("\n\\s*\n", -1)) {
      String name = "";
      String note = "";
      String text = "";
      boolean more = false;
      List<String> claims = new ArrayList<>();
      List<String> none = new ArrayList<>();
      for (String line : block.lines().filter(l -> !l.startsWith("#")).toList()) {
        int colon = line.indexOf(": ");
        String rest = line.substring(colon + 2);
        switch (line.substring(0, colon)) {
          case "case" -> name = rest;
          case "note" -> note = rest;
          case "text" -> text = rest.replace("\\n", "\n");
          case "claim" -> claims.add(rest);
          case "none" -> none.add(rest);
          case "more" -> more = true;
          default -> throw new IllegalStateException("unknown line in claims.cases: " + line);
        }
      }
      if (!name.isEmpty()) {
        cases.add(new Case(name, note, text, claims, none, more));
      }
    }
    return cases.stream();
  }

  @Test
  void theFileHoldsCases() throws IOException {
    assertTrue(cases().count() >= 15, "claims.cases has lost its cases");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesExactlyTheClaims(Case example) {
    List<Claim> claims = EXTRACTOR.extract(Notes.note(example.note(), example.text())).claims();
    for (String none : example.none()) {
      assertFalse(
          claims.stream().anyMatch(claim -> claim.quote().equals(none)), "a claim of " + none);
    }
    if (!example.more()) {
      assertEquals(
          String.join("\n", example.claims().stream().sorted().toList()),
          String.join("\n", claims.stream().map(ClaimCasesTest::line).sorted().toList()));
    }
  }

  private static String line(Claim claim) {
    String value =
        switch (claim.value()) {
          case Amount amount ->
              (amount.low() == null ? "-" : Json.plain(amount.low()))
                  + " | "
                  + (amount.high() == null ? "-" : Json.plain(amount.high()))
                  + " | "
                  + amount.unit();
          case Rating rating -> "- | - | -";
        };
    boolean change = claim.value() instanceof Amount amount && amount.change();
    return String.join(
            " | ",
            claim.quote(),
            claim.firm().name(),
            claim.subject().name(),
            claim.metric(),
            value,
            claim.year() == null ? "-" : claim.year().toString(),
            claim.basis().label())
        + (change ? " change" : "")
        + (claim.prior() ? " prior" : "");
  }
}
