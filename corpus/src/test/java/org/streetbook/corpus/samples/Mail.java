package org.streetbook.corpus.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes an original as a mail (RFC 5322) with hard-wrapped lines, a signature and attachments. */
final class Mail {

  private static final int WIDTH = 72;

  private Mail() {}

  /**
   * The mail's bytes.
   *
   * @param folder where the originals of attachments lie
   */
  static byte[] render(Original original, Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("From: " + original.value("from"));
    lines.add("To: " + original.value("to"));
    lines.add("Subject: " + original.value("title"));
    lines.add("Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(original.published()));
    lines.add("Message-ID: <" + original.name() + "@mail.example>");
    lines.add("MIME-Version: 1.0");
    List<String> attachments = original.values("attachment");
    if (attachments.isEmpty()) {
      body(original, lines);
    } else {
      String boundary = "=_" + original.name();
      lines.add("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"");
      lines.add("");
      lines.add("--" + boundary);
      body(original, lines);
      for (String attachment : attachments) {
        lines.add("--" + boundary);
        attach(Original.read(folder.resolve(attachment + ".txt")), lines);
      }
      lines.add("--" + boundary + "--");
    }
    lines.add("");
    return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static void body(Original original, List<String> lines) {
    lines.add("Content-Type: text/plain; charset=UTF-8");
    lines.add("Content-Transfer-Encoding: 8bit");
    lines.add("");
    boolean list = false;
    for (Block block : original.blocks()) {
      if (list && !(block instanceof Block.Item)) {
        lines.add("");
      }
      list = block instanceof Block.Item;
      switch (block) {
        case Block.Heading heading -> lines.addAll(List.of(heading.text(), ""));
        case Block.Paragraph paragraph -> {
          wrap(paragraph.text(), lines);
          lines.add("");
        }
        case Block.Item item -> wrap("- " + item.text(), lines);
        case Block.Table table -> {
          table.rows().forEach(row -> lines.add(String.join("\t", row)));
          lines.add("");
        }
        case Block.PageBreak pageBreak -> {}
      }
    }
    lines.add("-- ");
    lines.addAll(original.values("signature"));
    lines.add("");
    for (String disclaimer : original.values("disclaimer")) {
      wrap(disclaimer, lines);
    }
  }

  private static void attach(Original attachment, List<String> lines) throws IOException {
    String name = attachment.name() + ".docx";
    lines.add(
        "Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document;");
    lines.add(" name=\"" + name + "\"");
    lines.add("Content-Transfer-Encoding: base64");
    lines.add("Content-Disposition: attachment; filename=\"" + name + "\"");
    lines.add("");
    lines.add(Base64.getMimeEncoder().encodeToString(WordDocument.render(attachment)));
  }

  private static void wrap(String text, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }
}
