package org.streetbook.pipeline.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.index.Book;
import org.streetbook.index.entry.StoredNote;
import org.streetbook.pipeline.export.NoteRow;

/** {@code get_note}: a source, a piece of its text at a time. */
final class GetNote implements BookTool {

  private static final int PIECE = 4000;
  private static final int LEAST_PIECE = 500;
  private static final int LARGEST_PIECE = 20_000;

  @Override
  public String name() {
    return "get_note";
  }

  @Override
  public String title() {
    return "Get a note";
  }

  @Override
  public String description() {
    return "A note of the book: title, publisher, author, date, address, and a piece of its text with"
        + " the claims that stand in it. Offsets count UTF-16 units of the text, as those of claims"
        + " do: give a claim's span.begin to read around it.";
  }

  @Override
  public Inputs inputs() {
    return new Inputs()
        .id("id", true, "Id of the note, or its beginning.")
        .whole(
            "offset",
            0,
            Integer.MAX_VALUE,
            "Where the piece begins: next_offset of the piece before; 0 unless given.")
        .whole(
            "length",
            LEAST_PIECE,
            LARGEST_PIECE,
            "How long the piece is at most; " + PIECE + " unless given.");
  }

  @Override
  public Answer call(Book book, Inputs.Given given) {
    String id = given.text("id", "");
    StoredNote stored = book.note(id);
    if (stored == null) {
      throw new ToolProblem(
          ToolProblem.Kind.UNKNOWN_ID,
          "no note has the id " + id + "; claims name theirs in note.id, see search_claims");
    }
    Note note = stored.note();
    String text = note.text();
    int offset = given.whole("offset", 0);
    if (offset > text.length()) {
      throw new ToolProblem(
          ToolProblem.Kind.BAD_ARGUMENT,
          "offset is " + offset + "; the note's text ends at " + text.length());
    }
    int begin = Bounds.whole(text, offset);
    int end =
        Bounds.whole(
            text, (int) Math.min(text.length(), (long) begin + given.whole("length", PIECE)));
    Span piece = new Span(begin, end);
    List<Claim> claims =
        book.claimsOfNote(note.id()).stream()
            .filter(claim -> piece.covers(claim.span()))
            .sorted(Comparator.comparing(Claim::span).thenComparing(Claim::id))
            .toList();

    NoteRow row = NoteRow.of(stored, book.familyOf(note.id()));
    ObjectNode structured = Bounds.tree(row);
    structured.put("length", text.length());
    structured.put("begin", begin);
    structured.put("end", end);
    structured.put("next_offset", end < text.length() ? end : null);
    structured.put("text", piece.of(text));
    structured.put("claims_here", claims.size());
    ArrayNode here = structured.putArray("claims_in_text");

    Page page = new Page();
    page.line(note.title() == null ? note.path() : note.title());
    page.fact("note", note.id())
        .fact("path", note.path())
        .fact("publisher", row.publisher())
        .fact("author", row.author())
        .fact("published", row.published())
        .fact("url", row.url())
        .fact("story told by", row.family())
        .fact("text", begin + " to " + end + " of " + text.length());
    page.gap().quoted(piece.of(text));
    page.gap().line(claims.size() + " claims in this piece");
    for (Claim claim : claims.subList(0, Math.min(claims.size(), Bounds.MOST))) {
      ObjectNode source = Bounds.tree(Sources.Source.of(claim));
      source.retain("claim", "headline", "quote", "place");
      source.put("begin", claim.span().begin());
      source.put("end", claim.span().end());
      here.add(source);
      page.line(source.path("headline").textValue() + " · claim " + claim.id());
    }
    return new Answer(structured, page.toString());
  }
}
