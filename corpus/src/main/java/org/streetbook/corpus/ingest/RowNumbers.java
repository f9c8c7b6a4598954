package org.streetbook.corpus.ingest;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Tika's XML parser with an eye on the rows of a sheet: Tika tells which rows have something in
 * them and not which rows these are (asked for the empty ones as well, it tells those above a row
 * again for each row).
 */
final class RowNumbers extends SAXParser {

  private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final OfficePlaces places;

  /**
   * @param places to which the number of each row is told before its cells are
   */
  RowNumbers(OfficePlaces places) {
    this.places = places;
  }

  @Override
  public void parse(InputStream in, DefaultHandler handler) throws SAXException, IOException {
    try {
      XMLReaderUtils.parseSAX(in, new Watched(handler), new ParseContext());
    } catch (TikaException e) {
      throw new SAXException(e);
    }
  }

  private final class Watched extends ContentHandlerDecorator {

    private int row;

    Watched(ContentHandler handler) {
      super(handler);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (local.equals("row") && uri.equals(SHEET)) {
        row = number(attributes.getValue("r"), row + 1);
        places.rowIs(row);
      }
      super.startElement(uri, local, name, attributes);
    }
  }

  /** A row without a number follows the one before it. */
  private static int number(@Nullable String printed, int next) {
    try {
      return printed == null ? next : Integer.parseInt(printed);
    } catch (NumberFormatException e) {
      return 0; // POI refuses it in a moment
    }
  }

  @Override
  @SuppressWarnings("deprecation") // SAX 1 is part of the class
  public org.xml.sax.Parser getParser() throws SAXException {
    throw new SAXNotSupportedException("SAX 1");
  }

  @Override
  public XMLReader getXMLReader() throws SAXException {
    throw new SAXNotSupportedException("another reader than Tika's");
  }

  @Override
  public boolean isNamespaceAware() {
    return true;
  }

  @Override
  public boolean isValidating() {
    return false;
  }

  @Override
  public void setProperty(String name, Object value) throws SAXNotSupportedException {
    throw new SAXNotSupportedException(name);
  }

  @Override
  public Object getProperty(String name) throws SAXNotSupportedException {
    throw new SAXNotSupportedException(name);
  }
}
