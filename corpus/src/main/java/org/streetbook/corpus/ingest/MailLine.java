package org.streetbook.corpus.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a mail's body: of plain text as it was sent, of a page one block.
 *
 * @param text without line ends; empty between paragraphs of plain text
 * @param block what the page has there, null in plain text
 */
record MailLine(String text, @Nullable Block block) {

  /** Stands for what a page shows as quoted. */
  static final MailLine QUOTED = new MailLine(">", null);

  /** The lines of a plain body. */
  static List<MailLine> ofText(String text) {
    List<MailLine> lines = new ArrayList<>();
    for (String line : Characters.clean(text).split("\n", -1)) {
      lines.add(new MailLine(line, null));
    }
    return lines;
  }

  /** The lines of a page. */
  static List<MailLine> ofBlocks(List<Block> blocks) {
    List<MailLine> lines = new ArrayList<>();
    for (Block block : blocks) {
      boolean quoted = block.text().equals(QUOTED.text);
      lines.add(quoted ? QUOTED : new MailLine(block.text(), block));
    }
    return lines;
  }

  /** The lines as blocks of a document. */
  static List<Block> blocks(List<MailLine> lines) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (MailLine line : lines) {
      Block block = line.block();
      if (block == null) {
        plain.append(line.text()).append('\n');
      } else {
        blocks.addAll(PlainText.blocks(plain.toString()));
        plain.setLength(0);
        blocks.add(block);
      }
    }
    blocks.addAll(PlainText.blocks(plain.toString()));
    return blocks;
  }

  /** The number of words in all. */
  static int words(List<MailLine> lines) {
    int words = 0;
    for (MailLine line : lines) {
      words += Prose.words(line.text());
    }
    return words;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether the line is quoted from another message. */
  boolean isQuoted() {
    return text.startsWith(">");
  }

  /** The line without one mark of quoting. */
  MailLine unquoted() {
    if (!isQuoted()) {
      return this;
    }
    String bare = text.startsWith("> ") ? text.substring(2) : text.substring(1);
    return new MailLine(bare, block == null ? null : new Block(block.kind(), bare.strip()));
  }
}
