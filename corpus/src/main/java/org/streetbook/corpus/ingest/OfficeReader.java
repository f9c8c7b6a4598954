package org.streetbook.corpus.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.SecureContentHandler;
import org.streetbook.corpus.note.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Word, PowerPoint, Excel, RTF and EPUB to blocks, through Tika's parsers, each asked directly: its
 * detection costs more than all the rest. Not thread-safe; parsers are kept for the next file.
 */
final class OfficeReader {

  private final Parser ooxml = new OOXMLParser();
  private final Parser ole2 = new OfficeParser();
  private final Parser rtf = new RTFParser();
  private final Parser epub = new EpubParser();
  private final Limits limits;

  OfficeReader(Limits limits) {
    this.limits = limits;
  }

  /** The document, or why it cannot be read. */
  Parsed read(Format format, byte[] bytes) {
    Parser parser =
        switch (format) {
          case OOXML -> ooxml;
          case OLE2 -> ole2;
          case RTF -> rtf;
          case EPUB -> epub;
          case PDF, ODS, ZIP, MAIL, HTML, XML, TEXT, FOREIGN ->
              throw new IllegalArgumentException("no office format: " + format);
        };
    if ((format == Format.OOXML || format == Format.EPUB) && !Format.hasZipEnd(bytes)) {
      // The parser would read what is left of it and call the rest empty.
      return new Parsed.Failed(Reason.DAMAGED, "broken off: the end of its package is missing");
    }
    if ((format == Format.OOXML || format == Format.EPUB)
        && new ZipReader.Budget(bytes.length, limits).isExceededBy(bytes)) {
      return new Parsed.Failed(
          Reason.HOSTILE, "unpacks to more than " + limits.maxExpansion() + " times its size");
    }
    Metadata metadata = new Metadata();
    OfficePlaces places = new OfficePlaces(metadata, format == Format.OLE2);
    XhtmlBlocks blocks = new XhtmlBlocks(limits.maxChars(), places);
    try (TikaInputStream in = TikaInputStream.get(shown(format, bytes))) {
      SecureContentHandler guarded = guarded(blocks, in);
      guarded.setMaximumDepth(limits.maxElements());
      guarded.setMaximumCompressionRatio(limits.maxExpansion());
      try {
        parser.parse(in, guarded, metadata, context(format, places));
      } catch (SAXException e) {
        guarded.throwIfCauseOf(e);
        throw e;
      }
    } catch (EncryptedDocumentException e) {
      return new Parsed.Failed(Reason.ENCRYPTED, "the document asks for a password");
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      return Failures.of(e, blocks.isOverLimit());
    }
    List<Block> found = blocks.blocks();
    if (found.isEmpty()) {
      return new Parsed.Failed(Reason.NO_TEXT, "a document without any text");
    }
    Facts facts = new Facts();
    takeProperties(metadata, facts);
    return new Parsed.Document(found, facts);
  }

  /**
   * Refuses what unpacks to too much. Blanks between elements do not count: they are the parser's
   * own, and an empty row of a sheet has some.
   */
  private static SecureContentHandler guarded(XhtmlBlocks blocks, TikaInputStream in) {
    return new SecureContentHandler(blocks, in) {
      @Override
      public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        blocks.ignorableWhitespace(text, start, length);
      }
    };
  }

  private byte[] shown(Format format, byte[] bytes) {
    try {
      return format == Format.OOXML ? OfficeMarks.shown(bytes, limits.maxElements()) : bytes;
    } catch (IOException | RuntimeException e) {
      return bytes; // its own parser says what is wrong with it
    }
  }

  static void takeProperties(Metadata metadata, Facts facts) {
    facts.suggestTitle(metadata.get(TikaCoreProperties.TITLE), "properties:title");
    String author = metadata.get(TikaCoreProperties.CREATOR);
    if (author != null && Prose.words(author) >= 2 && Prose.isTitleCased(Characters.line(author))) {
      facts.suggestAuthor(author, "properties:creator");
    }
    // The firm that a copy of the program is licensed to; a broker's own machine names the broker.
    String company = metadata.get(org.apache.tika.metadata.OfficeOpenXMLExtended.COMPANY);
    if (company != null && Prose.words(company) >= 1 && Prose.words(company) <= 6) {
      facts.suggestPublisher(company, "properties:company");
    }
    facts.suggestPublished(
        HtmlFacts.date(metadata.get(TikaCoreProperties.CREATED)), "properties:created");
    facts.suggestPublished(
        HtmlFacts.date(metadata.get(Office.CREATION_DATE)), "properties:created");
    facts.offerLang(metadata.get(TikaCoreProperties.LANGUAGE), "properties:language");
  }

  private static ParseContext context(Format format, OfficePlaces places) {
    ParseContext context = new ParseContext();
    if (format == Format.OOXML) {
      context.set(SAXParser.class, new RowNumbers(places));
    }
    OfficeParserConfig config = new OfficeParserConfig();
    config.setExtractMacros(false);
    config.setIncludeDeletedContent(false);
    config.setIncludeHeadersAndFooters(false);
    config.setIncludeSlideMasterContent(false);
    config.setIncludeMissingRows(format == Format.OLE2); // see RowNumbers for the others
    context.set(OfficeParserConfig.class, config);
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    return context;
  }

  /** Pictures and sheets embedded in a document are not notes of their own. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // never asked for
    }
  }
}
