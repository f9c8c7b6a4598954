package org.streetbook.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;

class QueryParserTest {

  private static Clause.Words words(@Nullable String field, String text, int column) {
    return new Clause.Words(field, text, new Clause.How.Plain(), column);
  }

  private static void assertWrong(String query, int column) {
    var thrown = assertThrows(QueryException.class, () -> QueryParser.parse(query), query);
    assertEquals(column, thrown.column(), query + ": " + thrown.getMessage());
  }

  @Example
  void aBlankQueryIsNone() {
    assertNull(QueryParser.parse(" \t\u00a0"));
  }

  @Example
  void andBindsTighterThanOr() {
    assertEquals(
        new Clause.Or(
            List.of(
                words(null, "a", 1),
                new Clause.And(List.of(words(null, "b", 6), words(null, "c", 8))))),
        QueryParser.parse("a OR b c"));
  }

  @Example
  void aFieldCanHoldAPhraseAGroupARangeOrAComparison() {
    assertEquals(
        new Clause.Words("firm", "A B", new Clause.How.Phrase(2), 1),
        QueryParser.parse("firm:\"A B\"~2"));
    assertEquals(
        new Clause.Or(List.of(words("year", "2026", 7), words("year", "2027", 15))),
        QueryParser.parse("year:(2026 OR 2027)"));
    assertEquals(
        new Clause.Between("value", "1bn", "2 bn", false, true, 1),
        QueryParser.parse("value:[1bn TO \"2 bn\"}"));
    assertEquals(
        new Clause.Between("value", null, "-5%", false, true, 1), QueryParser.parse("value:<-5%"));
    assertEquals(words("value", "-5%", 1), QueryParser.parse("value:-5%"));
  }

  @Example
  void aBackslashTakesTheMeaningFromACharacter() {
    assertEquals(words(null, "a:b", 1), QueryParser.parse("a\\:b"));
    assertEquals(words(null, "/x", 1), QueryParser.parse("\\/x"));
    assertEquals(
        new Clause.Words(null, "say \"x\"", new Clause.How.Phrase(0), 1),
        QueryParser.parse("\"say \\\"x\\\"\""));
  }

  @Example
  void whatDoesNotParsePointsAtTheColumn() {
    assertWrong("firm:", 6);
    assertWrong("a (b", 3);
    assertWrong("a b)", 4);
    assertWrong("a \"b", 3);
    assertWrong("AND a", 1);
    assertWrong("a OR", 5);
    assertWrong("a AND OR b", 7);
    assertWrong("NOT", 4);
    assertWrong("value:[1 TO", 7);
    assertWrong("value:[1 2]", 7);
    assertWrong("value:>", 8);
    assertWrong("a^x", 2);
    assertWrong("a~9", 2);
    assertWrong("()", 2);
    assertWrong("[a", 1);
    assertWrong("a\\", 2);
  }

  @Example
  void whatCostsTooMuchIsRefused() {
    assertWrong("*ing", 1);
    assertWrong("a b?c", 4);
    assertWrong("firm:*x", 1);
    assertWrong("/a.*b/", 1);
    assertWrong("a".repeat(QueryParser.LONGEST + 1), QueryParser.LONGEST + 1);
    String deep = "(".repeat(40) + "a" + ")".repeat(40);
    assertTrue(
        assertThrows(QueryException.class, () -> QueryParser.parse(deep))
            .getMessage()
            .contains("parentheses"));
    String many = "a ".repeat(QueryParser.MOST_CLAUSES + 1);
    assertTrue(
        assertThrows(QueryException.class, () -> QueryParser.parse(many))
            .getMessage()
            .contains("more than 256"));
    assertNotNull(QueryParser.parse("-".repeat(1000) + "a"));
  }

  @Property(tries = 2000, seed = "20260301")
  void anyTextIsAQueryOrAnErrorWithAColumnInIt(
      @ForAll
          @StringLength(max = 24)
          @Chars({'a', 'f', ':', '"', '(', ')', '[', ']', '{', '}', '*', '?', '~', '^', '\\', '/'})
          @Chars({'<', '>', '=', '-', '+', '!', '&', '|', ' ', '.', '1', 'A', 'N', 'D', 'O', 'R'})
          @CharRange(from = '\u0000', to = '\u00ff')
          String query) {
    try {
      boolean blank = query.chars().allMatch(c -> Character.isWhitespace(c) || c == 0xa0);
      assertEquals(blank, QueryParser.parse(query) == null);
    } catch (QueryException e) {
      assertTrue(e.column() >= 1 && e.column() <= query.length() + 1, e.getMessage());
    }
  }
}
