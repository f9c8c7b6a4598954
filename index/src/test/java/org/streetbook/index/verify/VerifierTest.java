package org.streetbook.index.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.family.Family;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.index.Sample;
import org.streetbook.index.Sample.ClaimSample;
import org.streetbook.index.Shelf;
import org.streetbook.index.entry.EntryType;
import org.streetbook.index.schema.Analysis;
import org.streetbook.index.schema.Documents;
import org.streetbook.index.schema.Fields;
import org.streetbook.index.schema.Grouping;
import org.streetbook.index.schema.Keys;
import org.streetbook.index.schema.Payload;
import org.streetbook.index.schema.Vocabulary;
import org.streetbook.index.store.IndexException;
import org.streetbook.index.store.Manifest;

class VerifierTest {

  @TempDir Path folder;

  private final Documents documents = new Documents(Vocabulary.none(), Grouping.bySubject());

  private static Sample note(String path, String figure) {
    return Sample.note(path)
        .claim("Sales come to " + figure + ".", figure, ClaimSample.of("revenue").year(2027));
  }

  private static final Sample NOTE = note("a.txt", "$11 million");

  private void fill() {
    Shelf.of(NOTE, note("b.txt", "$12 million"))
        .group(Sample.reconciled("acme", NOTE.claims()))
        .into(folder, "r1");
  }

  private List<String> problems() {
    return Verifier.verify(folder).stream().map(Problem::toString).toList();
  }

  private void assertProblem(String part) {
    List<String> problems = problems();
    assertTrue(problems.stream().anyMatch(p -> p.contains(part)), part + " in " + problems);
  }

  /** Changes the shard behind the manifest's back, and then seals it again. */
  @FunctionalInterface
  private interface Change {
    void make(IndexWriter writer) throws IOException;
  }

  private void forge(Change change) throws IOException {
    Manifest manifest = Manifest.read(folder);
    Path shard = folder.resolve("shard-0");
    try (Directory directory = FSDirectory.open(shard);
        Directory pages = FSDirectory.open(folder)) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(Analysis.forIndex()))) {
        change.make(writer);
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        writer.setLiveCommitData(data.entrySet());
      }
      String segments = SegmentInfos.getLastCommitSegmentsFileName(directory);
      String sum = Digest.of(Files.readAllBytes(shard.resolve(segments)));
      new Manifest(
              manifest.schema(),
              manifest.commit(),
              List.of(new Manifest.Shard("shard-0", segments, sum)))
          .replaceIn(pages);
    }
  }

  @Test
  void aBookThatIsWholeHasNoProblems() {
    fill();
    assertEquals(List.of(), problems());
  }

  @Test
  void whereThereIsNoBookThereIsNothingToVerify() {
    assertThrows(IndexException.NoBook.class, () -> Verifier.verify(folder));
  }

  @Test
  void aBitTurnedInAnyFileIsFoundAndTheBookIsNotServed() throws IOException {
    fill();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(
                  file ->
                      !file.getFileName()
                          .toString()
                          .toLowerCase(java.util.Locale.ROOT)
                          .endsWith("lock"))
              .sorted()
              .toList();
    }
    assertTrue(files.size() >= 4, files.toString());
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      for (int i = 0; i < 12; i++) {
        byte[] turned = whole.clone();
        turned[(int) ((long) (whole.length - 1) * i / 11)] ^= (byte) (1 << i % 8);
        Files.write(file, turned);
        assertFalse(problems().isEmpty(), file + " at " + i);
        assertThrows(IndexException.Damaged.class, () -> Book.open(folder), file + " at " + i);
      }
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
      assertFalse(problems().isEmpty(), file + " cut");
      assertThrows(IndexException.Damaged.class, () -> Book.open(folder), file + " cut");
      Files.delete(file);
      if (file.endsWith(Manifest.FILE)) {
        assertThrows(IndexException.NoBook.class, () -> Book.open(folder));
      } else {
        assertFalse(problems().isEmpty(), file + " gone");
        assertThrows(IndexException.Damaged.class, () -> Book.open(folder), file + " gone");
      }
      Files.write(file, whole);
    }
    assertEquals(List.of(), problems());
  }

  @Test
  void theProblemNamesTheFile() throws IOException {
    fill();
    Path file;
    try (Stream<Path> files = Files.list(folder.resolve("shard-0"))) {
      file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
    assertProblem("shard-0/" + file.getFileName() + ": damaged");
  }

  @Test
  void entriesThatTheCommitDoesNotCountAreFound() throws IOException {
    fill();
    forge(
        writer ->
            writer.deleteDocuments(
                Keys.term(EntryType.FINDING, Digest.of("finding acme").substring(0, 16))));
    assertProblem("the book holds");
  }

  @Test
  void aQuoteThatItsNoteDoesNotReadIsFound() throws IOException {
    fill();
    var other = Sample.note("a.txt").text("Sales come to $99 million. Or not.").stored();
    forge(
        writer ->
            writer.updateDocument(
                Keys.term(EntryType.NOTE, other.note().id().value()),
                documents.of(other, List.of())));
    assertProblem("quotes \"$11 million\", its note reads \"$99 million\" there");
    assertProblem("says it has 0 claims, the book holds 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[{\"from\":\"page 1\",\"begins\":[0,99]}]; a place begins at 99, the text ends at",
        "[{\"from\":\"page 1\",\"begins\":[8,3]}]; places at 8 and then at 3",
        "[{\"from\":\"page 1\",\"begins\":[3]},{\"from\":\"page 9\",\"begins\":[3]}]; places at 3",
        "[{\"from\":\"leaf 1\",\"begins\":[3]}]; no place: leaf 1",
      })
  void placesThatAreNoneOfTheTextAreFound(String places, String problem) throws IOException {
    fill();
    Document document = documents.of(NOTE.stored(), NOTE.claims());
    JsonNode record = Json.mapper().valueToTree(NOTE.stored());
    ((ObjectNode) record.path("note")).set("places", Json.mapper().readTree(places));
    document.removeField(Fields.RECORD);
    document.add(new StoredField(Fields.RECORD, Payload.of(record)));
    forge(
        writer ->
            writer.updateDocument(Keys.term(EntryType.NOTE, NOTE.build().id().value()), document));
    assertProblem(problem);
  }

  @Test
  void aClaimThatSaysAnotherPlaceThanItsNoteIsFound() throws IOException {
    fill();
    Claim claim = NOTE.claims().getFirst();
    ObjectNode moved = Json.mapper().valueToTree(claim);
    moved.put("place", "page 9");
    forge(
        writer ->
            writer.updateDocument(
                Keys.term(EntryType.CLAIM, claim.id()),
                documents.of(Json.read(moved.toString(), Claim.class), NOTE.source())));
    assertProblem("says it stands in page 9, its note has it in no page or cell");
  }

  @Test
  void aClaimWithoutItsNoteIsFound() throws IOException {
    fill();
    forge(writer -> writer.deleteDocuments(Keys.term(EntryType.NOTE, NOTE.build().id().value())));
    assertProblem("claim " + NOTE.claims().getFirst().id() + ": its note is not in the book");
  }

  @Test
  void oneIdForTwoEntriesIsFound() throws IOException {
    fill();
    forge(writer -> writer.addDocument(documents.of(NOTE.claims().getFirst(), NOTE.source())));
    assertProblem("claims=2");
  }

  @Test
  void rowsPositionsAndFindingsThatRestOnNothingAreFound() {
    Sample gone = note("gone.txt", "$13 million");
    Shelf.of(NOTE).group(Sample.reconciled("acme", gone.claims())).into(folder, "r1");
    String claim = gone.claims().getFirst().id();
    List<String> problems = problems();
    for (String who : List.of("estimate", "position", "finding")) {
      assertTrue(
          problems.stream()
              .anyMatch(p -> p.startsWith(who + " ") && p.contains("rests on claim " + claim)),
          who + " in " + problems);
    }
  }

  @Test
  void aFamilyOfNotesThatAreNotThereIsFound() throws IOException {
    fill();
    NoteId there = NOTE.build().id();
    NoteId gone = NoteId.ofPath("gone.txt");
    forge(writer -> writer.addDocument(documents.of(new Family(there, List.of(there, gone)))));
    assertProblem("family " + there + ": its note " + gone + " is not in the book");
  }

  @Test
  void aNoteInTwoFamiliesIsFound() throws IOException {
    fill();
    NoteId one = NOTE.build().id();
    NoteId two = NoteId.ofPath("gone.txt");
    forge(
        writer -> {
          writer.addDocument(documents.of(new Family(one, List.of(one, two))));
          writer.addDocument(documents.of(new Family(two, List.of(one, two))));
        });
    assertProblem("note " + one + ": is in two families");
  }

  @Test
  void positionsAndFindingsOfARowThatIsGoneAreFound() throws IOException {
    fill();
    String row = Digest.of("row acme").substring(0, 16);
    forge(writer -> writer.deleteDocuments(Keys.term(EntryType.ESTIMATE, row)));
    List<String> problems = problems();
    assertEquals(
        2,
        problems.stream().filter(p -> p.contains("its row " + row + " is not in the book")).count(),
        problems.toString());
  }

  @Test
  void aCommitThatSaysSomethingElseThanTheManifestIsFound() throws IOException {
    fill();
    Manifest manifest = Manifest.read(folder);
    forge(writer -> {});
    Path shard = folder.resolve("shard-0");
    try (Directory directory = FSDirectory.open(shard);
        Directory pages = FSDirectory.open(folder)) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(Analysis.forIndex()))) {
        writer.setLiveCommitData(Map.of("commit", "{}").entrySet());
      }
      String segments = SegmentInfos.getLastCommitSegmentsFileName(directory);
      String sum = Digest.of(Files.readAllBytes(shard.resolve(segments)));
      new Manifest(
              Fields.SCHEMA,
              manifest.commit(),
              List.of(new Manifest.Shard("shard-0", segments, sum)))
          .replaceIn(pages);
    }
    assertProblem("states another commit than the MANIFEST");
  }

  @Test
  void afterSoManyProblemsTheRestIsCounted() {
    Problems many = new Problems();
    for (int i = 0; i < Problems.MOST + 5; i++) {
      many.add("claim " + i, "odd");
    }
    assertEquals(Problems.MOST + 1, many.list().size());
    assertEquals("book: 5 more problems are not listed", many.list().getLast().toString());
  }
}
