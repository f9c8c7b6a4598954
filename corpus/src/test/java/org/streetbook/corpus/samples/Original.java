package org.streetbook.corpus.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plain text that a sample note is made from: lines {@code key: value}, a line {@code ---}, and
 * the text as {@link Block}s. A key may stand on several lines ({@code related}, {@code comment}).
 *
 * @param name the file's name without its ending, which the sample takes over
 * @param header the keys and their values, in the order of the file
 * @param blocks the text
 */
record Original(String name, Map<String, List<String>> header, List<Block> blocks) {

  Original {
    blocks = List.copyOf(blocks);
  }

  /** Reads the original in that file. */
  static Original read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    int end = lines.indexOf("---");
    if (end < 0) {
      throw new IOException(file + " has no line ---, which ends the header");
    }
    Map<String, List<String>> header = new LinkedHashMap<>();
    for (String line : lines.subList(0, end)) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IOException(file + ": no key in the header's line " + line);
      }
      header
          .computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
          .add(line.substring(colon + 2));
    }
    String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
    return new Original(name, header, blocks(lines.subList(end + 1, lines.size())));
  }

  private static List<Block> blocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("|")) {
        List<String> cells = List.of(line.substring(1, line.length() - 1).split("\\|", -1));
        rows.add(cells.stream().map(String::strip).toList());
        continue;
      }
      if (!rows.isEmpty()) {
        blocks.add(new Block.Table(rows));
        rows = new ArrayList<>();
      }
      if (line.equals("===")) {
        blocks.add(new Block.PageBreak());
      } else if (line.startsWith("# ")) {
        blocks.add(new Block.Heading(line.substring(2)));
      } else if (line.startsWith("- ")) {
        blocks.add(new Block.Item(line.substring(2)));
      } else if (!line.isBlank()) {
        blocks.add(new Block.Paragraph(line));
      }
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(rows));
    }
    return blocks;
  }

  /** The value of a key that must be there once. */
  String value(String key) {
    List<String> values = values(key);
    if (values.size() != 1) {
      throw new IllegalStateException(
          "original " + name + " needs one " + key + " and has " + values.size());
    }
    return values.getFirst();
  }

  /** Every value of a key, in the order of the file; may be empty. */
  List<String> values(String key) {
    return header.getOrDefault(key, List.of());
  }

  /** The day and time of {@code published}; a day alone is taken as its first moment in UTC. */
  OffsetDateTime published() {
    String text = value("published");
    return text.contains("T")
        ? OffsetDateTime.parse(text)
        : LocalDate.parse(text).atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC);
  }

  /** The printed words of the text: every paragraph, heading, item and cell. */
  List<String> printed() {
    List<String> printed = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> printed.add(heading.text());
        case Block.Paragraph paragraph -> printed.add(paragraph.text());
        case Block.Item item -> printed.add(item.text());
        case Block.Table table -> table.rows().forEach(printed::addAll);
        case Block.PageBreak pageBreak -> {}
      }
    }
    return printed;
  }
}
