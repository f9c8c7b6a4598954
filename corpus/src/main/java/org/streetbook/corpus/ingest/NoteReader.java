package org.streetbook.corpus.ingest;

import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

  /** Ordinary pages have some thousands. */
  private static final int MOST_TAGS = 20_000;

  private final Limits limits;
  private @Nullable OfficeReader office;

  /** A reader that rejects what exceeds the limits. */
  public NoteReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Whether a source is text in itself, or nothing that is read: what takes no parser of a large
   * library. A page of nothing but tags is not, since they may stand inside each other.
   */
  public static boolean isPlain(Source source) {
    return switch (Format.of(source)) {
      case TEXT, FOREIGN -> true;
      case HTML, XML -> source.count('<') <= MOST_TAGS;
      case PDF, RTF, OOXML, OLE2, EPUB, ODS, ZIP, MAIL -> false;
    };
  }

  /**
   * What becomes of one file: one outcome for the file itself, and one for each member of an
   * archive and each attachment of a mail, in their order there. Never empty, never throws for any
   * content.
   */
  public List<Outcome> read(Source source) {
    List<Outcome> outcomes = new ArrayList<>();
    read(source, outcomes::add);
    return outcomes;
  }

  /** Reads as {@link #read(Source)} does and tells each step of it. */
  public void read(Source source, Steps steps) {
    String digest = source.digest();
    if (source.bytes().length > limits.maxBytes()) {
      steps.take(
          rejected(
              source,
              digest,
              new Parsed.Failed(
                  Reason.TOO_LARGE,
                  source.bytes().length + " bytes, the limit is " + limits.maxBytes())));
      return;
    }
    read(source, digest, 1, new ZipReader.Budget(source.bytes().length, limits), steps);
  }

  private void read(Source source, String digest, int level, ZipReader.Budget budget, Steps steps) {
    Rejection refused = steps.begin(source.path(), digest);
    if (refused != null) {
      steps.take(new Outcome.Rejected(refused));
    } else if (source.bytes().length == 0) {
      steps.take(rejected(source, digest, new Parsed.Failed(Reason.EMPTY, "0 bytes")));
    } else if (level > limits.maxNesting() && Format.of(source).isContainer()) {
      steps.take(
          rejected(
              source,
              digest,
              new Parsed.Failed(
                  Reason.HOSTILE,
                  "archives nested deeper than the limit of " + limits.maxNesting())));
    } else {
      parse(source, digest, level, budget, steps);
    }
    steps.end();
  }

  private void parse(
      Source source, String digest, int level, ZipReader.Budget budget, Steps steps) {
    switch (parsed(source, budget)) {
      case Parsed.Failed failed -> steps.take(rejected(source, digest, failed));
      case Parsed.Document document -> take(source, digest, document, level, budget, steps);
      case Parsed.Container container -> {
        Parsed.Members members = container.members();
        readInner(source, members::next, level, budget, steps);
        Parsed.Failed broken = members.broken();
        if (broken != null) {
          steps.take(rejected(source, digest, broken));
        }
      }
    }
  }

  private void take(
      Source source,
      String digest,
      Parsed.Document document,
      int level,
      ZipReader.Budget budget,
      Steps steps) {
    steps.take(guarded(source, digest, document, budget));
    Iterator<Parsed.Inner> attachments = document.inner().iterator();
    readInner(
        source,
        () -> attachments.hasNext() && budget.takeMember() ? attachments.next() : null,
        level,
        budget,
        steps);
    if (attachments.hasNext()) {
      String detail = "more attachments than the limit of " + limits.maxMembers();
      steps.take(rejected(source, digest, new Parsed.Failed(Reason.HOSTILE, detail)));
    }
  }

  private void readInner(
      Source outer,
      Supplier<Parsed.@Nullable Inner> members,
      int level,
      ZipReader.Budget budget,
      Steps steps) {
    Map<String, Integer> taken = new HashMap<>();
    for (Parsed.Inner member = members.get(); member != null; member = members.get()) {
      String path = unique(outer.path() + "!/" + Characters.line(member.name()), taken);
      switch (member) {
        case Parsed.Inner.Broken broken ->
            steps.take(rejected(new Source(path, NOTHING), null, broken.why()));
        case Parsed.Inner.Bytes inner -> {
          Source source = new Source(path, inner.bytes());
          read(source, source.digest(), level + 1, budget, steps);
        }
        case Parsed.Inner.Part part -> readPart(path, part.document(), level + 1, budget, steps);
      }
    }
  }

  /** A message within a mail has no bytes of its own: its text stands for them. */
  private void readPart(
      String path, Parsed.Document document, int level, ZipReader.Budget budget, Steps steps) {
    StringBuilder text = new StringBuilder();
    document.blocks().forEach(block -> text.append(block.text()).append('\n'));
    Source source = new Source(path, text.toString().getBytes(StandardCharsets.UTF_8));
    String digest = source.digest();
    Rejection refused = steps.begin(path, digest);
    if (refused != null) {
      steps.take(new Outcome.Rejected(refused));
    } else if (level > limits.maxNesting()) {
      String detail = "mails nested deeper than the limit of " + limits.maxNesting();
      steps.take(rejected(source, digest, new Parsed.Failed(Reason.HOSTILE, detail)));
    } else {
      take(source, digest, document, level, budget, steps);
    }
    steps.end();
  }

  /** Two members of one name get paths of their own. */
  private static String unique(String path, Map<String, Integer> taken) {
    if (taken.putIfAbsent(path, 1) == null) {
      return path;
    }
    String name;
    do {
      name = path + " (" + taken.merge(path, 1, Integer::sum) + ")";
    } while (taken.putIfAbsent(name, 1) != null);
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
                : office().read(format, source.bytes());
        case OOXML, RTF, EPUB -> office().read(format, source.bytes());
        case ODS -> OdsReader.read(source.bytes(), limits);
        case MAIL -> MailReader.read(source.bytes(), limits);
        case ZIP -> ZipReader.read(source.bytes(), limits, budget);
        case FOREIGN ->
            new Parsed.Failed(
                Reason.UNSUPPORTED, "an image, a film, a program or an archive of another kind");
      };
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | RuntimeException e) {
      return failed(e);
    }
  }

  private OfficeReader office() {
    if (office == null) {
      office = new OfficeReader(limits);
    }
    return office;
  }

  /** A document whose shape breaks what lays it out costs no other one either. */
  private Outcome guarded(
      Source source, String digest, Parsed.Document document, ZipReader.Budget budget) {
    try {
      return note(source, digest, document, budget);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError | RuntimeException e) {
      return rejected(source, digest, failed(e));
    }
  }

  private static Parsed.Failed failed(Throwable failure) {
    return switch (failure) {
      case StackOverflowError deep ->
          new Parsed.Failed(Reason.HOSTILE, "nested too deep for its parser");
      case OutOfMemoryError memory ->
          new Parsed.Failed(Reason.HOSTILE, "needs more memory than there is");
      default -> new Parsed.Failed(Reason.DAMAGED, "its parser failed: " + summary(failure));
    };
  }

  private Outcome note(
      Source source, String digest, Parsed.Document document, ZipReader.Budget budget) {
    Facts facts = document.facts();
    List<Block> article = Article.of(LongBlocks.cut(document.blocks()), facts);
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
    if (!budget.takeText(text.length())) {
      return rejected(
          source,
          digest,
          new Parsed.Failed(
              Reason.HOSTILE,
              "more text in one file than is read; unpack it, and read the folder"));
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
            facts.provenance(),
            outline.places()));
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
