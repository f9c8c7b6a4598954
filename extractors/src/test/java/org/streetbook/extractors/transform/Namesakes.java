package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.scene.Chunk;

/**
 * Puts other names of the catalogue in the places of a note's names: of the same kind, on the same
 * exchange, with the same fiscal year, as many words long where there is one, and not in the note
 * already.
 *
 * <p>Stays away from whoever the note names by its parts too: a unit, a product, a parent.
 */
final class Namesakes {

  private static final Pattern LEGAL =
      Pattern.compile(
          "(,? (?:Inc|Corp|Co|Ltd|Plc|PLC|plc|SA|AG|NV|SE|AB|ASA|SpA|Limited|Incorporated|Corporation"
              + "|Company|Bhd|Ltda|Corp\\.|Inc\\.|Co\\.|Ltd\\.)\\.?)+$");

  /** "'s trading desk" and the like, which belong to a name in some aliases. */
  private static final Pattern GROUP = Pattern.compile("( (?:Group|Holdings?))+$");

  private static final Pattern DESK =
      Pattern.compile("((?:'s|\u2019s)? [a-z].*|(?:'s|\u2019s) .*)$");

  /** Who stands in for another, and by which of its names. */
  private record Other(Entity entity, String name) {}

  private final Catalogue catalogue;
  private final Set<String> parents = new HashSet<>();
  private final Map<String, Set<String>> parts = new HashMap<>();

  Namesakes(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Entity entity : catalogue.entities()) {
      if (entity.parent() != null) {
        parents.add(entity.parent());
        parts.computeIfAbsent(entity.parent(), none -> new HashSet<>()).add(entity.id());
      }
    }
  }

  /** The note with its entities of those kinds under other names, drawn by {@code random}. */
  Retelling retell(Sights sights, Predicate<EntityKind> kinds, Random random) {
    Map<String, Other> chosen = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Chunk.Name name : sights.names()) {
      Entity entity = catalogue.entity(name.party().id());
      if (entity == null
          || !kinds.test(entity.kind())
          || chosen.containsKey(entity.id())
          || hasRelatives(entity, sights.entities())) {
        continue;
      }
      Entity other = other(entity, sights, taken, random);
      if (other != null) {
        chosen.put(entity.id(), new Other(other, called(other, entity, random)));
        taken.addAll(Sights.wordsOf(other.name()));
      }
    }
    return retold(sights, chosen);
  }

  private boolean hasRelatives(Entity entity, Set<String> present) {
    boolean under = entity.parent() != null && present.contains(entity.parent());
    return under || parts.getOrDefault(entity.id(), Set.of()).stream().anyMatch(present::contains);
  }

  private @Nullable Entity other(Entity entity, Sights sights, Set<String> taken, Random random) {
    List<Entity> fitting = new ArrayList<>();
    int words = words(shown(entity, sights));
    boolean suffixed = isListed(entity, sights);
    List<Entity> longer = new ArrayList<>();
    for (Entity other : catalogue.entities()) {
      if (fits(entity, other, suffixed) && isNew(other, sights, taken)) {
        (words(other.name()) == words ? fitting : longer).add(other);
      }
    }
    if (fitting.isEmpty()) {
      fitting.addAll(longer);
    }
    return fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
  }

  /** One of its names, as good as any other: certain, its own alone, a plural where the old is. */
  private String called(Entity other, Entity entity, Random random) {
    List<String> names = new ArrayList<>(List.of(other.name()));
    for (String alias : other.aliases()) {
      boolean certain =
          !other.cautious().contains(alias)
              && Character.isUpperCase(alias.charAt(0))
              && catalogue.named(alias).size() == 1
              && !DESK.matcher(alias).find()
              && !LEGAL.matcher(alias).find();
      if (certain && alias.endsWith("s") == entity.name().endsWith("s")) {
        names.add(alias);
      }
    }
    return names.get(random.nextInt(names.size()));
  }

  private boolean fits(Entity entity, Entity other, boolean suffixed) {
    List<Entity> called = catalogue.named(other.name());
    return other.kind() == entity.kind()
        && other.parent() == null
        && !parents.contains(other.id())
        && Objects.equals(other.fiscalYearEnd(), entity.fiscalYearEnd())
        && Objects.equals(other.currency(), entity.currency())
        && (!suffixed || Objects.equals(other.exchange(), entity.exchange()))
        && (other.ticker() == null) == (entity.ticker() == null)
        && other.name().endsWith("s") == entity.name().endsWith("s")
        && Character.isUpperCase(other.name().charAt(0))
        && !other.cautious().contains(other.name())
        && called.size() == 1
        && called.getFirst().equals(other);
  }

  /** Whether the note prints its ticker, so that the other must be listed at the same place. */
  private static boolean isListed(Entity entity, Sights sights) {
    String ticker = entity.ticker();
    return ticker != null && sights.note().text().contains(ticker);
  }

  /** Whether no word of its names is in the note or in a name put into it. */
  private static boolean isNew(Entity other, Sights sights, Set<String> taken) {
    Set<String> words = Sights.wordsOf(other.name());
    other.aliases().forEach(alias -> words.addAll(Sights.wordsOf(alias)));
    words.removeAll(Set.of("group", "the", "of", "and", "co", "inc", "corp", "ltd", "s", "&"));
    return !sights.entities().contains(other.id())
        && words.stream().noneMatch(sights.words()::contains)
        && words.stream().noneMatch(taken::contains);
  }

  /** The form in which the note prints it most often, without the legal form. */
  private static String shown(Entity entity, Sights sights) {
    Map<String, Integer> forms = new LinkedHashMap<>();
    for (Chunk.Name name : sights.names()) {
      if (name.party().id().equals(entity.id())) {
        forms.merge(base(Sights.printed(name).of(sights.note().text())), 1, Integer::sum);
      }
    }
    return forms.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(entity.name());
  }

  private static int words(String name) {
    return name.split(" ", -1).length;
  }

  private static String base(String printed) {
    String plain = printed.replace('\n', ' ');
    String name = DESK.matcher(plain).replaceFirst("");
    String bare = GROUP.matcher(LEGAL.matcher(name).replaceFirst("")).replaceFirst("");
    return bare.isEmpty() ? name : bare;
  }

  private Retelling retold(Sights sights, Map<String, Other> chosen) {
    String text = sights.note().text();
    List<Rewriting.Edit> edits = new ArrayList<>();
    for (Chunk.Name name : sights.names()) {
      Other other = chosen.get(name.party().id());
      Entity entity = catalogue.entity(name.party().id());
      if (other != null && entity != null) {
        edits.add(new Rewriting.Edit(name.span(), called(text, name, entity, other)));
      }
    }
    chosen.forEach((id, other) -> edits.addAll(loneTickers(text, id, other.entity())));
    Rewriting rewriting = new Rewriting(text, edits);
    Map<String, String> ids = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    chosen.forEach(
        (id, other) -> {
          ids.put(id, other.entity().id());
          names.put(Objects.requireNonNull(catalogue.entity(id)).name(), other.entity().name());
        });
    Note note =
        Retelling.note(
            sights.note(),
            rewriting,
            publisher(sights.note().publisher(), chosen),
            sights.note().published());
    return new Retelling(note, rewriting, told -> renamed(told, ids, names), null);
  }

  /** The claim with other ids and names in it. */
  static Told renamed(Told told, Map<String, String> ids, Map<String, String> names) {
    String via = told.via();
    String counterparty = told.counterparty();
    return told.named(
        ids.getOrDefault(told.firm(), told.firm()),
        via == null ? null : names.getOrDefault(via, via),
        ids.getOrDefault(told.subject(), told.subject()),
        counterparty == null ? null : ids.getOrDefault(counterparty, counterparty));
  }

  private @Nullable String publisher(@Nullable String publisher, Map<String, Other> chosen) {
    if (publisher != null) {
      for (Entity entity : catalogue.named(publisher)) {
        Other other = chosen.get(entity.id());
        if (other != null) {
          return other.entity().name();
        }
      }
    }
    return publisher;
  }

  private static String called(String text, Chunk.Name name, Entity entity, Other other) {
    Span printed = Sights.printed(name);
    String old = printed.of(text).replace('\n', ' ');
    Matcher desk = DESK.matcher(old);
    String tail = desk.find() ? desk.group() : "";
    String rest = old.substring(0, old.length() - tail.length());
    Matcher legal = LEGAL.matcher(rest);
    String form = legal.find() && legal.start() > 0 ? legal.group() : "";
    String base = GROUP.matcher(rest.substring(0, rest.length() - form.length())).replaceFirst("");
    String bracket = text.substring(printed.end(), name.span().end());
    String after = text.substring(printed.end(), Math.min(text.length(), printed.end() + 2));
    boolean dotted =
        after.length() == 2 && after.charAt(0) == '.' && Character.isUpperCase(after.charAt(1));
    return base(base, entity, other, dotted)
        + form
        + tail
        + listed(bracket, entity, other.entity());
  }

  private static String base(String base, Entity entity, Other by, boolean dotted) {
    Entity other = by.entity();
    if (base.equals(entity.ticker()) && other.ticker() != null) {
      boolean spoken =
          other.aliases().contains(other.ticker()) && !other.cautious().contains(other.ticker());
      return dotted || spoken ? other.ticker() : by.name();
    }
    if (base.startsWith("$") && other.ticker() != null) {
      return "$" + other.ticker();
    }
    boolean first = words(base) == 1 && entity.name().startsWith(base + " ");
    String shorter = by.name().split(" ", 2)[0];
    boolean known = other.aliases().contains(shorter) && !other.cautious().contains(shorter);
    return first && known ? shorter : by.name();
  }

  private static String listed(String bracket, Entity entity, Entity other) {
    String ticker = entity.ticker();
    return ticker == null || other.ticker() == null || !bracket.contains(ticker)
        ? ""
        : bracket.replace(ticker, other.ticker());
  }

  /** "LEH.N" that stands in no brackets. */
  private List<Rewriting.Edit> loneTickers(String text, String id, Entity other) {
    List<Rewriting.Edit> edits = new ArrayList<>();
    String ticker = Objects.requireNonNull(catalogue.entity(id)).ticker();
    if (ticker != null && other.ticker() != null) {
      Matcher matcher =
          Pattern.compile("\\b" + Pattern.quote(ticker) + "(?=\\.[A-Z]{1,2}\\b)").matcher(text);
      while (matcher.find()) {
        edits.add(new Rewriting.Edit(new Span(matcher.start(), matcher.end()), other.ticker()));
      }
    }
    return edits;
  }
}
