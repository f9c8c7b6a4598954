package org.streetbook.corpus.ingest;

import java.io.EOFException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private static final byte[] NOTHING = {};

  private final Limits limits;
  private final OfficeReader office;

  /** A reader that rejects what exceeds the limits. */
  public NoteReader(Limits limits) {
    this.limits = limits;
    this.office = new OfficeReader(limits);
  }

  /**
   * What becomes of one file: one outcome for the file itself, and one for each member of an
   * archive and each attachment of a mail, in their order there. Never empty, never throws for any
   * content.
   */
  public List<Outcome> read(Source source) {
    String digest = source.digest();
    if (source.bytes().length == 0) {
      return List.of(rejected(source, digest, new Parsed.Failed(Reason.EMPTY, "0 bytes")));
    }
    if (source.bytes().length > limits.maxBytes()) {
      return List.of(
          rejected(
              source,
              digest,
              new Parsed.Failed(
                  Reason.TOO_LARGE,
                  source.bytes().length + " bytes, the limit is " + limits.maxBytes())));
    }
    List<Outcome> outcomes = new ArrayList<>();
    read(source, digest, 1, new ZipReader.Budget(source.bytes().length, limits), outcomes);
    return outcomes;
  }

  private void read(
      Source source, String digest, int level, ZipReader.Budget budget, List<Outcome> outcomes) {
    switch (parsed(source, budget)) {
      case Parsed.Failed failed -> outcomes.add(rejected(source, digest, failed));
      case Parsed.Document document -> {
        outcomes.add(note(source, digest, document));
        readInner(source, document.inner(), level, budget, outcomes);
      }
      case Parsed.Container container -> {
        readInner(source, container.inner(), level, budget, outcomes);
        if (container.broken() != null) {
          outcomes.add(rejected(source, digest, container.broken()));
        }
      }
    }
  }

  private void readInner(
      Source outer,
      List<Parsed.Inner> members,
      int level,
      ZipReader.Budget budget,
      List<Outcome> outcomes) {
    Set<String> taken = new HashSet<>();
    for (Parsed.Inner member : members) {
      String path = unique(outer.path() + "!/" + Characters.line(member.name()), taken);
      switch (member) {
        case Parsed.Inner.Broken broken ->
            outcomes.add(rejected(new Source(path, NOTHING), null, broken.why()));
        case Parsed.Inner.Bytes inner -> {
          Source source = new Source(path, inner.bytes());
          String digest = source.digest();
          if (source.bytes().length == 0) {
            outcomes.add(rejected(source, digest, new Parsed.Failed(Reason.EMPTY, "0 bytes")));
          } else if (level >= limits.maxNesting() && Format.of(source).isContainer()) {
            outcomes.add(
                rejected(
                    source,
                    digest,
                    new Parsed.Failed(
                        Reason.HOSTILE,
                        "archives nested deeper than the limit of " + limits.maxNesting())));
          } else {
            read(source, digest, level + 1, budget, outcomes);
          }
        }
      }
    }
  }

  /** Two members of one name get paths of their own. */
  private static String unique(String path, Set<String> taken) {
    String name = path;
    for (int i = 2; !taken.add(name); i++) {
      name = path + " (" + i + ")";
    }
    return name;
  }

  /** Whatever a parser throws costs this one source only. */
  private Parsed parsed(Source source, ZipReader.Budget budget) {
    try {
      Format format = Format.of(source);
      return switch (format) {
        case TEXT -> TextReader.text(source);
        case HTML -> TextReader.html(source, limits);
        case XML -> TextReader.xml(source, limits);
        case PDF -> PdfReader.read(source.bytes(), limits);
        case OLE2 ->
            OutlookReader.isMail(source.bytes())
                ? OutlookReader.read(source.bytes(), limits)
                : office.read(format, source.bytes());
        case OOXML, RTF, EPUB -> office.read(format, source.bytes());
        case MAIL -> MailReader.read(source.bytes(), limits);
        case ZIP -> ZipReader.read(source.bytes(), limits, budget);
        case FOREIGN ->
            new Parsed.Failed(
                Reason.UNSUPPORTED, "an image, a film, a program or an archive of another kind");
      };
    } catch (StackOverflowError e) {
      return new Parsed.Failed(Reason.HOSTILE, "nested too deep for its parser");
    } catch (OutOfMemoryError e) {
      return new Parsed.Failed(Reason.HOSTILE, "needs more memory than there is");
    } catch (LinkageError | RuntimeException e) {
      return new Parsed.Failed(Reason.DAMAGED, "its parser failed: " + summary(e));
    }
  }

  private Outcome note(Source source, String digest, Parsed.Document document) {
    Facts facts = document.facts();
    List<Block> article = Article.of(document.blocks(), facts);
    Outline outline = Outline.of(article, facts.title() != null);
    String text = outline.text();
    if (text.isBlank()) {
      return rejected(source, digest, new Parsed.Failed(Reason.NO_TEXT, "no text is left of it"));
    }
    if (text.length() > limits.maxChars()) {
      return rejected(
          source,
          digest,
          new Parsed.Failed(
              Reason.HOSTILE,
              text.length() + " characters of text, the limit is " + limits.maxChars()));
    }
    String lang = Language.STANDARD.of(text, facts.lang());
    if (!lang.equals(facts.lang())) {
      facts.provenance().put("lang", "text");
    }
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

  private static Outcome rejected(Source source, @Nullable String digest, Parsed.Failed failed) {
    return new Outcome.Rejected(
        new Rejection(source.path(), digest, failed.reason(), failed.detail()));
  }

  /** What a failure says of itself, on one line of bearable length, for a person. */
  static String summary(Throwable failure) {
    String message = failure.getMessage();
    String line =
        message != null
            ? Characters.line(message)
            : failure instanceof EOFException ? "it ends too early" : "it cannot be followed";
    return line.length() > 200 ? line.substring(0, 200) : line;
  }
}
