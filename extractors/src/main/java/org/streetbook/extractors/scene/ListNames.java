package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.EntityMention;
import org.streetbook.corpus.note.Span;

/** Decides which mentions of listed names are names, and of whom, by what else the note prints. */
final class ListNames {

  private static final Pattern CODE =
      Pattern.compile(" ?[(\\[] ?([A-Z0-9]{1,6})[. ][A-Z]{1,3} ?[)\\];]");

  /** What a country has, or a company has there, that its adjective stands before. */
  private static final Pattern ECONOMIC =
      Pattern.compile(
          " (?:economy|economic (?:growth|output)|GDP|gross domestic|growth|inflation|consumer (?:prices|spending|confidence)|unemployment"
              + "|jobless|industrial (?:output|production)|exports?|imports?|retail sales|manufacturing|trade (?:surplus|deficit)"
              + "|public debt|budget|house prices|home prices|interest rates?"
              + "|revenues?|sales|(?:net |operating |pretax )?(?:profits?|income)|earnings|shipments|deliveries)\\b");

  /** Ends of companies' names that are also the code of a share. */
  private static final Set<String> LEGAL = Set.of("LTD", "INC", "CO", "CORP", "PLC", "LP", "CV");

  private static final Pattern RATES =
      Pattern.compile(
          " (?:also )?(?:said|says|cut|raised|lowered|downgraded|upgraded|affirmed|rates|expects)\\b");

  private static final Pattern QUOTED_IN = Pattern.compile("\\b(?:against|versus|vs\\.?|per|to) $");

  private static final Pattern SPEAKS =
      Pattern.compile(
          " (?:also )?(?:said|says|told|added|noted|wrote|estimated|thinks|believes|expects)\\b");

  private final String text;

  ListNames(String text) {
    this.text = text;
  }

  /** Those of {@code mentions} that name somebody, in order. */
  List<Names.Placed> of(List<EntityMention> mentions) {
    Set<String> certain = new HashSet<>();
    for (EntityMention mention : mentions) {
      if (!mention.cautious() || mention.ticker() != null) {
        mention.candidates().forEach(entity -> certain.add(entity.id()));
      }
    }
    List<Names.Placed> placed = new ArrayList<>();
    for (EntityMention mention : mentions) {
      Entity chosen = choose(mention, certain);
      if (chosen != null
          && !isFirstName(mention)
          && !isOther(mention, chosen)
          && !isQuoteCurrency(mention, chosen)) {
        placed.add(new Names.Placed(mention.span(), mention.extent(), Party.of(chosen)));
      }
    }
    return placed;
  }

  /**
   * The likeliest candidate; null where only a cautious reading is left and nothing bears it out.
   */
  private @Nullable Entity choose(EntityMention mention, Set<String> certain) {
    for (Entity candidate : mention.candidates()) {
      if (certain.contains(candidate.id())) {
        return candidate;
      }
    }
    boolean economy =
        mention.entity().kind() == EntityKind.ECONOMY
            && ECONOMIC.matcher(text).region(mention.span().end(), text.length()).lookingAt();
    boolean sure =
        !mention.cautious()
            || economy
            || followedByPossessive(mention.span().end())
            || rates(mention);
    if (sure) {
      return mention.entity();
    }
    return null;
  }

  /** "VST (856 HK)": letters that another code behind them tells from the share of that code. */
  private boolean isOther(EntityMention mention, Entity chosen) {
    String printed = mention.span().of(text);
    boolean letters = printed.length() <= 4 && printed.chars().allMatch(Character::isUpperCase);
    if (!letters) {
      return false;
    }
    boolean legal =
        LEGAL.contains(printed)
            && mention.span().begin() > 1
            && text.charAt(mention.span().begin() - 1) == ' '
            && Character.isLetterOrDigit(text.charAt(mention.span().begin() - 2));
    if (legal) {
      return true;
    }
    Matcher code = CODE.matcher(text).region(mention.span().end(), text.length());
    return printed.equals(chosen.ticker()) && code.lookingAt() && !code.group(1).equals(printed);
  }

  /**
   * "Morgan Doe" where the note has "Doe said" too: the name of a person that is spelt like the
   * short name of a house.
   */
  private boolean isFirstName(EntityMention mention) {
    Span span = mention.span();
    int begin = span.end() + 1;
    boolean single =
        mention.ticker() == null && span.of(text).chars().allMatch(Character::isLetter);
    if (!single || begin >= text.length() || text.charAt(span.end()) != ' ') {
      return false;
    }
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (end - begin < 3 || !Character.isUpperCase(text.charAt(begin))) {
      return false;
    }
    String surname = text.substring(begin, end);
    for (int at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
      boolean alone = at != begin && !text.startsWith(span.of(text) + " ", at - span.length() - 1);
      if (alone && SPEAKS.matcher(text).region(at + surname.length(), text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** "at 1.30 against the dollar": what another currency is told in, and not told of. */
  private boolean isQuoteCurrency(EntityMention mention, Entity chosen) {
    int begin = mention.span().begin();
    return chosen.kind() == EntityKind.CURRENCY
        && QUOTED_IN.matcher(text).region(Math.max(0, begin - 9), begin).find();
  }

  /** "A- at Acme", "Acme downgraded": an agency where only one is meant. */
  private boolean rates(EntityMention mention) {
    Span span = mention.span();
    boolean house =
        switch (mention.entity().kind()) {
          case AGENCY, RESEARCH, BROKER -> true;
          default -> false;
        };
    String before = text.substring(Math.max(0, span.begin() - 13), span.begin());
    boolean agency = mention.entity().kind() == EntityKind.AGENCY;
    return house
        && (before.endsWith("according to ")
            || (agency && (before.endsWith(" at ") || before.endsWith(" by ")))
            || RATES.matcher(text).region(span.end(), text.length()).lookingAt());
  }

  private boolean followedByPossessive(int end) {
    return text.startsWith("'s ", end) || text.startsWith("\u2019s ", end);
  }
}
