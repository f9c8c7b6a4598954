package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.note.Span;

/**
 * Companies whose name begins like a listed one's and goes on: "Acme Bottling Group Inc ABG.N" is
 * not Acme, as the code of another share behind it tells. Only codes of the American exchanges are
 * compared, since the catalogue knows one share of each company.
 */
final class LongerNames {

  private static final Pattern CODED =
      Pattern.compile(
          "((?:[A-Z][\\w&'-]*)(?: (?:[A-Z][\\w&.'-]*|of|and|&|de|du|di|da|la|le|van|von)){1,6}),?(?:(?: | ?[(<] ?)([A-Z]{1,5})\\.(?:N|O|OQ|A|P|K)\\b| ?<([A-Z]{1,5})>)");

  /** Words that a company's short name leaves out. */
  private static final Set<String> GENERIC =
      Set.of(
          "inc",
          "inc.",
          "corp",
          "corp.",
          "co",
          "co.",
          "company",
          "cos",
          "ltd",
          "plc",
          "group",
          "holdings",
          "holding",
          "corporation",
          "incorporated",
          "limited",
          "and",
          "of",
          "&",
          "the",
          "motor",
          "motors",
          "electronics",
          "technologies",
          "technology",
          "systems",
          "stores",
          "industries",
          "international",
          "communications",
          "financial",
          "bancorp",
          "bank",
          "energy",
          "brands",
          "platforms",
          "com",
          "entertainment",
          "pharmaceuticals",
          "pharmaceutical",
          "airlines",
          "laboratories",
          "labs",
          "semiconductor",
          "materials",
          "devices",
          "chase",
          "sachs",
          "stanley");

  private static final Pattern LEGAL =
      Pattern.compile(",? (?:Inc|Corp|Corporation|Co|Cos|Ltd|Plc|PLC|INC|CORP|LTD|CO)\\.?$");

  private final String text;
  private final List<Names.Placed> placed;

  /**
   * @param placed the names of the note, changed in place
   */
  LongerNames(String text, List<Names.Placed> placed) {
    this.text = text;
    this.placed = placed;
  }

  /** Puts each longer name, and its first two words wherever they stand, in place of the listed. */
  void place() {
    Map<String, Party> found = new HashMap<>();
    List<Names.Placed> wide = new ArrayList<>();
    Matcher matcher = CODED.matcher(text);
    while (matcher.find()) {
      String code = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      Names.Placed inner = at(matcher.start(1));
      String name = LEGAL.matcher(matcher.group(1)).replaceFirst("");
      if (inner == null || !differs(inner, name, code)) {
        continue;
      }
      Party party = Party.unlisted(name, EntityKind.COMPANY, code);
      Span span = new Span(matcher.start(1), matcher.end(1));
      wide.add(new Names.Placed(span, new Span(span.begin(), matcher.end()), party));
      found.put(name, party);
      int second = name.indexOf(' ', name.indexOf(' ') + 1);
      if (second > 0) {
        found.put(name.substring(0, second), party);
      }
    }
    found.forEach((form, party) -> addAll(form, party, wide));
    for (Names.Placed name : wide) {
      placed.removeIf(other -> name.span().overlaps(other.span()));
      placed.add(name);
    }
  }

  private void addAll(String form, Party party, List<Names.Placed> wide) {
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      Span span = new Span(at, at + form.length());
      boolean whole =
          span.end() == text.length() || !Character.isLetterOrDigit(text.charAt(span.end()));
      if (whole && wide.stream().noneMatch(name -> name.span().overlaps(span))) {
        wide.add(new Names.Placed(span, span, party));
      }
    }
  }

  private Names.@Nullable Placed at(int begin) {
    for (Names.Placed name : placed) {
      if (name.span().begin() == begin) {
        return name;
      }
    }
    return null;
  }

  /** Whether the name goes on with a word of its own and its share has another code. */
  private boolean differs(Names.Placed inner, String name, String code) {
    Party party = inner.party();
    String ticker = party.ticker();
    boolean comparable =
        party.listed()
            && (party.kind() == EntityKind.COMPANY || party.kind() == EntityKind.BROKER)
            && ticker != null
            && ticker.chars().allMatch(Character::isUpperCase)
            && !ticker.equals(code);
    int own = inner.span().length();
    if (!comparable || own >= name.length()) {
      return false;
    }
    for (String word : name.substring(own).strip().toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!word.isEmpty() && !GENERIC.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
