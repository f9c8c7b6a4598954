package org.streetbook.index.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Digest;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.entry.Counts;
import org.streetbook.index.schema.Fields;

/**
 * What is in the book: one line of JSON in the file {@code MANIFEST}. Its last key is the SHA-256
 * of all bytes before it, so that any change of any byte shows, whatever the schema.
 *
 * @param schema version of the book's schema
 * @param commit what the commit says of itself
 * @param shards in the order of their numbers, at least one
 */
public record Manifest(int schema, CommitInfo commit, List<Shard> shards) {

  /** The name of the file. */
  public static final String FILE = "MANIFEST";

  /** Key of a shard's commit data: the {@link CommitInfo} of the whole book. */
  public static final String COMMIT_DATA = "commit";

  /** Key of a shard's commit data: the {@link Counts} of the shard alone. */
  public static final String COUNTS_DATA = "counts";

  private static final String FRESH = "MANIFEST.new";
  private static final String SEAL = ",\"checksum\":\"";
  private static final String END = "\"}\n";
  private static final int DIGITS = 64;
  private static final long LARGEST = 1 << 20;

  /**
   * A Lucene index and the one commit of it that is in the book.
   *
   * @param folder name of its folder
   * @param segments name of the file that lists the commit's segments
   * @param checksum SHA-256 of that file
   */
  public record Shard(String folder, String segments, String checksum) {
    public Shard {
      if (!folder.matches("shard-\\d+") || !segments.matches("segments_[0-9a-z]+")) {
        throw new IllegalArgumentException("no shard " + folder + " with commit " + segments);
      }
    }
  }

  public Manifest {
    shards = List.copyOf(shards);
    if (shards.isEmpty()) {
      throw new IllegalArgumentException("a book without a shard");
    }
  }

  /** The manifest of the book, or null where the folder has none. */
  public static @Nullable Manifest find(Path folder) {
    byte[] bytes;
    try {
      Path file = folder.resolve(FILE);
      if (Files.size(file) > LARGEST) {
        throw new IndexException.Damaged(folder, "its MANIFEST is larger than any", null);
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new IndexException.ReadFailed(folder, e);
    }
    return parse(folder, bytes);
  }

  /** The manifest of the book; there has to be one. */
  public static Manifest read(Path folder) {
    Manifest manifest = find(folder);
    if (manifest == null) {
      throw new IndexException.NoBook(folder);
    }
    return manifest;
  }

  /** The manifest that these bytes of the file in {@code folder} are. */
  static Manifest parse(Path folder, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int seal = text.length() - END.length() - DIGITS - SEAL.length();
      if (seal < 1 || !text.startsWith(SEAL, seal) || !text.endsWith(END)) {
        throw new IndexException.Damaged(folder, "its MANIFEST is broken off", null);
      }
      String content = text.substring(0, seal);
      String sum = text.substring(seal + SEAL.length(), text.length() - END.length());
      if (!sum.equals(Digest.of(content))) {
        throw new IndexException.Damaged(folder, "the checksum of its MANIFEST is wrong", null);
      }
      JsonNode tree = Json.mapper().readTree(content + "}");
      int schema = tree.path("schema").asInt();
      if (schema != Fields.SCHEMA) {
        throw new IndexException.OtherSchema(folder, schema, Fields.SCHEMA);
      }
      return of(tree);
    } catch (CharacterCodingException e) {
      throw new IndexException.Damaged(folder, "its MANIFEST is no text", e);
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      throw new IndexException.Damaged(folder, "its MANIFEST cannot be understood", e);
    }
  }

  /** Read by hand: to look up what records are made of takes longer than to open the book. */
  private static Manifest of(JsonNode tree) {
    var shards = new ArrayList<Shard>();
    for (JsonNode shard : tree.path("shards")) {
      shards.add(
          new Shard(
              shard.path("folder").asText(),
              shard.path("segments").asText(),
              shard.path("checksum").asText()));
    }
    return new Manifest(tree.path("schema").asInt(), commit(tree.path("commit")), shards);
  }

  /** What a commit says of itself; a book that was made before there were rates has none. */
  private static CommitInfo commit(JsonNode commit) {
    JsonNode counts = commit.path("counts");
    return new CommitInfo(
        commit.path("run").asText(),
        commit.path("schema").asInt(),
        commit.path("extractor").asText(),
        commit.path("catalogue").asText(),
        commit.path("corrections").asText(),
        commit.path("rates").asText(),
        new Counts(
            counts.path("notes").asLong(),
            counts.path("claims").asLong(),
            counts.path("estimates").asLong(),
            counts.path("positions").asLong(),
            counts.path("findings").asLong(),
            counts.path("rejections").asLong(),
            counts.path("families").asLong()),
        day(commit, "latest"),
        day(commit, "asOf"));
  }

  private static @Nullable LocalDate day(JsonNode commit, String field) {
    return commit.hasNonNull(field) ? LocalDate.parse(commit.path(field).asText()) : null;
  }

  /**
   * Whether a shard's own commit data state this book's commit.
   *
   * @param data of the shard's commit, null where it has none
   * @throws IOException if they are no JSON
   */
  public boolean isStatedIn(@Nullable String data) throws IOException {
    return data != null && commit.equals(commit(Json.mapper().readTree(data)));
  }

  /** The bytes of the file. */
  byte[] bytes() {
    String json = Json.write(this);
    String content = json.substring(0, json.length() - 1);
    return (content + SEAL + Digest.of(content) + END).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Replaces the manifest in the book's folder: written beside it, synced, renamed, and the folder
   * synced. Until the rename the old one stands, after it the new one.
   */
  public void replaceIn(Directory folder) throws IOException {
    try {
      folder.deleteFile(FRESH);
    } catch (NoSuchFileException e) {
      // as it should be: only a run that broke off leaves one
    }
    byte[] bytes = bytes();
    try (IndexOutput out = folder.createOutput(FRESH, IOContext.DEFAULT)) {
      out.writeBytes(bytes, bytes.length);
    }
    folder.sync(List.of(FRESH));
    folder.rename(FRESH, FILE);
    folder.syncMetaData();
  }
}
