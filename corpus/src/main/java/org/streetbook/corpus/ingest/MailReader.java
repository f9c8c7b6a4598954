package org.streetbook.corpus.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Reason;

/** Internet mail ({@code .eml}) to a document and its attachments. */
final class MailReader {

  private final Limits limits;
  private final List<Parsed.Inner> attachments = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private @Nullable String html;

  private MailReader(Limits limits) {
    this.limits = limits;
  }

  /** The document, or why it cannot be read. */
  static Parsed read(byte[] bytes, Limits limits) {
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(
          MimeConfig.custom()
              .setMaxLineLen(-1)
              .setMaxHeaderLen(1 << 20)
              .setMaxHeaderCount(2_000)
              .build());
      builder.setDecodeMonitor(DecodeMonitor.SILENT);
      Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
      MailReader reader = new MailReader(limits);
      reader.take(message, 0);
      return reader.mail(message).toDocument(limits);
    } catch (IOException e) {
      return new Parsed.Failed(Reason.DAMAGED, "not a whole mail: " + NoteReader.summary(e));
    }
  }

  private Mail mail(Message message) {
    Mailbox from =
        message.getFrom() == null || message.getFrom().isEmpty()
            ? message.getSender()
            : message.getFrom().get(0);
    Field date = message.getHeader() == null ? null : message.getHeader().getField("Date");
    return new Mail(
        message.getSubject(),
        from == null ? null : from.getName(),
        from == null ? null : from.getAddress(),
        date == null ? null : date.getBody(),
        plain.isEmpty() ? null : plain.toString(),
        html,
        attachments);
  }

  private void take(Entity entity, int depth) throws IOException {
    if (depth > limits.maxElements()) {
      throw new IOException("parts nested deeper than " + limits.maxElements());
    }
    Body body = entity.getBody();
    String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    String name = entity.getFilename();
    if (body instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        take(part, depth + 1);
      }
    } else if (body instanceof Message inner) {
      attach(name == null ? "message.eml" : name, bytes(inner));
    } else if (body instanceof SingleBody single) {
      if (attached || (name != null && !type.startsWith("image/") && !type.startsWith("text/"))) {
        attach(name == null ? "attachment" : name, bytes(single));
      } else if (type.equals("text/plain")) {
        plain.append(unflowed(text(single, entity), entity)).append('\n');
      } else if (type.equals("text/html")) {
        html = html == null ? text(single, entity) : html + text(single, entity);
      } else if (!type.startsWith("image/") && single instanceof BinaryBody) {
        // Pictures without a disposition are part of the page; anything else was sent along.
        attach(name == null ? "attachment" : name, bytes(single));
      }
    }
  }

  private void attach(String name, byte[] bytes) {
    attachments.add(new Parsed.Inner.Bytes(Characters.line(name), bytes));
  }

  private static String text(SingleBody body, Entity entity) throws IOException {
    Charset declared = entity.getCharset() == null ? null : Decoder.named(entity.getCharset());
    String text = Decoder.decode(bytes(body), declared);
    return text == null ? "" : text;
  }

  /** Text sent as "flowed" marks its soft line ends with a blank. */
  private static String unflowed(String text, Entity entity) {
    Field field = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
    boolean flowed =
        field != null && field.getBody().toLowerCase(Locale.ROOT).contains("format=flowed");
    if (!flowed) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (String line : Characters.clean(text).split("\n", -1)) {
      boolean soft = line.endsWith(" ") && !line.equals("-- ");
      out.append(line).append(soft ? "" : "\n");
    }
    return out.toString();
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    try (InputStream in = body.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(Message message) throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(message, out);
    return out.toByteArray();
  }
}
