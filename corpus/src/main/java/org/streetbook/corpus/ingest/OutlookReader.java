package org.streetbook.corpus.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Outlook's mail ({@code .msg}) to a document and its attachments. */
final class OutlookReader {

  /** The stream that only mails have in their container. */
  private static final String PROPERTIES = "__properties_version1.0";

  private OutlookReader() {}

  /** Whether a container of the older Office format holds a mail. */
  static boolean isMail(byte[] bytes) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return files.getRoot().hasEntryCaseInsensitive(PROPERTIES);
    } catch (IOException | RuntimeException e) {
      return false; // damaged: the office parser will say how
    }
  }

  /** The document, or why it cannot be read. */
  static Parsed read(byte[] bytes, Limits limits) {
    try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(bytes))) {
      return mail(message, 1, limits).toDocument(limits);
    } catch (IOException | ChunkNotFoundException | RuntimeException e) {
      return Failures.of(e, false);
    }
  }

  private static Mail mail(MAPIMessage message, int level, Limits limits)
      throws IOException, ChunkNotFoundException {
    message.setReturnNullOnMissingChunk(true);
    if (message.has7BitEncodingStrings()) {
      message.guess7BitEncoding();
    }
    List<Parsed.Inner> attachments = new ArrayList<>();
    for (AttachmentChunks attachment : message.getAttachmentFiles()) {
      take(attachment, level, limits, attachments);
    }
    String name = message.getDisplayFrom();
    String address = address(message);
    return new Mail(
        message.getSubject(),
        name == null && address == null ? null : new MailSender(name, address),
        header(message, "Organization"),
        date(message),
        header(message, "In-Reply-To") != null,
        parts(message, limits),
        attachments);
  }

  /** The better of the forms that a mail is kept in: its page, its text, its RTF. */
  private static List<Mail.Part> parts(MAPIMessage message, Limits limits)
      throws ChunkNotFoundException {
    String html = message.getHtmlBody();
    String plain = message.getTextBody();
    boolean page = html != null && !html.isBlank();
    if (page || (plain != null && !plain.isBlank())) {
      return List.of(Mail.better(plain, page ? html : null));
    }
    String rtf = message.getRtfBody();
    if (rtf == null) {
      return List.of();
    }
    byte[] bytes = rtf.getBytes(StandardCharsets.ISO_8859_1);
    return new OfficeReader(limits).read(Format.RTF, bytes) instanceof Parsed.Document document
        ? List.of(new Mail.Part.Read(document.blocks()))
        : List.of();
  }

  private static void take(
      AttachmentChunks attachment, int level, Limits limits, List<Parsed.Inner> attachments)
      throws IOException, ChunkNotFoundException {
    if (attachment.isEmbeddedMessage()) {
      // Kept as a folder within the mail's container, and not as bytes.
      if (level > limits.maxNesting()) {
        return; // what stands above it is rejected already
      }
      try (MAPIMessage inner = attachment.getEmbeddedMessage()) {
        String subject = inner.getSubject();
        String name = subject == null || subject.isBlank() ? "message" : subject;
        attachments.add(
            new Parsed.Inner.Part(
                Characters.line(name) + ".msg", mail(inner, level + 1, limits).toDocument(limits)));
      }
      return;
    }
    byte[] data = attachment.getAttachData() == null ? null : attachment.getAttachData().getValue();
    String name =
        attachment.getAttachLongFileName() != null
            ? attachment.getAttachLongFileName().getValue()
            : attachment.getAttachFileName() != null
                ? attachment.getAttachFileName().getValue()
                : "attachment";
    boolean picture = attachment.getAttachContentId() != null && MailReader.isPicture(name);
    if (data != null && data.length > 0 && !picture) {
      attachments.add(new Parsed.Inner.Bytes(Characters.line(name), data));
    }
  }

  private static @Nullable String address(MAPIMessage message) {
    var chunk = message.getMainChunks().getEmailFromChunk();
    String value = chunk == null ? null : chunk.getValue();
    return value == null || !value.contains("@") ? null : value;
  }

  /** A header of the mail as it came in, null for one that was never sent. */
  private static @Nullable String header(MAPIMessage message, String name)
      throws ChunkNotFoundException {
    String[] headers = message.getHeaders();
    for (String header : headers == null ? new String[0] : headers) {
      if (header.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
        return header.substring(name.length() + 1).strip();
      }
    }
    return null;
  }

  private static @Nullable String date(MAPIMessage message) throws ChunkNotFoundException {
    String header = header(message, "Date");
    if (header != null) {
      return header;
    }
    Calendar sent = message.getMessageDate();
    if (sent == null) {
      return null;
    }
    Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    utc.setTimeInMillis(sent.getTimeInMillis());
    return utc.toInstant().toString();
  }
}
