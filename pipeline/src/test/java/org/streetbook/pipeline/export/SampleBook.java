package org.streetbook.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.streetbook.corpus.wire.Json;
import org.streetbook.index.Book;
import org.streetbook.pipeline.reindex.Inbox;
import org.streetbook.pipeline.reindex.Progress;
import org.streetbook.pipeline.reindex.Reindex;
import org.streetbook.pipeline.reindex.ReindexSettings;
import org.streetbook.pipeline.reindex.RunSummary;

/** The book of the sample notes and one empty file, made once for all tests of its exports. */
public final class SampleBook {

  private static final Path ROOT = Path.of(System.getProperty("streetbook.root"));
  private static final Inbox INBOX = indexed();

  private SampleBook() {}

  private static Inbox indexed() {
    try {
      Path folder = Files.createTempDirectory("samples");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      Inbox beside = Inbox.in(folder).bytes("empty.txt", new byte[0]);
      Path samples = ROOT.resolve("corpus/samples");
      RunSummary summary =
          new Reindex(
                  new ReindexSettings(
                      List.of(samples, beside.notes()), beside.book(), List.of(), false, false),
                  Progress.NONE)
              .run();
      assertTrue(summary.notes() >= 14, summary.text());
      return new Inbox(samples, beside.book());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of the book. */
  public static Path folder() {
    return INBOX.book();
  }

  /** The rows as the JSON that they have. */
  public static List<JsonNode> rows(Export export) {
    List<JsonNode> rows = new ArrayList<>();
    try (Book book = Book.open(folder())) {
      new BookRows(book, null).each(export, row -> rows.add(Columns.tree(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** The rows as JSON lines. */
  static List<String> lines(Export export) {
    return rows(export).stream().map(Json::write).toList();
  }

  /** The bytes of an export, and that it tells how many rows it has. */
  public static byte[] written(ExportWriter writer, Export export) {
    var bytes = new ByteArrayOutputStream();
    try (Book book = Book.open(folder())) {
      Destination out = Destination.of(bytes);
      Written written = writer.write(export, new BookRows(book, null), out);
      out.flush();
      assertTrue(written.rows() == rows(export).size(), written.toString());
      assertTrue(written.remarks().isEmpty(), written.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
