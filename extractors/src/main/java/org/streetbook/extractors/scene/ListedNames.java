package org.streetbook.extractors.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.note.Span;

/** Companies in no list that stand between two others: "Acme, Roe Labs and Smith". */
final class ListedNames {

  private static final Pattern BETWEEN =
      Pattern.compile(", ([A-Z][\\w&-]+(?: [A-Z][\\w&-]+)?),? (?:and |& )?|, ([A-Z][\\w&-]+), ");

  private ListedNames() {}

  /** The names between two of {@code placed} that only commas and "and" part them from. */
  static List<Names.Placed> of(String text, List<Names.Placed> placed) {
    List<Names.Placed> companies =
        placed.stream()
            .filter(name -> name.party().kind() == EntityKind.COMPANY)
            .sorted(Comparator.comparing(Names.Placed::span))
            .toList();
    List<Names.Placed> found = new ArrayList<>();
    for (int i = 0; i + 1 < companies.size(); i++) {
      int from = companies.get(i).extent().end();
      int to = companies.get(i + 1).span().begin();
      if (to <= from) {
        continue;
      }
      Matcher matcher = BETWEEN.matcher(text).region(from, to);
      if (!matcher.matches()) {
        continue;
      }
      int group = matcher.group(1) != null ? 1 : 2;
      String name = matcher.group(group);
      if (!SoleName.isCommon(name.split(" ", 2)[0]) && !Names.isCommon(name)) {
        Span span = new Span(matcher.start(group), matcher.end(group));
        found.add(new Names.Placed(span, span, Party.unlisted(name, EntityKind.COMPANY, null)));
      }
    }
    return found;
  }
}
