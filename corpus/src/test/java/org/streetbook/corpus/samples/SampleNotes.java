package org.streetbook.corpus.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folders of the sample notes and what is made from the originals.
 *
 * @param originals plain text with marks, one file a note
 * @param templates the pages that HTML notes are set into
 * @param samples where the notes stand that a user reads: {@code corpus/samples}
 */
record SampleNotes(Path originals, Path templates, Path samples) {

  /** The folders below the project's root, which the build names. */
  static SampleNotes ofProject() {
    Path corpus = Path.of(System.getProperty("streetbook.root"), "corpus");
    Path resources = corpus.resolve("src/test/resources/samples");
    return new SampleNotes(
        resources.resolve("originals"), resources.resolve("templates"), corpus.resolve("samples"));
  }

  /** Every original, attachments included, by name. */
  List<Original> readOriginals() throws IOException {
    List<Original> read = new ArrayList<>();
    for (Path file : filesOf(originals)) {
      read.add(Original.read(file));
    }
    return read;
  }

  /** Every file that is made from an original, by its name in the folder of samples. */
  SortedMap<String, byte[]> make() throws IOException {
    SortedMap<String, byte[]> made = new TreeMap<>();
    for (Original original : readOriginals()) {
      if (original.values("standalone").contains("no")) {
        continue;
      }
      String format = original.value("format");
      made.put(
          original.name() + "." + format,
          switch (format) {
            case "pdf" -> PdfPages.render(original);
            case "docx" -> WordDocument.render(original);
            case "eml" -> Mail.render(original, originals);
            case "html" -> WebPage.render(original, templates);
            default ->
                throw new IOException("no way to write " + original.name() + " as " + format);
          });
    }
    return made;
  }

  /** The regular files of a folder, by name. */
  static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
