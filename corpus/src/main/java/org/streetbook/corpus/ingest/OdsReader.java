package org.streetbook.corpus.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.odf.OpenDocumentMetaParser;
import org.apache.tika.utils.XMLReaderUtils;
import org.streetbook.corpus.note.Reason;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Spreadsheets of OpenDocument to blocks. Tika's own parser of them leaves out the names of sheets
 * and how often a cell is repeated, by which alone it can be told which cell is which.
 */
final class OdsReader {

  private OdsReader() {}

  /** The workbook, or why it cannot be read. */
  static Parsed read(byte[] bytes, Limits limits) {
    if (!Format.hasZipEnd(bytes)) {
      return new Parsed.Failed(Reason.DAMAGED, "broken off: the end of its package is missing");
    }
    if (new ZipReader.Budget(bytes.length, limits).isExceededBy(bytes)) {
      return new Parsed.Failed(
          Reason.HOSTILE, "unpacks to more than " + limits.maxExpansion() + " times its size");
    }
    OdsSheets sheets = new OdsSheets(limits);
    Metadata metadata = new Metadata();
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setCharset(StandardCharsets.UTF_8)
            .get()) {
      if (isEncrypted(zip)) {
        return new Parsed.Failed(Reason.ENCRYPTED, "the document asks for a password");
      }
      ZipArchiveEntry content = zip.getEntry("content.xml");
      if (content == null) {
        return new Parsed.Failed(Reason.DAMAGED, "its content.xml is missing");
      }
      try (InputStream in = zip.getInputStream(content)) {
        XMLReaderUtils.parseSAX(in, sheets, new ParseContext());
      }
      ZipArchiveEntry meta = zip.getEntry("meta.xml");
      if (meta != null) {
        try (InputStream in = zip.getInputStream(meta)) {
          new OpenDocumentMetaParser()
              .parse(in, new DefaultHandler(), metadata, new ParseContext());
        }
      }
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      return Failures.of(e, sheets.isOverLimit());
    }
    if (sheets.blocks().isEmpty()) {
      return new Parsed.Failed(Reason.NO_TEXT, "a document without any text");
    }
    Facts facts = new Facts();
    OfficeReader.takeProperties(metadata, facts);
    return new Parsed.Document(sheets.blocks(), facts);
  }

  /** Where a password is needed, the list of the parts says how each of them is encrypted. */
  private static boolean isEncrypted(ZipFile zip) throws IOException {
    ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
    if (manifest == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(manifest)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(":encryption-data");
    }
  }
}
