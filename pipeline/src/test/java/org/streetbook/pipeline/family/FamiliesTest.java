package org.streetbook.pipeline.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.note.NoteId;

/** What is a copy and what only looks like one. */
class FamiliesTest {

  private static final String FIRST =
      "Marrow & Finch thinks that the shortage of kiln bricks will last well into 2033, since none of"
          + " the four plants that were to open this year has been given its permit. Its analysts"
          + " raised their forecast for the price of a tonne to $412 from $385, and said that even"
          + " this may prove low if the strike at Port Harrow goes on.";
  private static final String SECOND =
      "Lindqvist Ceramics, which makes a third of the bricks sold in the north, told the bank that"
          + " its order book now covers 14 months, against 9 in the spring. It plans to spend $260"
          + " million on a second kiln at Aldermere and expects the first bricks from it in the"
          + " autumn of 2032. \u201cWe would rather be late than wrong,\u201d its finance director said.";
  private static final String THIRD =
      "Not everyone agrees. A buyer at one steelmaker pointed out that scrap lining has become good"
          + " enough for two thirds of its furnaces, and that imports from the east cost 8% less"
          + " after freight than they did a year ago. The shares of Lindqvist closed 2.4% higher at"
          + " 61.50 crowns.";
  private static final String STORY = String.join("\n\n", FIRST, SECOND, THIRD);

  private static String titled(String title, String body) {
    return title + "\n\n" + body + "\n";
  }

  private static final String ORIGINAL = titled("Kiln bricks stay scarce", STORY);

  @Test
  void theSameBytesAreOneStory() {
    var pile = new Pile().add("a.txt", 3, ORIGINAL).add("b.txt", 3, ORIGINAL);

    assertEquals(1, pile.families().size());
  }

  @Test
  void anotherTitleIsAnotherPublishers() {
    var pile =
        new Pile()
            .add("first.txt", 3, ORIGINAL)
            .add("syndicated.txt", 5, titled("Why furnaces may have to wait", STORY));

    assertEquals(List.of("first.txt: syndicated.txt"), pile.families());
  }

  @Test
  void anotherEncodingIsTheSameStory() {
    String straight = ORIGINAL.replace('\u201c', '"').replace('\u201d', '"');
    var pile =
        new Pile()
            .add("utf8.txt", 3, ORIGINAL)
            .add("utf16.txt", 4, ("\ufeff" + ORIGINAL).getBytes(StandardCharsets.UTF_16LE))
            .add("windows.txt", 4, ORIGINAL.getBytes(Charset.forName("windows-1252")))
            .add("straight.txt", 5, straight);

    assertEquals(List.of("utf8.txt: straight.txt utf16.txt windows.txt"), pile.families());
  }

  @Test
  void aPageOfTheTextIsTheSameStory() {
    String page =
        "<html><head><title>Kiln bricks stay scarce</title></head><body><nav>Home Markets</nav>"
            + "<article><h1>Kiln bricks stay scarce</h1><p>"
            + STORY.replace("&", "&amp;").replace("\n\n", "</p><p>")
            + "</p></article><footer>All rights reserved</footer></body></html>";
    var pile = new Pile().add("text.txt", 3, ORIGINAL).add("page.html", 4, page);

    assertEquals(List.of("text.txt: page.html"), pile.families());
  }

  @Test
  void hardWrappedLinesAreTheSameStory() {
    StringBuilder wrapped = new StringBuilder("KILN BRICKS STAY SCARCE\n\n");
    int column = 0;
    for (String word : STORY.split("(?<=\\s)(?=\\S)", -1)) {
      if (column + word.length() > 60) {
        wrapped.append('\n');
        column = 0;
      }
      wrapped.append(word);
      column = word.endsWith("\n") ? 0 : column + word.length();
    }
    var pile = new Pile().add("a.txt", 3, ORIGINAL).add("wire.txt", 4, wrapped.toString());

    assertEquals(List.of("a.txt: wire.txt"), pile.families());
  }

  @Test
  void aThirdOfItIsAnExcerptAndMoreThanItIsTheStoryToo() {
    String added =
        "Trade ministers are to meet in Aldermere in May, where the duty on refractory goods is on"
            + " the list for the first time.";
    var pile =
        new Pile()
            .add("whole.txt", 3, ORIGINAL)
            .add("opening.txt", 5, titled("Brick shortage to last", FIRST))
            .add("longer.txt", 6, titled("Kiln bricks stay scarce", STORY + "\n\n" + added));

    assertEquals(List.of("whole.txt: longer.txt opening.txt"), pile.families());
  }

  @Test
  void someWordsChangedAreTheSameStory() {
    String edited =
        STORY
            .replace("thinks that the shortage", "believes that the shortage")
            .replace("Not everyone agrees.", "Others are less sure.")
            .replace("pointed out that", "said that");
    var pile =
        new Pile().add("a.txt", 3, ORIGINAL).add("b.txt", 4, titled("Bricks scarce", edited));

    assertEquals(List.of("a.txt: b.txt"), pile.families());
  }

  @Test
  void oneFigurePutRightInALongStoryIsTheSameStory() {
    var pile =
        new Pile()
            .add("a.txt", 3, ORIGINAL)
            .add("b.txt", 4, titled("Corrected: bricks", STORY.replace("61.50", "65.10")));

    assertEquals(List.of("a.txt: b.txt"), pile.families());
  }

  @Test
  void theSameFormWithOtherFiguresIsAnotherStory() {
    String form =
        "Stocks on the northern exchange ended %s on Tuesday after a quiet session, with the main"
            + " index at %s points, %s%% from its close on Monday. Turnover came to %s million"
            + " crowns, against an average of %s million over the last ten days. Advancing issues"
            + " stood at %s and declining ones at %s. Lindqvist Ceramics closed at %s crowns and"
            + " Harrow Freight at %s. The exchange opens again at nine on Wednesday.";
    var pile =
        new Pile()
            .add(
                "monday.txt",
                3,
                titled(
                    "Stocks end higher",
                    form.formatted(
                        "higher", "1204.5", "0.8", "412", "398", "61", "40", "61.50", "18.2")))
            .add(
                "tuesday.txt",
                4,
                titled(
                    "Stocks end higher",
                    form.formatted(
                        "higher", "1217.1", "1.0", "455", "401", "70", "33", "62.25", "18.4")));

    assertEquals(List.of(), pile.families());
  }

  @Test
  void longTextsThatDifferInTheirFewFiguresAreTwoStories() {
    String form =
        "The reserve office bought short-dated paper from its dealers on Monday in order to keep the"
            + " overnight rate where it wants it, as it does whenever taxes fall due and banks run"
            + " short of cash. It took %s million crowns in all and paid %s%% on average. Dealers"
            + " had expected about as much, and most of them thought that the office would be back"
            + " before the end of the week, when wages are paid and the till is empty once more.";
    var pile =
        new Pile()
            .add("a.txt", 3, titled("Office adds reserves", form.formatted("820", "4.12")))
            .add("b.txt", 4, titled("Office adds reserves", form.formatted("640", "4.09")));

    assertEquals(List.of(), pile.families());
  }

  @Test
  void figuresThatOnlyTheSecondHasMakeItAnotherStory() {
    String form =
        "The reserve office bought short-dated paper from its dealers on Monday in order to keep the"
            + " overnight rate where it wants it, as it does whenever taxes fall due and banks run"
            + " short of cash. It took %s billion crowns in all, and paid the rate of last week."
            + " Dealers had expected about as much, and most of them thought that the office would"
            + " be back on the 28th, when wages are paid and the till is empty once more.";
    var pile =
        new Pile()
            .add("a.txt", 3, titled("Office adds reserves", form.formatted("two")))
            .add("b.txt", 4, titled("Office adds reserves", form.formatted("1.5")));

    assertEquals(List.of(), pile.families());
  }

  @Test
  void aShortTextWithAnotherNameInItIsAnotherStory() {
    String form =
        "%s said that its board had set a regular dividend of 10 cents a share, payable on May 1 to"
            + " holders of record on April 12, the twelfth in a row at that rate.";
    var pile =
        new Pile()
            .add("a.txt", 3, titled("Dividend set", form.formatted("Harrow Freight")))
            .add("b.txt", 3, titled("Dividend declared", form.formatted("Lindqvist Ceramics")))
            .add("c.txt", 4, titled("Payout set", form.formatted("Harrow Freight")));

    assertEquals(List.of("a.txt: c.txt"), pile.families());
  }

  @Test
  void ofSixFiguresOneMayBePutRightAndNotTwo() {
    List<String> words = new ArrayList<>(List.of(prose(new Random(5), 150).split(" ", -1)));
    for (int i = 0; i < 6; i++) {
      words.set(10 + 20 * i, Integer.toString(311 + i));
    }
    var pile = new Pile().add("a.txt", 3, String.join(" ", words));
    words.set(30, "977");
    pile.add("one.txt", 4, String.join(" ", words));
    words.set(70, "978");
    pile.add("two.txt", 5, String.join(" ", words));

    assertEquals(List.of("a.txt: one.txt"), pile.families());
  }

  @Test
  void ofTwoStoriesThatItHoldsANoteIsOfTheFirst() {
    for (int seed = 0; seed < 8; seed++) {
      String one = prose(new Random(seed), 80);
      String other = prose(new Random(100 + seed), 80);
      var pile =
          new Pile()
              .add("later.txt", 2, one)
              .add("first.txt", 1, other)
              .add("both.txt", 3, one + "\n\n" + other);

      assertEquals(List.of("first.txt: both.txt"), pile.families());
    }
  }

  @Test
  void twoStoriesThatQuoteOneStatementAreTwo() {
    String statement =
        "\u201cWe have told our customers that the second kiln at Aldermere will open a year later"
            + " than we had planned, and that we shall honour every contract from the stock that we"
            + " hold in Port Harrow,\u201d Lindqvist Ceramics said in a statement.";
    String one =
        "Steelmakers in the north are looking for bricks elsewhere. "
            + statement
            + " Two of them have asked their suppliers in the east for prices, and a third has put"
            + " off the relining of a furnace that was due in June. Analysts at Marrow & Finch had"
            + " expected as much and kept their view of the sector. They said that the order book"
            + " is long enough for the delay to cost little before the winter of next year.";
    String other =
        "A permit that a county council would not give has cost the brick maker a year. "
            + statement
            + " The council met twice without a vote, and its chairman said that the river was the"
            + " reason. Residents had collected four thousand names against the plan, which would"
            + " have taken water from it in dry summers. The company may appeal until the end of"
            + " the month, and people close to it think that it will.";
    var pile =
        new Pile()
            .add("furnaces.txt", 3, titled("Steelmakers look east", one))
            .add("river.txt", 3, titled("A river in the way", other));

    assertEquals(List.of(), pile.families());
  }

  @Test
  void shortNotesAreCopiesOnlyWordForWord() {
    String dividend = "Regular dividend of 10 cts, payable May 1 to holders of record April 12.";
    var pile =
        new Pile()
            .add("a.txt", 3, titled("Harrow Freight sets dividend", dividend))
            .add("b.txt", 4, titled("Lindqvist sets dividend", dividend))
            .add("c.txt", 4, titled("HARROW FREIGHT SETS DIVIDEND", dividend));

    assertEquals(List.of("a.txt: c.txt"), pile.families());
  }

  @Test
  void whatComesEveryMonthIsAnotherStoryEachTime() {
    String held =
        "The central bank left its lending rate at 4.25% after its regular meeting and said that it"
            + " saw no reason to change its course. Its governor is to speak on Friday.";
    var pile =
        new Pile()
            .add("march.txt", 3, titled("Rate unchanged", held))
            .add("april.txt", 31, titled("Rate unchanged", held));

    assertEquals(List.of(), pile.families());
  }

  @Test
  void aLongStoryIsOneHoweverLateItIsToldAgain() {
    var pile =
        new Pile()
            .add("a.txt", 3, ORIGINAL)
            .add("archive.txt", 200, titled("From the archive", STORY))
            .add("undated.html", null, titled("Kiln bricks stay scarce", STORY))
            .add("yearly.txt", 300, titled("Bricks scarce", STORY.replace("61.50", "72.25")));

    assertEquals(List.of("a.txt: archive.txt undated.html"), pile.families());
  }

  @Test
  void aDigestOfManyStoriesMakesThemNoFamily() {
    List<String> items = new ArrayList<>();
    var pile = new Pile();
    for (int i = 0; i < 6; i++) {
      String item = prose(new Random(i), 60);
      items.add(item);
      pile.add("item-" + i + ".txt", 4, titled("Item " + i, item));
    }
    pile.add("digest.txt", 4, titled("The day", String.join("\n\n", items)));

    assertEquals(List.of(), pile.families());
  }

  @Test
  void copiesOfALongerVersionAreOfTheStoryThatItBeganAs() {
    var pile =
        new Pile()
            .add("snap.txt", 2, titled("Bricks scarce", FIRST))
            .add("story.txt", 3, ORIGINAL)
            .add("end.txt", 4, titled("A buyer disagrees", SECOND + "\n\n" + THIRD));

    assertEquals(List.of("snap.txt: end.txt story.txt"), pile.families());
  }

  @Test
  void aCopyOfACopyThatIsNoCopyOfTheStoryStandsApart() {
    Random random = new Random(9);
    List<String> words = new ArrayList<>(List.of(prose(random, 300).split(" ", -1)));
    var pile = new Pile();
    for (int version = 0; version < 5; version++) {
      pile.add("v" + version + ".txt", 1 + version, String.join(" ", words));
      for (int i = 0; i < 36; i++) { // a piece further on each time
        words.set(version * 36 + i, prose(random, 1));
      }
    }

    assertEquals(List.of("v0.txt: v1.txt", "v2.txt: v3.txt"), pile.families());
  }

  @Property(tries = 40)
  void familiesHangOnNoOrder(@ForAll long seed) {
    Pile pile = mixed(seed);
    var shuffled = new ArrayList<>(pile.notes());
    Collections.shuffle(shuffled, new Random(~seed));

    assertEquals(pile.families(), pile.families(shuffled));
  }

  @Property(tries = 40)
  void whatIsPublishedLaterChangesNoFamilyOfBefore(@ForAll long seed) {
    Pile pile = mixed(seed);
    var early =
        pile.notes().stream()
            .filter(note -> note.day() != null && note.day().getDayOfMonth() <= 3)
            .toList();
    var before = Families.of(early);
    var stories = new HashMap<NoteId, NoteId>();
    for (var family : Families.of(pile.notes())) {
      family.notes().forEach(note -> stories.put(note, family.story()));
    }

    for (var family : before) {
      family.notes().forEach(note -> assertEquals(family.story(), stories.get(note)));
    }
    var members = before.stream().flatMap(family -> family.notes().stream()).toList();
    for (var note : early) {
      if (!members.contains(note.note())) {
        assertEquals(note.note(), stories.getOrDefault(note.note(), note.note()));
      }
    }
  }

  /** Texts, their excerpts and edits, of some days and none. */
  private static Pile mixed(long seed) {
    Random random = new Random(seed);
    var pile = new Pile();
    for (int text = 0; text < 4; text++) {
      List<String> words = List.of(prose(random, 60 + random.nextInt(120)).split(" ", -1));
      for (int copy = 0; copy < 4; copy++) {
        var edited = new ArrayList<>(words);
        for (int edits = random.nextInt(6); edits > 0; edits--) {
          edited.set(random.nextInt(edited.size()), prose(random, 1));
        }
        int begin = random.nextInt(edited.size() / 2);
        int end = edited.size() - random.nextInt(edited.size() / 4);
        Integer day = random.nextInt(5) == 0 ? null : 1 + random.nextInt(6);
        pile.add(
            "t" + text + "-" + copy + ".txt", day, String.join(" ", edited.subList(begin, end)));
      }
    }
    return pile;
  }

  private static String prose(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 3 + random.nextInt(6); letters > 0; letters--) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      words.add(word.toString());
    }
    return String.join(" ", words);
  }
}
