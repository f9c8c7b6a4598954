package org.streetbook.index.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.schema.Fields;

class ManifestTest {

  @TempDir Path folder;

  private static Manifest manifest(int schema) {
    return new Manifest(
        schema,
        new CommitInfo(
            "r1",
            schema,
            "e",
            "c",
            "o",
            "r",
            new Counts(1, 2, 3, 4, 5, 6, 7),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 6, 30)),
        List.of(new Manifest.Shard("shard-0", "segments_a", "00ff")));
  }

  private void write(Manifest manifest) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      manifest.replaceIn(directory);
    }
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    assertNull(Manifest.find(folder));
    Files.writeString(folder.resolve("MANIFEST.new"), "left by a run that broke off");
    write(manifest(Fields.SCHEMA));
    assertEquals(manifest(Fields.SCHEMA), Manifest.read(folder));
    assertTrue(Files.readString(folder.resolve("MANIFEST")).startsWith("{\"schema\":4,"));
  }

  @Test
  void aManifestThatIsBrokenOffAnywhereIsDamaged() {
    byte[] whole = manifest(Fields.SCHEMA).bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] begun = Arrays.copyOf(whole, length);
      var thrown = assertThrows(IndexException.Damaged.class, () -> Manifest.parse(folder, begun));
      assertTrue(thrown.getMessage().contains("streetbook verify"), thrown.getMessage());
    }
  }

  @Test
  void aManifestWithAnyBitTurnedIsDamaged() {
    byte[] whole = manifest(Fields.SCHEMA).bytes();
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] turned = whole.clone();
      turned[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(IndexException.Damaged.class, () -> Manifest.parse(folder, turned));
    }
  }

  @Test
  void aManifestWithMoreBehindItIsDamaged() throws IOException {
    write(manifest(Fields.SCHEMA));
    Files.writeString(
        folder.resolve("MANIFEST"), Files.readString(folder.resolve("MANIFEST")) + "\n");
    assertThrows(IndexException.Damaged.class, () -> Manifest.read(folder));
    Files.write(folder.resolve("MANIFEST"), new byte[2 << 20]);
    assertThrows(IndexException.Damaged.class, () -> Manifest.read(folder));
  }

  @Test
  void anotherSchemaIsNotDamageAndNamesTheCommandThatRebuilds() throws IOException {
    write(manifest(Fields.SCHEMA + 1));
    var thrown = assertThrows(IndexException.OtherSchema.class, () -> Manifest.read(folder));
    assertTrue(
        thrown.getMessage().contains("streetbook reindex NOTES --book " + folder + " --full"),
        thrown.getMessage());
  }

  @Test
  void aManifestNamesOnlyFoldersAndFilesOfTheBook() {
    assertThrows(
        IllegalArgumentException.class, () -> new Manifest.Shard("../x", "segments_1", ""));
    assertThrows(
        IllegalArgumentException.class, () -> new Manifest.Shard("shard-0", "../segments_1", ""));
  }
}
