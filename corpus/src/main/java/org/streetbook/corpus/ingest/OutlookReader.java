package org.streetbook.corpus.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
      message.setReturnNullOnMissingChunk(true);
      if (message.has7BitEncodingStrings()) {
        message.guess7BitEncoding();
      }
      List<Parsed.Inner> attachments = new ArrayList<>();
      for (AttachmentChunks attachment : message.getAttachmentFiles()) {
        take(attachment, attachments);
      }
      Mail mail =
          new Mail(
              message.getSubject(),
              message.getDisplayFrom(),
              address(message),
              date(message),
              message.getTextBody(),
              message.getHtmlBody(),
              attachments);
      return mail.toDocument(limits);
    } catch (IOException | ChunkNotFoundException | RuntimeException e) {
      return Failures.of(e, false);
    }
  }

  private static void take(AttachmentChunks attachment, List<Parsed.Inner> attachments) {
    if (attachment.getAttachData() == null) {
      return; // a mail within a mail is kept as a folder, not as bytes
    }
    byte[] data = attachment.getAttachData().getValue();
    String name =
        attachment.getAttachLongFileName() != null
            ? attachment.getAttachLongFileName().getValue()
            : attachment.getAttachFileName() != null
                ? attachment.getAttachFileName().getValue()
                : "attachment";
    if (data != null && data.length > 0) {
      attachments.add(new Parsed.Inner.Bytes(Characters.line(name), data));
    }
  }

  private static @Nullable String address(MAPIMessage message) {
    var chunk = message.getMainChunks().getEmailFromChunk();
    String value = chunk == null ? null : chunk.getValue();
    return value == null || !value.contains("@") ? null : value;
  }

  private static @Nullable String date(MAPIMessage message) throws ChunkNotFoundException {
    String[] headers = message.getHeaders();
    for (String header : headers == null ? new String[0] : headers) {
      if (header.regionMatches(true, 0, "Date:", 0, 5)) {
        return header.substring(5).strip();
      }
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
