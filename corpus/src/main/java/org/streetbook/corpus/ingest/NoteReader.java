package org.streetbook.corpus.ingest;

import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.NoteId;
import org.streetbook.corpus.note.Reason;
import org.streetbook.corpus.note.Rejection;

/**
 * Reads bytes of any known format into notes. Whatever the bytes are, the answer is a note or a
 * rejection that says why there is none.
 *
 * <p>One reader may read any number of files, one after the other. It is not thread-safe: parsers
 * are kept for the next file. Make one for each thread.
 *
 * <pre>{@code
 * NoteReader reader = new NoteReader(Limits.standard());
 * for (Outcome outcome : reader.read(new Source("notes/capex.html", bytes))) {
 *   switch (outcome) {
 *     case Outcome.Read read -> index(read.note());
 *     case Outcome.Rejected rejected -> report(rejected.rejection());
 *   }
 * }
 * }</pre>
 */
public final class NoteReader {

  private static final Pattern META_CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})");

  private final Limits limits;

  /** A reader that rejects what exceeds the limits. */
  public NoteReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * What becomes of one file: one outcome for the file itself, and one for each member of an
   * archive and each attachment of a mail, in their order there. Never empty, never throws for any
   * content.
   */
  public List<Outcome> read(Source source) {
    String digest = source.digest();
    if (source.bytes().length == 0) {
      return List.of(rejected(source, digest, Reason.EMPTY, "0 bytes"));
    }
    if (source.bytes().length > limits.maxBytes()) {
      return List.of(
          rejected(
              source,
              digest,
              Reason.TOO_LARGE,
              source.bytes().length + " bytes, the limit is " + limits.maxBytes()));
    }
    try {
      return List.of(readOne(source, digest));
    } catch (StackOverflowError e) {
      return List.of(rejected(source, digest, Reason.HOSTILE, "nested too deep for its parser"));
    } catch (RuntimeException e) {
      return List.of(rejected(source, digest, Reason.DAMAGED, "its parser failed: " + summary(e)));
    }
  }

  private Outcome readOne(Source source, String digest) {
    Format format = Format.of(source);
    return switch (format) {
      case TEXT -> text(source, digest);
      case HTML -> html(source, digest);
      case PDF, RTF, OOXML, OLE2, EPUB, ZIP, MAIL, FOREIGN ->
          rejected(source, digest, Reason.UNSUPPORTED, "not read: " + format);
    };
  }

  private Outcome text(Source source, String digest) {
    String text = Decoder.decode(source.bytes(), null);
    if (text == null) {
      return rejected(source, digest, Reason.BINARY, "the bytes are no text and no known format");
    }
    Facts facts = new Facts();
    String clean = Characters.clean(text);
    boolean markdown =
        source.extension().equals("md")
            || source.extension().equals("markdown")
            || Markdown.isLikely(clean);
    String plain = markdown ? Markdown.plain(clean, facts) : clean;
    return note(source, digest, PlainText.blocks(plain), facts);
  }

  private Outcome html(Source source, String digest) {
    String head =
        new String(
            source.bytes(),
            0,
            Math.min(source.bytes().length, 4096),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    Matcher matcher = META_CHARSET.matcher(head);
    Charset declared = matcher.find() ? Decoder.named(matcher.group(1)) : null;
    String text = Decoder.decode(source.bytes(), declared);
    if (text == null) {
      return rejected(source, digest, Reason.BINARY, "begins as HTML, the rest is no text");
    }
    Facts facts = new Facts();
    return note(source, digest, HtmlReader.read(text, facts, limits.maxElements()), facts);
  }

  private Outcome note(Source source, String digest, List<Block> blocks, Facts facts) {
    List<Block> article = Article.of(blocks, facts);
    Outline outline = Outline.of(article, facts.title() != null);
    String text = outline.text();
    if (text.isBlank()) {
      return rejected(source, digest, Reason.NO_TEXT, "no text is left of it");
    }
    if (text.length() > limits.maxChars()) {
      return rejected(
          source,
          digest,
          Reason.HOSTILE,
          text.length() + " characters of text, the limit is " + limits.maxChars());
    }
    String lang = Language.STANDARD.of(text, facts.lang());
    facts
        .provenance()
        .put(
            "lang",
            lang.equals(facts.lang()) && facts.provenance().containsKey("lang")
                ? facts.provenance().get("lang")
                : "text");
    return new Outcome.Read(
        new Note(
            NoteId.ofPath(source.path()),
            source.path(),
            digest,
            text,
            facts.title(),
            facts.publisher(),
            facts.author(),
            facts.published(),
            facts.url(),
            lang,
            outline.sections(),
            facts.sources(),
            facts.provenance()));
  }

  private static Outcome rejected(
      Source source, @Nullable String digest, Reason reason, String detail) {
    return new Outcome.Rejected(new Rejection(source.path(), digest, reason, detail));
  }

  /** What a failure says of itself, on one line of bearable length. */
  static String summary(Throwable failure) {
    String message = failure.getMessage();
    String line =
        failure.getClass().getSimpleName()
            + (message == null ? "" : ": " + Characters.line(message));
    return line.length() > 200 ? line.substring(0, 200) : line;
  }
}
