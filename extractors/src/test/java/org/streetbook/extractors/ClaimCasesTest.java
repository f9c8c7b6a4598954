package org.streetbook.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.wire.Json;

/**
 * Runs the sentences of {@code claims.cases} and the tables of {@code tables.cases} and compares
 * the claims they make, all of them.
 */
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
    return Stream.concat(cases("claims.cases"), cases("tables.cases"));
  }

  private static Stream<Case> cases(String name) throws IOException {
    List<Case> cases = new ArrayList<>();
    String file;
    try (InputStream in = ClaimCasesTest.class.getResourceAsStream(name)) {
      file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String block : file.split("\n\\s*\n", -1)) {
      String title = "";
      String note = "";
      String text = "";
      boolean more = false;
      List<String> claims = new ArrayList<>();
      List<String> none = new ArrayList<>();
      for (String line : block.lines().filter(l -> !l.startsWith("#")).toList()) {
        int colon = line.indexOf(": ");
        String rest = line.substring(colon + 2);
        switch (line.substring(0, colon)) {
          case "case" -> title = rest;
          case "note" -> note = rest;
          case "text" -> text = rest.replace("\\n", "\n");
          case "claim" -> claims.add(rest);
          case "none" -> none.add(rest);
          case "more" -> more = true;
          default -> throw new IllegalStateException("unknown line in " + name + ": " + line);
        }
      }
      if (!title.isEmpty()) {
        cases.add(new Case(title, note, text, claims, none, more));
      }
    }
    return cases.stream();
  }

  @Test
  void theFilesHoldCases() throws IOException {
    assertTrue(cases("claims.cases").count() >= 15, "claims.cases has lost its cases");
    assertTrue(cases("tables.cases").count() >= 15, "tables.cases has lost its cases");
  }

  /** Names put in the places of others of their kind, with the same fiscal year. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("Barclays", "Nomura"),
          Map.entry("Nomura", "HSBC"),
          Map.entry("HSBC", "Jefferies"),
          Map.entry("Jefferies", "UBS"),
          Map.entry("UBS", "Bernstein"),
          Map.entry("Bernstein", "Wedbush"),
          Map.entry("Wedbush", "Barclays"),
          Map.entry("Deutsche Bank", "Credit Suisse"),
          Map.entry("Credit Suisse", "Deutsche Bank"),
          Map.entry("Siemens", "Infineon"),
          Map.entry("Infineon", "Siemens"),
          Map.entry("Caterpillar", "Honeywell"),
          Map.entry("Alcoa", "Boeing"),
          Map.entry("Nokia", "Ericsson"),
          Map.entry("Daimler", "Volvo"),
          Map.entry("Brazil", "Mexico"));

  private static final Pattern NAMES =
      Pattern.compile("\\b(" + String.join("|", OTHERS.keySet()) + ")\\b");

  @ParameterizedTest
  @MethodSource("cases")
  void makesExactlyTheClaims(Case example) {
    check(example);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesTheSameClaimsOfOthers(Case example) {
    check(
        new Case(
            example.name(),
            others(example.note()),
            others(example.text()),
            example.claims().stream().map(ClaimCasesTest::others).toList(),
            example.none(),
            example.more()));
  }

  private static String others(String text) {
    return NAMES.matcher(text).replaceAll(found -> OTHERS.get(found.group(1)));
  }

  private static void check(Case example) {
    List<Claim> claims = EXTRACTOR.extract(Notes.note(example.note(), example.text())).claims();
    for (String none : example.none()) {
      assertFalse(
          claims.stream().anyMatch(claim -> claim.quote().equals(none)), "a claim of " + none);
    }
    List<String> made = claims.stream().map(ClaimCasesTest::line).sorted().toList();
    if (example.more()) {
      assertTrue(made.containsAll(example.claims()), () -> String.join("\n", made));
    } else {
      assertEquals(
          String.join("\n", example.claims().stream().sorted().toList()), String.join("\n", made));
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
