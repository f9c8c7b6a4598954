package org.streetbook.corpus.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Reason;

/** Internet mail ({@code .eml}) to a document and its attachments. */
final class MailReader {

  private final Limits limits;
  private final List<Parsed.Inner> attachments = new ArrayList<>();

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
      return reader.mail(message).toDocument(limits);
    } catch (IOException e) {
      return new Parsed.Failed(Reason.DAMAGED, "not a whole mail: " + NoteReader.summary(e));
    }
  }

  private Mail mail(Message message) throws IOException {
    String from = header(message, "From");
    String sender = from == null ? header(message, "Sender") : from;
    return new Mail(
        header(message, "Subject"),
        sender == null ? null : MailSender.of(sender),
        header(message, "Organization"),
        date(message),
        header(message, "In-Reply-To") != null,
        once(body(message, 0)),
        attachments);
  }

  /** Outlook wraps the body up once more for those that can unwrap it. */
  private static List<Mail.Part> once(List<Mail.Part> parts) {
    List<Mail.Part> bare =
        parts.stream().filter(part -> !(part instanceof Mail.Part.Read)).toList();
    return bare.stream().anyMatch(part -> !part.isBlank()) ? bare : parts;
  }

  /** The day on which it was sent, or on which the last host took it in. */
  private static @Nullable String date(Message message) {
    String date = header(message, "Date");
    if (HtmlFacts.date(date) != null) {
      return date;
    }
    String received = header(message, "Received");
    return received == null ? date : received.substring(received.lastIndexOf(';') + 1).strip();
  }

  /**
   * A header's value: encoded words decoded, and bytes that should have been encoded and are not
   * read as any text's.
   */
  private static @Nullable String header(Entity entity, String name) {
    Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
    if (field == null) {
      return null;
    }
    ByteSequence raw = field.getRaw();
    String line = raw == null ? null : Decoder.decode(raw.toByteArray(), null);
    String body = line == null ? field.getBody() : line.substring(line.indexOf(':') + 1);
    String unfolded = body.replaceAll("\\r?\\n(?=[ \\t])", "").strip();
    return unfolded.isEmpty()
        ? null
        : DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT);
  }

  /** The parts of a body in their order; what was sent along goes to the attachments. */
  private List<Mail.Part> body(Entity entity, int depth) throws IOException {
    if (depth > limits.maxElements()) {
      throw new IOException("parts nested deeper than " + limits.maxElements());
    }
    Body body = entity.getBody();
    String type = type(entity);
    String name = entity.getFilename();
    if (body instanceof Multipart parts) {
      List<List<Mail.Part>> found = new ArrayList<>();
      for (Entity part : parts.getBodyParts()) {
        found.add(body(part, depth + 1));
      }
      return type.equals("multipart/alternative")
          ? best(found)
          : found.stream().flatMap(List::stream).toList();
    }
    if (body instanceof Message inner) {
      attach(name == null ? "message.eml" : name, bytes(inner));
    } else if (body instanceof SingleBody single) {
      boolean attached = name != null || "attachment".equalsIgnoreCase(entity.getDispositionType());
      if (!attached && type.equals("text/plain")) {
        return List.of(new Mail.Part.Plain(unflowed(text(single, entity), entity)));
      }
      if (!attached && type.equals("text/html")) {
        return List.of(new Mail.Part.Page(text(single, entity)));
      }
      return sentAlong(single, type, name, attached);
    }
    return List.of();
  }

  private List<Mail.Part> sentAlong(
      SingleBody single, String type, @Nullable String name, boolean attached) throws IOException {
    // Pictures without a disposition are part of the page, signatures prove the sender.
    boolean picture = type.startsWith("image/") && !attached;
    if (picture || isProof(type) || type.equals("text/x-amp-html")) {
      return List.of();
    }
    if (type.equals("application/ms-tnef") || "winmail.dat".equalsIgnoreCase(name)) {
      return WinmailReader.read(bytes(single), limits, attachments);
    }
    if (attached || single instanceof BinaryBody) {
      attach(name == null ? "attachment" : name, bytes(single));
    }
    return List.of();
  }

  private static boolean isProof(String type) {
    return type.endsWith("pgp-signature")
        || type.endsWith("pkcs7-signature")
        || type.endsWith("pgp-keys");
  }

  /** Whether a file's name is that of a picture. */
  static boolean isPicture(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:png|jpe?g|gif|bmp|emz|wmz|svg)");
  }

  /** Of parts that say the same in several ways, the best one. */
  private static List<Mail.Part> best(List<List<Mail.Part>> ways) {
    List<Mail.Part> page = List.of();
    List<Mail.Part> plain = List.of();
    for (List<Mail.Part> way : ways) {
      if (way.stream().anyMatch(Mail.Part.Page.class::isInstance)) {
        page = way;
      } else if (!way.isEmpty()) {
        plain = way;
      }
    }
    boolean both = page.size() == 1 && plain.size() == 1;
    return both
            && plain.get(0) instanceof Mail.Part.Plain text
            && page.get(0) instanceof Mail.Part.Page html
        ? List.of(Mail.better(text.text(), html.html()))
        : page.isEmpty() ? plain : page;
  }

  private static String type(Entity entity) {
    return String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
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
