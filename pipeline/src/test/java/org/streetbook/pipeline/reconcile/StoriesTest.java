package org.streetbook.pipeline.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.estimate.Estimate;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.estimate.FindingClass;
import org.streetbook.corpus.estimate.Status;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.pipeline.reconcile.rate.Rates;

/** Copies of a story are one relay of it. */
class StoriesTest {

  private static final LocalDate DAY = Told.DAY;

  /** Copies of {@code story.txt}. */
  private static final Stories COPIES =
      Stories.of(
          Stream.of(family("story.txt", "copy-1.txt", "copy-2.txt"), family("other.txt", "o.txt")));

  private static Family family(String story, String... copies) {
    return new Family(
        NoteId.ofPath(story),
        Stream.concat(Stream.of(story), Arrays.stream(copies)).map(NoteId::ofPath).toList());
  }

  private static Reconciliation reconcile(Told... told) {
    List<Claim> claims = Arrays.stream(told).map(Told::claim).toList();
    return new Reconciler(Affiliates.none(), Rates.none(), COPIES).reconcile(claims);
  }

  private static Told alpha(String note) {
    return Told.broker("Alpha").says("$5.2 billion", "5200000000", "USD").note(note);
  }

  @Test
  void copiesOfOneStoryAreOneNoteOfTheRowAndAllOfThePosition() {
    Estimate row =
        Found.row(
            reconcile(alpha("story.txt"), alpha("copy-1.txt"), alpha("copy-2.txt"), alpha("x.txt")),
            "capex",
            Basis.ESTIMATE);

    assertEquals(2, row.notes());
    assertEquals(4, row.claims());
    assertEquals(4, row.positions().getFirst().notes().size());
  }

  @Test
  void aRepeatInCopiesSaysThatTheyAreCopies() {
    Finding repeat =
        Found.only(
            reconcile(alpha("story.txt"), alpha("copy-1.txt"), alpha("copy-2.txt")),
            FindingClass.REPEAT);

    assertEquals(
        "Alpha's $5.2 billion for the capex of Orebank in FY2032 is told 3 times in 3 copies of one"
            + " story: one position.",
        repeat.sentence());
    assertEquals("1", repeat.values().get("stories"));
    assertEquals("3", repeat.values().get("notes"));
  }

  @Test
  void aRepeatInCopiesAndElsewhereSaysHowManyAreCopies() {
    Reconciliation one = reconcile(alpha("story.txt"), alpha("copy-1.txt"), alpha("x.txt"));
    Reconciliation two =
        reconcile(alpha("story.txt"), alpha("copy-1.txt"), alpha("copy-2.txt"), alpha("x.txt"));

    assertEquals(
        "Alpha's $5.2 billion for the capex of Orebank in FY2032 is told 3 times in 3 notes, one of"
            + " them a copy: one position.",
        Found.only(one, FindingClass.REPEAT).sentence());
    assertEquals(
        "Alpha's $5.2 billion for the capex of Orebank in FY2032 is told 4 times in 4 notes, 2 of"
            + " them copies: one position.",
        Found.only(two, FindingClass.REPEAT).sentence());
  }

  @Test
  void aCopyConfirmsNothingAnew() {
    Estimate row =
        Found.row(
            reconcile(alpha("story.txt"), alpha("copy-1.txt").asOf(DAY.plusDays(40))),
            "capex",
            Basis.ESTIMATE);

    assertEquals(DAY, row.firstSeen());
    assertEquals(DAY, row.lastConfirmed());
  }

  @Test
  void theNarrationsOfCopiesAreOneVoice() {
    Told first = Told.media("Ore Times").basis(Basis.ACTUAL).in(2030).note("story.txt");
    Told second = Told.media("Pit Daily").basis(Basis.ACTUAL).in(2030).note("copy-1.txt");
    Told apart = Told.media("Pit Daily").basis(Basis.ACTUAL).in(2030).note("x.txt");
    Estimate one = Found.row(reconcile(first, second), "capex", Basis.ACTUAL);
    Estimate two = Found.row(reconcile(first, apart), "capex", Basis.ACTUAL);

    assertEquals(Status.SINGLE, one.status());
    assertEquals(1, one.firms());
    assertEquals("Ore Times", one.positions().getFirst().firm());
    assertEquals(Status.AGREED, two.status());
  }

  @Test
  void whatACopySaysOfTheDayIsOfTheStorysDay() {
    Told first =
        Told.media("Ore Times").basis(Basis.ACTUAL).now().metric("share_price_move").note("o.txt");
    Told later =
        Told.media("Ore Times")
            .basis(Basis.ACTUAL)
            .now()
            .metric("share_price_move")
            .note("other.txt")
            .asOf(DAY.plusDays(2));
    Told undated =
        Told.media("Ore Times")
            .basis(Basis.ACTUAL)
            .now()
            .metric("share_price_move")
            .note("x.txt")
            .asOf(null);

    assertEquals(1, reconcile(first, later).estimates().size());
    assertEquals(2, reconcile(first, undated).estimates().size());
    assertEquals(1, reconcile(first, undated.note("other.txt")).estimates().size());
  }

  @Test
  void aLaterVersionThatSaysOtherwiseCorrectsTheTextAndMovesNobody() {
    Reconciliation book =
        reconcile(
            alpha("story.txt"),
            alpha("copy-1.txt").says("$5.6 billion", "5600000000", "USD").asOf(DAY.plusDays(1)));
    Finding revision = Found.only(book, FindingClass.REVISION);

    assertEquals(
        "A later version of one story corrects Alpha's estimate of the capex of Orebank in FY2032"
            + " from $5.2 billion to $5.6 billion (2031-03-11).",
        revision.sentence());
    assertEquals("corrected", revision.values().get("direction"));
    Estimate row = Found.row(book, "capex", Basis.ESTIMATE);
    assertEquals("5600000000", row.chosenLow().toPlainString());
    Estimate viewed = new Movement(book.findings()).on(row, DAY.plusDays(1));
    assertEquals(0, viewed.revisions().up30());
  }

  @Test
  void aNewValueThatAnotherStoryTellsTooIsTheFirmsOwn() {
    Finding revision =
        Found.only(
            reconcile(
                alpha("story.txt"),
                alpha("copy-1.txt").says("$5.6 billion", "5600000000", "USD").asOf(DAY.plusDays(1)),
                alpha("x.txt").says("$5.6 billion", "5600000000", "USD").asOf(DAY.plusDays(1))),
            FindingClass.REVISION);

    assertEquals("raised", revision.values().get("direction"));
  }

  @Test
  void anOutlookInACopyOfTheReportIsNoExpectation() {
    Told report =
        Told.company("Orebank")
            .basis(Basis.ACTUAL)
            .metric("revenue")
            .in(2030)
            .says("$5.2 billion", "5200000000", "USD");
    Told outlook =
        Told.company("Orebank")
            .basis(Basis.GUIDANCE)
            .metric("revenue")
            .in(2030)
            .says("$5.1 billion", "5100000000", "USD");

    Found.none(
        reconcile(report.note("story.txt"), outlook.note("copy-1.txt")), FindingClass.SURPRISE);
    Found.only(reconcile(report.note("story.txt"), outlook.note("x.txt")), FindingClass.SURPRISE);
  }

  @Test
  void repeatsWithoutASourceInCopiesAreToldAsCopies() {
    Told unsourced = Told.media("Ore Times").says("$5.2 billion", "5200000000", "USD");
    Finding repeat =
        Found.only(
            reconcile(
                alpha("a.txt"),
                unsourced.note("story.txt"),
                Told.media("Pit Daily").says("$5.2 billion", "5200000000", "USD").note("o.txt")),
            FindingClass.UNSOURCED_REPEAT);
    Finding copies =
        Found.only(
            reconcile(
                alpha("a.txt"),
                Told.media("Ore Times").says("$5.2 billion", "5200000000", "USD").note("story.txt"),
                Told.media("Pit Daily")
                    .says("$5.2 billion", "5200000000", "USD")
                    .note("copy-1.txt")),
            FindingClass.UNSOURCED_REPEAT);

    assertEquals(
        "Alpha's $5.2 billion for the capex of Orebank in FY2032 is told without a source in 2"
            + " notes: counted as its own, not as another voice.",
        repeat.sentence());
    assertEquals(
        "Alpha's $5.2 billion for the capex of Orebank in FY2032 is told without a source in 2"
            + " copies of one story: counted as its own, not as another voice.",
        copies.sentence());
  }

  @Test
  void theNotesWhoseStoryIsAnotherAreTold() {
    Stories now = Stories.of(Stream.of(family("older.txt", "story.txt", "copy-1.txt")));
    Set<NoteId> differing = COPIES.differing(now);

    assertEquals(
        Set.of(
            NoteId.ofPath("story.txt"),
            NoteId.ofPath("copy-1.txt"),
            NoteId.ofPath("copy-2.txt"),
            NoteId.ofPath("o.txt")),
        differing);
    assertFalse(differing.contains(NoteId.ofPath("other.txt")));
    assertEquals(Set.of(), COPIES.differing(COPIES));
  }
}
