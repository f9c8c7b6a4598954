package org.streetbook.extractors.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.annotate.Token;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * The quotations of a note that run over several sentences, each with the house that it is of: all
 * that stands between its marks is that house's, also where only its last sentence says so.
 * Immutable.
 */
final class Quotations {

  /** How far outside the marks the house is sought, in chunks. */
  private static final int REACH = 10;

  private final List<Quotation> quotations = new ArrayList<>();

  private record Quotation(Span span, @Nullable Voice voice) {}

  /** The quotations of the note that {@code scenes} are. */
  Quotations(List<Scene> scenes) {
    int first = -1;
    int begin = -1;
    for (int i = 0; i < scenes.size(); i++) {
      boolean anew =
          i > 0 && scenes.get(i).sentence().paragraph() != scenes.get(i - 1).sentence().paragraph();
      if (anew && begin >= 0) {
        add(scenes, first, i - 1, new Span(begin, scenes.get(i - 1).sentence().span().end()));
        begin = -1;
      }
      for (Token token : scenes.get(i).sentence().tokens()) {
        boolean plain = token.text().equals("\"");
        boolean opens = token.text().equals("\u201c") || (plain && begin < 0);
        boolean closes = token.text().equals("\u201d") || (plain && begin >= 0);
        if (opens) {
          first = i;
          begin = token.span().begin();
        } else if (closes && begin >= 0) {
          add(scenes, first, i, new Span(begin, token.span().end()));
          begin = -1;
        }
      }
    }
    if (begin >= 0) {
      int last = scenes.size() - 1;
      add(scenes, first, last, new Span(begin, scenes.get(last).sentence().span().end()));
    }
  }

  private void add(List<Scene> scenes, int first, int last, Span span) {
    if (first == last) {
      return;
    }
    Voice voice = outside(scenes.get(last), span);
    voice = voice != null ? voice : outside(scenes.get(first), span);
    quotations.add(new Quotation(span, voice));
  }

  /** The house beside the quotation that a word of speech or a report of it joins to it. */
  private static @Nullable Voice outside(Scene scene, Span quotation) {
    for (Scene.Placed<Chunk.Name> name : scene.all(Chunk.Name.class)) {
      Party party = name.chunk().party();
      boolean off = !quotation.overlaps(name.chunk().span());
      if (!off || !party.isHouse()) {
        continue;
      }
      for (int i = Math.max(0, name.at() - REACH); i <= name.at() + REACH; i++) {
        boolean says = scene.has(i, Cue.SAY) || scene.has(i, Cue.DOCUMENT);
        if (says && !quotation.overlaps(spanOf(scene, i))) {
          return new Voice(Voice.Who.HOUSE, party, null, name.at(), i, "quoted <house>");
        }
      }
    }
    return null;
  }

  private static Span spanOf(Scene scene, int i) {
    Chunk chunk = scene.at(i);
    if (chunk == null) {
      throw new IllegalStateException("no chunk at " + i);
    }
    return chunk.span();
  }

  /** Whether {@code sentence} stands within a quotation of several. */
  boolean holds(Span sentence) {
    return quotations.stream().anyMatch(quotation -> quotation.span.overlaps(sentence));
  }

  /** Whose quotation {@code figure} stands in, or null. */
  @Nullable Voice around(Span figure) {
    for (Quotation quotation : quotations) {
      if (quotation.span.covers(figure)) {
        return quotation.voice;
      }
    }
    return null;
  }
}
