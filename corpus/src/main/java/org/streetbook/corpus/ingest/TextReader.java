package org.streetbook.corpus.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Reason;

/** Formats that are text themselves: plain text, Markdown, web pages, XML. */
final class TextReader {

  private static final Pattern META_CHARSET =
      Pattern.compile(
          "(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})"
              + "|<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([A-Za-z0-9_.-]{2,40})");

  private static final Parsed.Failed BINARY =
      new Parsed.Failed(Reason.BINARY, "the bytes are no text and no known format");

  private TextReader() {}

  /** Plain text or Markdown. */
  static Parsed text(Source source) {
    String text = Decoder.decode(source.bytes(), null);
    if (text == null) {
      return BINARY;
    }
    Facts facts = new Facts();
    String clean = Characters.clean(text);
    boolean markdown =
        source.extension().equals("md")
            || source.extension().equals("markdown")
            || Markdown.isLikely(clean);
    String plain = markdown ? Markdown.plain(clean, facts) : clean;
    return new Parsed.Document(PlainText.blocks(plain), facts);
  }

  /** A web page. */
  static Parsed html(Source source, Limits limits) {
    String text = Decoder.decode(source.bytes(), declared(source));
    if (text == null) {
      return BINARY;
    }
    Facts facts = new Facts();
    return new Parsed.Document(HtmlReader.read(text, facts, limits.maxElements()), facts);
  }

  /**
   * XML of any other kind: the text of its elements, one paragraph each. Entities that a document
   * declares for itself are the stuff of attacks, and no note needs them.
   */
  static Parsed xml(Source source, Limits limits) {
    String text = Decoder.decode(source.bytes(), declared(source));
    if (text == null) {
      return BINARY;
    }
    if (declaresEntities(text)) {
      return new Parsed.Failed(Reason.HOSTILE, "the XML declares entities of its own");
    }
    Document document = Parser.xmlParser().setMaxDepth(limits.maxElements()).parseInput(text, "");
    List<Block> blocks = new ArrayList<>();
    for (Element element : document.select("*")) {
      String line = Characters.line(element.ownText());
      if (!line.isEmpty()) {
        blocks.add(Block.paragraph(line));
      }
    }
    return new Parsed.Document(blocks, new Facts());
  }

  private static boolean declaresEntities(String text) {
    for (int at = text.indexOf("<!"); at >= 0; at = text.indexOf("<!", at + 2)) {
      if (text.regionMatches(true, at, "<!ENTITY", 0, 8)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Charset declared(Source source) {
    int size = Math.min(source.bytes().length, 4096);
    String head = new String(source.bytes(), 0, size, StandardCharsets.ISO_8859_1);
    Matcher matcher = META_CHARSET.matcher(head);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return Decoder.named(name);
  }
}
