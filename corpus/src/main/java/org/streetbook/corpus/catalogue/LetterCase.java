package org.streetbook.corpus.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * How the letters of an alias must stand: one demand for each of its words.
 *
 * <p>"Apple" is not "apple", but a headline may print APPLE; "GM" is never "gm"; "crude oil" is so
 * in any case; "YouTube" is also printed Youtube, "POSCO" also Posco.
 */
record LetterCase(List<Demand> demands) {

  /** What one word must look like. */
  enum Demand {
    /** Any case will do. */
    ANY,
    /** Every letter a capital. */
    CAPITALS,
    /** Every letter a capital, or a final s after capitals. */
    CAPITALS_PLURAL,
    /** Every letter a capital, or the first alone. */
    CAPITALS_OR_TITLE,
    /** The first letter a capital and the others not, or every letter a capital. */
    TITLE,
    /** Some letter a capital: xAI, BoA. */
    SOME_CAPITAL
  }

  /** From how many letters on newspapers print an acronym like a name: Posco, Sabic, Icici. */
  private static final int TITLED_ACRONYM = 5;

  /** From how many letters on a capital within a word marks it as a name in any case: eBay. */
  private static final int CAMEL_NAME = 4;

  static LetterCase of(String alias, Words words, boolean anyCase) {
    List<Demand> demands = new ArrayList<>(words.size());
    boolean someLower = alias.chars().anyMatch(Character::isLowerCase);
    for (int i = 0; i < words.size(); i++) {
      if (words.kind(i) != Words.WORD) {
        demands.add(Demand.ANY);
      } else if (anyCase) {
        demands.add(loose(alias, someLower, words.begin(i), words.end(i)));
      } else {
        demands.add(strict(alias, words.begin(i), words.end(i)));
      }
    }
    return new LetterCase(List.copyOf(demands));
  }

  private static Demand loose(String alias, boolean someLower, int begin, int end) {
    if (!someLower) {
      return Demand.CAPITALS;
    }
    boolean plural = alias.charAt(end - 1) == 's' && end - begin > 1;
    boolean stem = plural;
    for (int i = begin; i < end - 1 && stem; i++) {
      stem = Character.isUpperCase(alias.charAt(i));
    }
    return stem ? Demand.CAPITALS_PLURAL : Demand.ANY;
  }

  private static Demand strict(String alias, int begin, int end) {
    int letters = 0;
    int capitals = 0;
    boolean capitalFirst = false;
    for (int i = begin; i < end; i++) {
      char c = alias.charAt(i);
      if (Character.isLetter(c)) {
        if (letters == 0) {
          capitalFirst = Character.isUpperCase(c);
        }
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    if (capitals == 0) {
      return Demand.ANY;
    }
    if (capitals == letters) {
      return letters >= TITLED_ACRONYM ? Demand.CAPITALS_OR_TITLE : Demand.CAPITALS;
    }
    if (capitals == 1 && capitalFirst) {
      return Demand.TITLE;
    }
    return letters >= CAMEL_NAME ? Demand.ANY : Demand.SOME_CAPITAL;
  }

  /** Whether the words from {@code first} on meet the demands. */
  boolean fits(String text, Words words, int first) {
    for (int i = 0; i < demands.size(); i++) {
      if (!fits(demands.get(i), text, words.begin(first + i), words.end(first + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Demand demand, String text, int begin, int end) {
    if (demand == Demand.ANY) {
      return true;
    }
    int letters = 0;
    int capitals = 0;
    boolean capitalFirst = false;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        capitalFirst |= letters == 0 && Character.isUpperCase(c);
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    boolean allCapitals = capitals == letters;
    return switch (demand) {
      case ANY -> true;
      case CAPITALS -> allCapitals;
      case CAPITALS_PLURAL ->
          allCapitals || (capitals == letters - 1 && text.charAt(end - 1) == 's');
      case CAPITALS_OR_TITLE, TITLE -> allCapitals || (capitalFirst && capitals == 1);
      case SOME_CAPITAL -> capitals > 0;
    };
  }
}
