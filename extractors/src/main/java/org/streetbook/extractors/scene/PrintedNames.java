package org.streetbook.extractors.scene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;

/** Shows the companies of a note by the name that they bore at its time. */
final class PrintedNames {

  private static final Pattern LEGAL =
      Pattern.compile(",? (?:Inc|Corp|Cos|Co|Ltd|Plc|PLC|SA|AG|NV|SpA)\\.?$");

  /** Forms of no more letters are tickers and abbreviations, and show nothing. */
  private static final int SHORTEST = 4;

  private final String text;
  private final List<Names.Placed> placed;

  /**
   * @param placed the names of the note, changed in place
   */
  PrintedNames(String text, List<Names.Placed> placed) {
    this.text = text;
    this.placed = placed;
  }

  /**
   * Renames companies whose name of another time the note prints and no other, and those that no
   * printed form has a word in common with.
   */
  void show() {
    Map<String, Set<String>> forms = new HashMap<>();
    for (Names.Placed name : placed) {
      Party party = name.party();
      boolean company = isCompany(party) && party.listed();
      if (company || Eras.STANDARD.knows(party.id())) {
        forms.computeIfAbsent(party.id(), id -> new HashSet<>()).add(form(name));
      }
    }
    for (int i = 0; i < placed.size(); i++) {
      Names.Placed name = placed.get(i);
      Party party = name.party();
      Set<String> printed = forms.get(party.id());
      String shown = printed == null ? null : Eras.STANDARD.name(party.id(), party.name(), printed);
      if (shown == null && printed != null && isCompany(party)) {
        shown = otherName(party.name(), printed);
      }
      if (shown != null) {
        placed.set(i, new Names.Placed(name.span(), name.extent(), party.called(shown)));
      }
    }
  }

  /** A company, or a house that is quoted itself and is no broker. */
  private static boolean isCompany(Party party) {
    return party.kind() == EntityKind.COMPANY
        || (party.ticker() != null && party.isHouse() && party.kind() != EntityKind.BROKER);
  }

  /** The longest of {@code printed} if none of them is like {@code name}, else null. */
  private static @Nullable String otherName(String name, Set<String> printed) {
    String best = null;
    for (String form : printed) {
      if (isAlike(name, form)) {
        return null;
      }
      boolean full = form.length() > SHORTEST && !form.startsWith("$");
      if (full && (best == null || longer(form, best))) {
        best = form;
      }
    }
    return best;
  }

  private static boolean longer(String a, String b) {
    return a.length() > b.length() || (a.length() == b.length() && a.compareTo(b) < 0);
  }

  /** Whether two names share a word, begin alike, or one is made of the other's initials. */
  private static boolean isAlike(String a, String b) {
    Set<String> words = new HashSet<>(List.of(words(a)));
    for (String word : words(b)) {
      if (words.contains(word)) {
        return true;
      }
    }
    String x = letters(a);
    String y = letters(b);
    return x.startsWith(y) || y.startsWith(x) || x.equals(initials(b)) || y.equals(initials(a));
  }

  private static String[] words(String name) {
    return name.toLowerCase(Locale.ROOT).split("[ &.-]+", -1);
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : words(name)) {
      if (!word.isEmpty()) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** A name as printed, without line breaks, a ticker in brackets and its legal form. */
  private String form(Names.Placed name) {
    String printed = name.span().of(text).replace('\n', ' ');
    int bracket = printed.indexOf('(');
    String plain = bracket > 0 ? printed.substring(0, bracket).strip() : printed;
    return LEGAL.matcher(plain).replaceFirst("");
  }
}
