package org.streetbook.extractors.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CapitalsTest {

  private static final Pattern FORM =
      Pattern.compile("((?:[A-Z][\\w&.-]* ){0,3}[A-Z][\\w&-]*) (?:Inc|Corp)\\b");

  private static final Pattern LED =
      Pattern.compile("(?<!analyst )\\b([A-Z][\\w&]+) (?:lifts|cuts)");

  private static final Pattern SHORT = Pattern.compile("([A-Z][\\w]+) analyst [A-Z][a-z]+ [A-Z]");

  private static void findsTheSame(Pattern pattern, String text) {
    List<MatchResult> every = pattern.matcher(text).results().toList();
    assertFalse(every.isEmpty(), text);
    assertEquals(spans(every), spans(new Capitals(text).matches(pattern)), text);
  }

  private static List<String> spans(List<MatchResult> matches) {
    return matches.stream().map(m -> m.start() + "-" + m.end() + " " + m.group(1)).toList();
  }

  @Test
  void aNameIsFoundWhereASearchOfEveryPlaceFindsIt() {
    findsTheSame(FORM, "Then Acme Filters Inc bought Nord & Sud Corp.");
    findsTheSame(FORM, "ACME FILTERS Inc AND NORD Corp FALL");
  }

  @Test
  void aNameMayBeginWithinAWord() {
    findsTheSame(FORM, "shares of eBrass Inc and x2Yarn Corp");
    findsTheSame(FORM, "the old N.Brass Inc");
    findsTheSame(FORM, "say A.-Brass Corp");
  }

  @Test
  void whatStandsBeforeTheNameIsLookedAt() {
    findsTheSame(LED, "analyst Acme lifts it, while Nord cuts it");
    findsTheSame(LED, "analyst AT&Tin lifts it");
  }

  @Test
  void aNameIsTriedWhereAMatchEndedWithinAWord() {
    findsTheSame(SHORT, "Acme analyst Ann McNord analyst Bea Cole");
    findsTheSame(SHORT, "Acme analyst Ann BNord analyst Bea Cole");
  }
}
