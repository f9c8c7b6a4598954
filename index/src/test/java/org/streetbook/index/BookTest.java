package org.streetbook.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.family.Sketched;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;
import org.streetbook.index.Sample.ClaimSample;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.entry.NoteStatus;
import org.streetbook.index.entry.Source;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.index.entry.StoredRejection;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.write.BookWriter;
import org.streetbook.index.write.Run;

class BookTest {

  @TempDir Path folder;

  static Sample acme() {
    return Sample.note("brokers/acme.txt")
        .title("Acme's year")
        .claim(
            "Northgate sees Acme selling goods for $4.2 billion in 2027.",
            "$4.2 billion",
            ClaimSample.of("revenue").year(2027).value("4200000000", "4200000000", "USD"))
        .claim(
            "It may spend $310 million on new plants.",
            "$310 million",
            ClaimSample.of("capex").year(2027).value("310000000", "310000000", "USD"));
  }

  static Sample boreal() {
    return Sample.note("press/boreal.html")
        .published(LocalDate.of(2026, 5, 9))
        .claim(
            "Acme leases 90MW from Boreal.",
            "90MW",
            ClaimSample.of("power_capacity")
                .firm("the-ledger", "The Ledger")
                .subject("boreal", "Boreal Power", null)
                .counterparty("acme", "Acme Corp")
                .value("90000000", "90000000", "W"));
  }

  static StoredRejection rejection(String path) {
    String file = Source.pathOf(path);
    return new StoredRejection(
        new Rejection(path, Digest.of(path), Reason.ENCRYPTED, "asks for a password"),
        new Source(file, Digest.of(file), "extractor-1", 77, 2000, "/in"));
  }

  @Test
  void whatIsWrittenIsReadBackInTheOrderOfIds() {
    Sample acme = acme();
    Sample boreal = boreal();
    var group = Sample.reconciled("acme", acme.claims().subList(0, 1));
    Shelf.of(acme, boreal).rejection(rejection("odd.pdf")).group(group).into(folder, "r1");
    try (Book book = Book.open(folder)) {
      List<Claim> claims = book.claims().toList();
      assertEquals(
          Stream.concat(acme.claims().stream(), boreal.claims().stream())
              .sorted(java.util.Comparator.comparing(Claim::id))
              .toList(),
          claims);
      assertEquals(
          Stream.of(acme.stored(), boreal.stored())
              .sorted(java.util.Comparator.comparing(note -> note.note().id()))
              .toList(),
          book.notes().toList());
      assertEquals(group.estimates(), book.estimates().toList());
      assertEquals(group.positions(), book.positions().toList());
      assertEquals(group.findings(), book.findings().toList());
      assertEquals(List.of(rejection("odd.pdf")), book.rejections().toList());
    }
  }

  @Test
  void aCommitCountsWhatItHoldsAndKnowsItsLatestNote() {
    Sample acme = acme();
    var info =
        Shelf.of(acme, boreal(), Sample.note("undated.txt").published(null))
            .group(Sample.reconciled("acme", acme.claims()))
            .into(folder, "r1");
    assertEquals(new Counts(3, 3, 1, 1, 1, 0, 0), info.counts());
    assertEquals(LocalDate.of(2026, 5, 9), info.latest());
    try (Book book = Book.open(folder)) {
      assertEquals(info, book.commit());
      assertEquals("r1", book.commit().run());
      assertEquals("extractor-1", book.commit().extractor());
      assertEquals("catalogue-1", book.commit().catalogue());
    }
  }

  @Test
  void aFamilyIsFoundByAnyOfItsNotesAndGoesWithItsStory() {
    Shelf.of(acme(), boreal(), Sample.note("other.txt")).into(folder, "r1");
    NoteId story = acme().stored().note().id();
    NoteId copy = boreal().stored().note().id();
    Family family = new Family(story, List.of(story, copy));
    write("r2", writer -> writer.add(family));
    try (Book book = Book.open(folder)) {
      assertEquals(family, book.familyOf(story));
      assertEquals(family, book.familyOf(copy));
      assertNull(book.familyOf(NoteId.ofPath("other.txt")));
      assertEquals(List.of(family), book.families().toList());
      assertEquals(1, book.commit().counts().families());
      // the id is that of a note, and no second entry to be told from it
      assertEquals(1, book.keys(story.value(), 4).size());
    }
    write("r3", writer -> writer.deleteFamilies(List.of(story)));
    try (Book book = Book.open(folder)) {
      assertNull(book.familyOf(copy));
    }
  }

  @Test
  void sketchesAreOfTheNotesThatTheBookWillHold() {
    Shelf.of(acme(), boreal()).into(folder, "r1");
    var before = new ArrayList<Sketched>();
    var after = new ArrayList<Sketched>();
    write(
        "r2",
        writer -> {
          writer.sketches(before::add);
          writer.deleteSources(List.of(acme().stored().source().path()));
          writer.sketches(after::add);
        });
    assertEquals(2, before.size());
    assertEquals(
        List.of(boreal().stored().note().id()), after.stream().map(Sketched::note).toList());
    Sketched expected = Sketched.of(boreal().stored().note());
    assertEquals(expected.day(), after.getFirst().day());
    assertArrayEquals(expected.bytes(), after.getFirst().bytes());
  }

  private void write(String run, Consumer<BookWriter> what) {
    var made = new Run(run, "extractor-1", "catalogue-1", "", "");
    try (var writer = BookWriter.open(folder, made, Vocabulary.none())) {
      what.accept(writer);
      writer.commit();
    }
  }

  @Test
  void anIdIsFoundWholeOrByItsBeginning() {
    Sample acme = acme();
    Shelf.of(acme).into(folder, "r1");
    Claim claim = acme.claims().getFirst();
    try (Book book = Book.open(folder)) {
      assertEquals(claim, book.claim(claim.id()));
      assertEquals(claim, book.claim(claim.id().substring(0, 8)));
      assertEquals(acme.stored(), book.note(NoteId.ofPath("brokers/acme.txt").value()));
      assertNull(book.claim("ffffffffffffffff0"));
      assertNull(book.claim(""));
      assertNull(book.estimate("0"));
      assertNull(book.position("0"));
      assertNull(book.finding("0"));
    }
  }

  @Test
  void aBeginningOfSeveralIdsIsAnErrorThatNamesThem() {
    var note = Sample.note("many.txt");
    for (int i = 0; i < 40; i++) {
      note.claim("Part " + i + " sells for $" + i + ".", "$" + i, new ClaimSample());
    }
    Shelf.of(note).into(folder, "r1");
    var ids = note.claims().stream().map(Claim::id).sorted().toList();
    String shared =
        Stream.iterate(1, i -> i < 40, i -> i + 1)
            .filter(i -> ids.get(i).charAt(0) == ids.get(i - 1).charAt(0))
            .map(i -> ids.get(i).substring(0, 1))
            .findFirst()
            .orElseThrow();
    try (Book book = Book.open(folder)) {
      var thrown = assertThrows(IndexException.Ambiguous.class, () -> book.claim(shared));
      String first = ids.stream().filter(id -> id.startsWith(shared)).findFirst().orElseThrow();
      assertTrue(thrown.getMessage().contains(first), thrown.getMessage());
      assertEquals(2, book.keys(shared, 2).stream().filter(k -> k.id().startsWith(shared)).count());
    }
  }

  @Test
  void aClaimBelongsToTheGroupsOfItsSubjectAndItsCounterparty() {
    Sample acme = acme();
    Sample boreal = boreal();
    Shelf.of(acme, boreal).into(folder, "r1");
    try (Book book = Book.open(folder)) {
      assertEquals(3, claimsOfGroup(book, "acme").size());
      assertEquals(boreal.claims(), claimsOfGroup(book, "boreal"));
      assertEquals(List.of(), claimsOfGroup(book, "nobody"));
      assertEquals(2, book.claimsOfNote(NoteId.ofPath("brokers/acme.txt")).size());
    }
  }

  private static List<Claim> claimsOfGroup(Book book, String group) {
    List<Claim> claims = new ArrayList<>();
    book.claimsOfGroup(group, claims::add);
    claims.sort(Comparator.comparing(Claim::id));
    return claims;
  }

  @Test
  void aClaimLeadsToWhatRestsOnIt() {
    Sample acme = acme();
    var group = Sample.reconciled("acme", acme.claims().subList(0, 1));
    Shelf.of(acme).group(group).into(folder, "r1");
    try (Book book = Book.open(folder)) {
      Claim claim = acme.claims().getFirst();
      assertEquals(group.estimates(), book.estimatesOf(claim));
      assertEquals(group.positions(), book.positionsOf(claim));
      assertEquals(group.findings(), book.findingsOf(claim));
      assertEquals(group.positions(), book.positionsOf(group.estimates().getFirst()));
      assertEquals(List.of(), book.estimatesOf(acme.claims().get(1)));
    }
  }

  @Test
  void theStateOfAFileHoldsItsNotesAndItsRejections() {
    Sample body = Sample.note("mail.eml").text("See the files.");
    Sample part = Sample.note("mail.eml!/a.txt").text("Something.");
    var bad = rejection("mail.eml!/b.pdf");
    StoredNote storedPart = new StoredNote(part.build(), body.source(), NoteStatus.INDEXED, 0);
    Shelf.of(body, acme()).rejection(bad).rejection(rejection("whole.pdf")).into(folder, "r1");
    assertEquals("mail.eml", storedPart.source().path());
    try (Book book = Book.open(folder)) {
      var state = book.state();
      assertEquals(
          List.of("brokers/acme.txt", "mail.eml", "whole.pdf"), List.copyOf(state.keySet()));
      assertEquals(List.of(NoteId.ofPath("mail.eml")), state.get("mail.eml").notes());
      assertEquals(List.of("mail.eml!/b.pdf"), state.get("mail.eml").rejections());
      assertEquals(List.of(), state.get("whole.pdf").notes());
      assertEquals(rejection("whole.pdf").source(), state.get("whole.pdf").source());
      assertEquals(rejection("whole.pdf"), book.rejection("whole.pdf"));
    }
  }

  @Test
  void aChangedFileReplacesAllThatItHeld() {
    Shelf.of(acme(), boreal()).into(folder, "r1");
    Sample changed = Sample.note("brokers/acme.txt").text("Nothing is known.");
    Shelf.of(changed).into(folder, "r2");
    try (Book book = Book.open(folder)) {
      assertEquals(boreal().claims(), book.claims().toList());
      assertEquals(changed.stored(), book.note(changed.build().id().value()));
      assertEquals(new Counts(2, 1, 0, 0, 0, 0, 0), book.commit().counts());
    }
  }

  @Test
  void aFileThatIsGoneTakesItsNotesClaimsAndRejectionsAlong() {
    Shelf.of(acme(), boreal()).rejection(rejection("odd.pdf")).into(folder, "r1");
    new Shelf().without("odd.pdf").without("brokers/acme.txt").into(folder, "r2");
    try (Book book = Book.open(folder)) {
      assertEquals(new Counts(1, 1, 0, 0, 0, 0, 0), book.commit().counts());
      assertEquals(List.of("press/boreal.html"), List.copyOf(book.state().keySet()));
    }
  }

  @Test
  void aReaderKeepsItsCommitWhileAnotherIsMade() {
    Shelf.of(acme()).into(folder, "r1");
    try (Book before = Book.open(folder)) {
      Shelf.of(boreal()).into(folder, "r2");
      assertEquals(acme().claims().size(), before.claims().count());
      try (Book after = Book.open(folder)) {
        assertEquals(3, after.claims().count());
      }
    }
  }

  @Test
  void severalShardsReadAsOneBook() {
    Sample acme = acme();
    Shelf.of(acme, boreal()).group(Sample.reconciled("acme", acme.claims())).anew(folder, "r1", 3);
    assertTrue(Files.isDirectory(folder.resolve("shard-2")));
    try (Book book = Book.open(folder)) {
      assertEquals(new Counts(2, 3, 1, 1, 1, 0, 0), book.commit().counts());
      assertEquals(3, book.claims().count());
      assertEquals(
          book.claims().map(Claim::id).sorted().toList(), book.claims().map(Claim::id).toList());
      assertEquals(3, book.search(org.streetbook.index.search.SearchRequest.of("")).total());
    }
  }

  @Test
  void aFolderWithoutABookSaysHowToMakeOne() {
    var thrown = assertThrows(IndexException.NoBook.class, () -> Book.open(folder));
    assertTrue(
        thrown.getMessage().contains("streetbook reindex NOTES --book " + folder),
        thrown.getMessage());
  }
}
