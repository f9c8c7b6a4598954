package org.streetbook.extractors.attribution;

import org.jspecify.annotations.Nullable;
import org.streetbook.extractors.scene.Party;

/**
 * Someone who speaks in a sentence.
 *
 * @param who what kind of speaker
 * @param party the house, company or authority; null for the market and the unnamed
 * @param analyst the person who speaks for it, null where none is named
 * @param at index of the chunk that names the speaker
 * @param verb index of the chunk that says it speaks, -1 for a heading
 * @param rule name of the rule that heard it
 */
public record Voice(
    Who who, @Nullable Party party, @Nullable String analyst, int at, int verb, String rule) {

  /** Kinds of speakers. */
  public enum Who {
    HOUSE,
    COMPANY,
    MEDIA,
    MARKET,
    UNNAMED
  }
}
