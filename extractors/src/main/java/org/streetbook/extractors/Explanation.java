package org.streetbook.extractors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Rating;
import org.streetbook.corpus.wire.Json;
import org.streetbook.extractors.attribution.Voice;
import org.streetbook.extractors.claim.Dropped;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Scene;

/**
 * How a sentence was read: its chunks, its voices, who had the floor, the claims it gave with the
 * rules that made them, and the figures that were dropped with the reason.
 *
 * @param sentence as printed
 * @param chunks each recognised piece as {@code kind: words -> reading}
 * @param voices who speaks in it, with the rule that heard it
 * @param floor who had the floor before it, {@code nobody} where none
 * @param claims one line each
 * @param dropped one line each
 */
public record Explanation(
    String sentence,
    List<String> chunks,
    List<String> voices,
    String floor,
    List<String> claims,
    List<String> dropped) {

  public Explanation {
    chunks = List.copyOf(chunks);
    voices = List.copyOf(voices);
    claims = List.copyOf(claims);
    dropped = List.copyOf(dropped);
  }

  static Explanation of(
      String text,
      Scene scene,
      List<Voice> voices,
      String floor,
      List<Claim> claims,
      List<Dropped> dropped) {
    List<String> pieces = new ArrayList<>();
    for (Chunk chunk : scene.chunks()) {
      String piece = describe(text, chunk);
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return new Explanation(
        scene.sentence().span().of(text),
        pieces,
        voices.stream().map(Explanation::describe).toList(),
        floor,
        claims.stream().map(Explanation::describe).toList(),
        dropped.stream().map(d -> d.quote() + ": " + d.why()).toList());
  }

  private static String describe(String text, Chunk chunk) {
    String words = chunk.span().of(text);
    return switch (chunk) {
      case Chunk.Quantity n ->
          "figure: "
              + words
              + " -> "
              + n.figure().low()
              + " to "
              + n.figure().high()
              + " "
              + n.figure().unit()
              + ", "
              + n.figure().qualifier().label()
              + " by "
              + n.figure().rule();
      case Chunk.Time t ->
          "period: " + words + " -> " + t.mention().period().label() + " by " + t.mention().rule();
      case Chunk.Name n ->
          "name: "
              + words
              + " -> "
              + n.party().name()
              + " ("
              + n.party().kind().name().toLowerCase(Locale.ROOT)
              + ")";
      case Chunk.Measure m ->
          "measure: "
              + words
              + " -> "
              + String.join(", ", m.candidates().stream().map(c -> c.id()).toList())
              + (m.weak() ? " (weak)" : "");
      case Chunk.Grade g -> "rating word: " + words;
      case Chunk.Word w -> w.cues().isEmpty() ? "" : "cue: " + words + " -> " + w.cues();
    };
  }

  private static String describe(Voice voice) {
    String name = voice.party() == null ? "" : " " + voice.party().name();
    String analyst = voice.analyst() == null ? "" : " (" + voice.analyst() + ")";
    return voice.who().name().toLowerCase(Locale.ROOT) + name + analyst + " by " + voice.rule();
  }

  private static String describe(Claim claim) {
    String value =
        switch (claim.value()) {
          case Amount amount ->
              amount.isPoint() && amount.low() != null
                  ? Json.plain(amount.low()) + " " + amount.unit()
                  : amount.low() + " to " + amount.high() + " " + amount.unit();
          case Rating rating -> rating.text();
        };
    return claim.quote()
        + ": "
        + claim.firm().name()
        + " on "
        + claim.subject().name()
        + ", "
        + claim.metric()
        + " "
        + value
        + (claim.year() == null ? "" : ", " + claim.year())
        + ", "
        + claim.basis().label()
        + (claim.prior() ? ", prior" : "")
        + ", confidence "
        + claim.confidence()
        + " by "
        + claim.rule();
  }
}
