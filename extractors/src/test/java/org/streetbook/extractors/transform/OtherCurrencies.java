package org.streetbook.extractors.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;

/** Puts one currency in the place of another, in every figure of a note. */
final class OtherCurrencies {

  /**
   * How a currency is printed.
   *
   * @param symbols before a number, the commonest first
   * @param words behind a number: of one, of many
   * @param cents hundredths, empty where none are spoken of
   */
  private record Currency(String code, List<String> symbols, List<String> words, String cents) {}

  private static final List<Currency> CURRENCIES =
      List.of(
          new Currency(
              "HKD", List.of("HK$"), List.of("Hong Kong dollar", "Hong Kong dollars"), "cents"),
          new Currency(
              "CAD", List.of("C$"), List.of("Canadian dollar", "Canadian dollars"), "cents"),
          new Currency("TWD", List.of("NT$", "T$"), List.of("Taiwan dollar", "Taiwan dollars"), ""),
          new Currency("USD", List.of("$", "US$"), List.of("dollar", "dollars"), "cents"),
          new Currency("EUR", List.of("\u20ac"), List.of("euro", "euros"), "cents"),
          new Currency("GBP", List.of("\u00a3"), List.of("pound", "pounds"), "pence"),
          new Currency("JPY", List.of("\u00a5"), List.of("yen", "yen"), ""),
          new Currency("KRW", List.of("\u20a9"), List.of("won", "won"), ""),
          new Currency("CNY", List.of("RMB"), List.of("yuan", "yuan"), ""),
          new Currency("INR", List.of("Rs ", "Rs. ", "\u20b9"), List.of("rupee", "rupees"), ""));

  /** "$m" in a corner or a heading, "EPS (€)". */
  private static final Pattern TABLE_HEADS =
      Pattern.compile("(?:US)?[$€£] ?(?:bn|mn?)\\b|\\((?:US)?[$€£]\\)");

  private static final Pattern CENTS = Pattern.compile("\\bcents?\\b|\\bpence\\b|\\d[cp]\\b");

  private OtherCurrencies() {}

  /**
   * Whether a reader could not tell whose hundredths are meant: "cents" beside two currencies that
   * have them, or "Canadian cents", which are pence nowhere.
   */
  private static boolean isAmbiguous(String text, Map<String, String> places) {
    if (!CENTS.matcher(text).find()) {
      return false;
    }
    boolean mixed = text.contains("$") || text.contains("dollar");
    boolean sterling = text.contains("£") || text.contains("pounds") || text.contains("pence");
    boolean euros = text.contains("€") || text.contains("euros");
    int kinds = (mixed ? 1 : 0) + (sterling ? 1 : 0) + (euros ? 1 : 0);
    return kinds > 1 || (text.contains("Canadian cents") && places.containsValue("GBP"));
  }

  /**
   * The note with other currencies; those without a place to go stay.
   *
   * @param places which currency, by ISO code, becomes which
   */
  static Retelling retell(Sights sights, List<Claim> claims, Map<String, String> places) {
    Note note = sights.note();
    String text = note.text();
    Set<Span> spans = new HashSet<>();
    sights.figures().forEach(figure -> spans.add(figure.span()));
    claims.forEach(claim -> spans.add(claim.span()));
    TABLE_HEADS.matcher(text).results().forEach(m -> spans.add(new Span(m.start(), m.end())));
    if (isAmbiguous(text, places)) {
      return new Retelling(note, new Rewriting(text, List.of()), told -> told, null);
    }
    List<Rewriting.Edit> edits = new ArrayList<>();
    for (Currency currency : CURRENCIES) {
      Currency other = find(places.get(currency.code()));
      if (other != null) {
        for (Span span : spans) {
          replace(text, span, currency, other, edits);
        }
      }
    }
    Rewriting rewriting = new Rewriting(text, edits);
    return new Retelling(
        Retelling.note(note, rewriting, note.publisher(), note.published()),
        rewriting,
        told -> changed(told, places),
        null);
  }

  private static @Nullable Currency find(@Nullable String code) {
    return CURRENCIES.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
  }

  private static void replace(
      String text, Span span, Currency old, Currency other, List<Rewriting.Edit> edits) {
    for (Map.Entry<String, String> form : forms(old, other)) {
      Matcher matcher =
          Pattern.compile(form.getKey()).matcher(text).region(span.begin(), span.end());
      matcher.useTransparentBounds(true);
      while (matcher.find()) {
        Span at = new Span(matcher.start(), matcher.end());
        edits.add(new Rewriting.Edit(at, form.getValue()));
      }
    }
  }

  private static List<Map.Entry<String, String>> forms(Currency old, Currency other) {
    List<Map.Entry<String, String>> forms = new ArrayList<>();
    for (String symbol : old.symbols()) {
      forms.add(
          Map.entry(
              "(?<![A-Za-z$])" + Pattern.quote(symbol) + "(?=\\s?[\\d(-]| ?bn\\b| ?mn?\\b|\\))",
              other.symbols().getFirst()));
    }
    forms.add(Map.entry("\\b" + old.code() + "\\b", other.code()));
    forms.add(word(old.words().get(1), other.words().get(1)));
    forms.add(word(old.words().get(0), other.words().get(0)));
    if (!old.cents().isEmpty() && !other.cents().isEmpty()) {
      forms.add(word(old.cents(), other.cents()));
      forms.add(Map.entry("(?<=-)cent\\b", other.cents().replace("cents", "cent")));
      String small = old.cents().substring(0, 1);
      forms.add(Map.entry("(?<=\\d)" + small + "(?![a-z])", other.cents().substring(0, 1)));
    }
    return forms;
  }

  private static Map.Entry<String, String> word(String old, String other) {
    return Map.entry("(?<!Kong |Canadian |Taiwan )\\b" + old + "(?![a-z])", other);
  }

  /** The claim in the other currency: printed with its figure, or carried on from one before. */
  private static Told changed(Told told, Map<String, String> places) {
    String unit = told.unit();
    if (unit == null || unit.length() < 3) {
      return told;
    }
    String other = places.get(unit.substring(0, 3));
    boolean money = other != null && (unit.length() == 3 || unit.charAt(3) == '/');
    return money ? told.amounting(told.low(), told.high(), other + unit.substring(3)) : told;
  }
}
