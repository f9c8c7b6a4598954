package org.streetbook.corpus.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The formats that are told apart, by content and never by extension alone. */
enum Format {
  PDF,
  RTF,
  /** A package of Office Open XML: docx, pptx, xlsx. */
  OOXML,
  /** The older container of Office: doc, xls, ppt, msg. */
  OLE2,
  EPUB,
  /** A spreadsheet of OpenDocument. */
  ODS,
  ZIP,
  MAIL,
  HTML,
  /** XML of some other kind than web pages. */
  XML,
  TEXT,
  /** A known format with nothing to read in it: images, sound, programs, other archives. */
  FOREIGN;

  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?im)^(?:from|received|return-path|mime-version|message-id|delivered-to|x-[a-z-]+|date|subject|to|content-type):["
              + " \\t]");

  /** As much of a file as is looked at, in bytes. */
  private static final int HEAD = 4096;

  /** Whether files of this format hold other files. */
  boolean isContainer() {
    return this == ZIP || this == MAIL;
  }

  /** The format of the bytes; {@link #TEXT} where nothing else is recognised. */
  static Format of(Source source) {
    if (source.startsWith('%', 'P', 'D', 'F', '-')) {
      return PDF;
    }
    if (source.startsWith('{', '\\', 'r', 't', 'f')) {
      return RTF;
    }
    if (source.startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
      return OLE2;
    }
    if (source.startsWith('P', 'K', 3, 4) || source.startsWith('P', 'K', 5, 6)) {
      return packageOf(source.bytes());
    }
    if (isForeign(source)) {
      return FOREIGN;
    }
    String head = head(source.bytes());
    if (isHtml(head)) {
      return HTML;
    }
    if (head.stripLeading().startsWith("<?xml")) {
      return head.contains("<html") ? HTML : XML;
    }
    if (isMail(head)) {
      return MAIL;
    }
    int pdf = head.indexOf("%PDF-");
    return pdf >= 0 && pdf < 1024 && head.indexOf('\0') < 0 ? PDF : TEXT;
  }

  private static Format packageOf(byte[] bytes) {
    // The names of a package's members stand in clear in their local headers.
    String head =
        new String(bytes, 0, Math.min(bytes.length, 64 << 10), StandardCharsets.ISO_8859_1);
    if (head.startsWith("mimetypeapplication/epub+zip", 30)) {
      return EPUB;
    }
    if (head.startsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", 30)) {
      return ODS;
    }
    if (head.contains("[Content_Types].xml")
        || head.contains("word/")
        || head.contains("xl/workbook")
        || head.contains("ppt/slides")) {
      return OOXML;
    }
    return ZIP;
  }

  /** Whether a package has the record that closes it, with a comment of 64 KiB at most after it. */
  static boolean hasZipEnd(byte[] bytes) {
    for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 65_535); i--) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private static String head(byte[] bytes) {
    int size = Math.min(bytes.length, HEAD);
    boolean wide = size > 4 && (bytes[1] == 0 || bytes[0] == 0 || (bytes[0] & 0xfe) == 0xfe);
    String head = new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
    return wide
        ? head.replace("\0", "").replace("ÿþ", "").replace("þÿ", "")
        : head.replace("ï»¿", "");
  }

  private static boolean isHtml(String head) {
    String lower = head.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || lower.startsWith("<head")
        || lower.startsWith("<body")) {
      return true;
    }
    return lower.startsWith("<")
        && (lower.contains("<html")
            || lower.contains("<body")
            || lower.contains("<div")
            || lower.contains("<p>"));
  }

  private static boolean isMail(String head) {
    int end = head.replace("\r", "").indexOf("\n\n");
    String headers = head.substring(0, end < 0 ? head.length() : Math.min(end + 64, head.length()));
    var matcher = MAIL_HEADER.matcher(headers);
    int found = 0;
    int first = -1;
    while (matcher.find()) {
      first = first < 0 ? matcher.start() : first;
      found++;
    }
    boolean from =
        Pattern.compile("(?im)^(?:from|return-path|received|message-id):").matcher(headers).find();
    // "From: ... To: ... Subject: ..." may also open a pasted note; a mail has its first line
    // there.
    return found >= 3 && from && (first == 0 || headers.startsWith("From "));
  }

  private static boolean isForeign(Source source) {
    return source.startsWith(0x89, 'P', 'N', 'G')
        || source.startsWith(0xff, 0xd8, 0xff)
        || source.startsWith('G', 'I', 'F', '8')
        || isBitmap(source)
        || source.startsWith('I', 'I', '*', 0)
        || source.startsWith('M', 'M', 0, '*')
        || source.startsWith('R', 'I', 'F', 'F')
        || source.startsWith('I', 'D', '3')
        || source.startsWith('O', 'g', 'g', 'S')
        || source.startsWith(0x7f, 'E', 'L', 'F')
        || source.startsWith('M', 'Z', 0x90)
        || source.startsWith(0xca, 0xfe, 0xba, 0xbe)
        || source.startsWith(0x1f, 0x8b)
        || source.startsWith('B', 'Z', 'h')
        || source.startsWith('7', 'z', 0xbc, 0xaf)
        || source.startsWith(0xfd, '7', 'z', 'X', 'Z')
        || source.startsWith('R', 'a', 'r', '!')
        || isMovie(source.bytes());
  }

  private static boolean isBitmap(Source source) {
    byte[] bytes = source.bytes();
    return source.startsWith('B', 'M') && bytes.length > 26 && bytes[6] == 0 && bytes[7] == 0;
  }

  private static boolean isMovie(byte[] bytes) {
    return bytes.length > 12 && new String(bytes, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
  }
}
