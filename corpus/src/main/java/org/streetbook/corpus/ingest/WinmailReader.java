package org.streetbook.corpus.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.streetbook.corpus.note.Reason;

/** {@code winmail.dat}, in which Outlook wraps body and attachments for other Outlooks. */
final class WinmailReader {

  private static final String NAME = "winmail.dat";

  private WinmailReader() {}

  /**
   * The body that it holds, if any.
   *
   * @param attachments takes what it was sent with
   */
  static List<Mail.Part> read(byte[] bytes, Limits limits, List<Parsed.Inner> attachments) {
    try {
      HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(bytes));
      for (var attachment : message.getAttachments()) {
        String name = attachment.getLongFilename();
        String shown = name == null ? attachment.getFilename() : name;
        byte[] content = attachment.getContents();
        if (content != null && content.length > 0) {
          String file = shown == null || shown.isBlank() ? "attachment" : shown;
          attachments.add(new Parsed.Inner.Bytes(Characters.line(file), content));
        }
      }
      List<Mail.Part> parts = new ArrayList<>();
      MAPIAttribute rtf = message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED);
      if (rtf instanceof MAPIRtfAttribute body
          && new OfficeReader(limits).read(Format.RTF, body.getData())
              instanceof Parsed.Document document) {
        parts.add(new Mail.Part.Read(document.blocks()));
      }
      return parts;
    } catch (IOException | RuntimeException e) {
      // POI tells what is no such file by exceptions of many kinds.
      attachments.add(
          new Parsed.Inner.Broken(
              NAME, new Parsed.Failed(Reason.DAMAGED, "not whole: " + NoteReader.summary(e))));
      return List.of();
    }
  }
}
