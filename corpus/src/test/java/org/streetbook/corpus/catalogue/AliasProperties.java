package org.streetbook.corpus.catalogue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.streetbook.corpus.note.Span;

/** What holds for every alias of every entity and for any text. */
class AliasProperties {

  /** An alias and whom it names. */
  record Named(String alias, Entity entity) {}

  private static final List<Named> ALIASES = aliases();

  private static List<Named> aliases() {
    List<Named> aliases = new ArrayList<>();
    for (Entity entity : Catalogue.standard().entities()) {
      aliases.add(new Named(entity.name(), entity));
      for (String alias : entity.aliases()) {
        if (!alias.startsWith("$")) {
          aliases.add(new Named(alias, entity));
        }
      }
    }
    return aliases;
  }

  @Provide
  Arbitrary<Named> named() {
    return Arbitraries.of(ALIASES);
  }

  @Provide
  Arbitrary<String> lead() {
    return Arbitraries.of("zz saw ", "Zz (via ", "zz, ", "\"", "\u2014", "zz\n");
  }

  @Provide
  Arbitrary<String> rest() {
    return Arbitraries.of(" zz.", "'s zz", "\u2019s zz", ", zz", ") zz", "\" zz", " \u2014 zz", "");
  }

  @Property(tries = 4000)
  void anyAliasInASentenceIsFoundAtItsPlace(
      @ForAll("named") Named named, @ForAll("lead") String lead, @ForAll("rest") String rest) {
    // "Lowe" and "Lowe's" may both be names: then the longer one is right
    boolean longer = !Catalogue.standard().named(named.alias() + "'s").isEmpty();
    String text = lead + named.alias() + (longer ? " zz" : rest);
    EntityMention mention =
        EntityMatcherTest.find(text).stream()
            .filter(found -> found.span().begin() == lead.length())
            .findFirst()
            .orElseThrow(() -> new AssertionError("not found: " + text));
    int end = lead.length() + named.alias().length();
    // a dot that ends an abbreviation may end the sentence, so it is left out
    boolean dot = named.alias().endsWith(".") && mention.span().end() == end - 1;
    assertTrue(dot || mention.span().end() == end, () -> text + " " + mention.span());
    assertTrue(mention.candidates().contains(named.entity()), () -> text + " " + mention);
  }

  @Property(tries = 2000)
  void anyTextGivesMentionsInOrderWithinIt(@ForAll String text) {
    int last = 0;
    for (EntityMention mention : EntityMatcherTest.find(text)) {
      assertTrue(mention.span().begin() >= last);
      last = mention.extent().end();
      assertTrue(last <= text.length());
    }
  }

  @Property(tries = 500)
  void anyTextHasASlugThatIsItsOwnSlug(@ForAll String text) {
    String slug = Catalogue.slug(text);
    assertTrue(slug.equals(Catalogue.slug(slug)), () -> text + " " + slug);
  }

  @Property(tries = 500)
  void aStretchOfATextIsSearchedAsIfItStoodAlone(@ForAll("named") Named named) {
    String alone = "zz " + named.alias() + " zz";
    String within = "Intel " + alone + " Toyota";
    List<EntityMention> first = EntityMatcherTest.find(alone);
    List<EntityMention> second =
        EntityMatcherTest.MATCHER.find(within, new Span(6, 6 + alone.length()));
    assertTrue(first.size() == second.size(), () -> within);
  }
}
