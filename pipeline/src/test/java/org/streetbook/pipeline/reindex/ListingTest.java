package org.streetbook.pipeline.reindex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.corpus.note.Reason;
import org.streetbook.pipeline.stages.SourceFile;

class ListingTest {

  @TempDir private Path root;

  @Test
  void filesAreListedByTheirPathBelowTheRoot() throws IOException {
    write("b/two.txt");
    write("one.txt");
    write("a/deep/three.txt");

    assertEquals(List.of("a/deep/three.txt", "b/two.txt", "one.txt"), paths(listing(root)));
  }

  @Test
  void aRootThatIsAFileIsListedByItsName() throws IOException {
    write("b/two.txt");

    assertEquals(List.of("two.txt"), paths(listing(root.resolve("b/two.txt"))));
  }

  @Test
  void filesThatBeginWithADotAreNoNotes() throws IOException {
    write(".hidden");
    write(".git/config.txt");
    write("one.txt");

    assertEquals(List.of("one.txt"), paths(listing(root)));
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = root.resolve("nowhere");

    var problem = assertThrows(UnusableInput.class, () -> listing(missing));

    assertTrue(problem.getMessage().contains(missing + ": no such file or folder"));
  }

  @Test
  void aLoopOfLinksIsWalkedOnceWithAWarning() throws IOException {
    write("a/one.txt");
    Files.createSymbolicLink(root.resolve("a/up"), root);

    Listing listing = listing(root);

    assertEquals(List.of("a/one.txt"), paths(listing));
    assertEquals(
        List.of("a/up is a link to something that is read already; it is left out"),
        listing.warnings());
  }

  @Test
  void aLinkToAFileBesideItGivesTheFileOnce() throws IOException {
    write("z.txt");
    Files.createSymbolicLink(root.resolve("a.txt"), root.resolve("z.txt"));

    Listing listing = listing(root);

    assertEquals(List.of("z.txt"), paths(listing));
    assertEquals(1, listing.warnings().size());
  }

  @Test
  void aLinkToAFolderOutsideIsFollowed() throws IOException {
    write("outside/two.txt");
    write("inside/one.txt");
    Files.createSymbolicLink(root.resolve("inside/more"), root.resolve("outside"));

    assertEquals(List.of("more/two.txt", "one.txt"), paths(listing(root.resolve("inside"))));
  }

  @Test
  void aLinkThatLeadsToNothingIsARejection() throws IOException {
    Files.createSymbolicLink(root.resolve("gone.txt"), root.resolve("nowhere.txt"));

    Listing listing = listing(root);

    assertEquals(List.of(), paths(listing));
    assertEquals(Reason.UNREADABLE, listing.rejections().getFirst().rejection().reason());
    assertEquals("gone.txt", listing.rejections().getFirst().rejection().path());
  }

  @Test
  void twoRootsThatGiveOnePathAreRefused() throws IOException {
    write("a/note.txt");
    write("b/note.txt");

    var problem =
        assertThrows(UnusableInput.class, () -> listing(root.resolve("a"), root.resolve("b")));

    assertTrue(problem.getMessage().contains("would both be the note note.txt"));
  }

  @Test
  void oneRootGivenTwiceIsReadOnce() throws IOException {
    write("a/note.txt");

    assertEquals(List.of("note.txt"), paths(listing(root.resolve("a"), root.resolve("a"))));
  }

  @Test
  void theBookItselfIsNoNote() throws IOException {
    write("book/MANIFEST");
    write("one.txt");

    Listing listing = Listing.of(List.of(root), root.resolve("book"));

    assertEquals(List.of("one.txt"), paths(listing));
  }

  private void write(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path);
  }

  private static Listing listing(Path... roots) {
    return Listing.of(List.of(roots), null);
  }

  private static List<String> paths(Listing listing) {
    return listing.files().stream().map(SourceFile::path).toList();
  }
}
