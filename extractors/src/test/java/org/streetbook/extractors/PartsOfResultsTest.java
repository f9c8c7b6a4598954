package org.streetbook.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of a region, a line of business or a division, which are not those of the company. */
class PartsOfResultsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Adobe's revenue in Brazil was $3 billion in 2025.|$3 billion|in Brazil",
        "Adobe's Brazil sales came to $3 billion in 2025.|$3 billion|in Brazil",
        "Adobe's European revenue was $3 billion in 2025.|$3 billion|in Europe",
        "Adobe's revenue was $3 billion in Brazil and $2 billion in India.|$3 billion|in Brazil",
        "Adobe's revenue was $3 billion in Brazil and $2 billion in India.|$2 billion|in India",
        "Adobe's sales in Brazil and India were $3 billion.|$3 billion|in Brazil and India",
        "In North America, Adobe revenue rose to $3 billion.|$3 billion|in North America",
        "Adobe's domestic revenue was $3 billion.|$3 billion|domestic",
        "Shell Australia said net profit rose to $120 million in 2025.|$120 million|in Australia",
        "Ford of Europe said revenue was $3 billion in 2025.|$3 billion|in Europe",
        "Tesla sales in Europe fell to 9,000 vehicles in 2025.|9,000 vehicles|vehicles in Europe",
        // The near misses: where it is told, whose name it is, where something else is done.
        "Adobe in Brazil said revenue was $3 billion.|$3 billion|-",
        "Adobe, which hires in Brazil, had revenue of $3 billion.|$3 billion|-",
        "Air China's revenue was $3 billion in 2025.|$3 billion|-",
        "Adobe's revenue in 2025 was $3 billion.|$3 billion|-",
        "Adobe expects revenue of $3 billion, it said in Brazil.|$3 billion|-",
      })
  void ofARegion(String text, String quote, @Nullable String measure) {
    assertEquals(measure, Notes.claim(text, quote).measure());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Adobe's subscription revenue was $3 billion in 2025.|$3 billion|subscription",
        "Adobe's revenue from licensing was $3 billion in 2025.|$3 billion|licensing",
        "Adobe's advertising and cloud revenue was $3 billion.|$3 billion|advertising and cloud",
        "Adobe data center revenue was $3 billion in 2025.|$3 billion|data center",
        "Adobe's trading revenue in Brazil was $3 billion.|$3 billion|trading in Brazil",
        "Tesla's automotive gross margin was 18% in 2025.|18%|automotive",
        "Adobe's total revenue was $3 billion in 2025.|$3 billion|-",
        "Adobe's fourth-quarter revenue was $3 billion.|$3 billion|-",
        "Adobe's net revenue was $3 billion, it said in its data.|$3 billion|-",
        "Adobe's record revenue was $3 billion in 2025.|$3 billion|-",
      })
  void ofALineOfBusiness(String text, String quote, @Nullable String measure) {
    assertEquals(measure, Notes.claim(text, quote).measure());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Adobe said its cargo operations recorded revenue of $4 million.|$4 million|cargo operations",
        "Adobe's cargo business earned $4 million in 2025.|$4 million|cargo business",
        "Adobe had a $4 million loss on its flying business.|$4 million|flying business",
        "Adobe has earned $3 million of its planned profit of $4 million.|$4 million|whole",
        "Adobe has earned $3 million against its planned profit of $4 million.|$4 million|-",
        "Adobe said its cargo division sees revenue of $4 million.|$4 million|-",
        "Adobe's continuing operations earned $4 million in 2025.|$4 million|-",
        "Adobe had a $4 million loss on the sale of its business.|$4 million|-",
      })
  void ofADivision(String text, String quote, @Nullable String measure) {
    assertEquals(measure, Notes.claim(text, quote).measure());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Adobe's net income excludes a loss of $4 million.|$4 million|other",
        "Adobe's net income included gains of $4 million from a sale.|$4 million|other",
        "Adobe's net income excludes a loss from discontinued operations of $4 million.|$4 million|other",
        "Adobe's profit includes a gain of $4 million, or 7 cents a share.|7 cents a share|other",
        "Adobe's net income excludes a loss of $4 million and a loss of $9 million for a sale.|$9 million|other",
        "Adobe's net income excludes a gain of $4 million vs a loss of $9 million.|$9 million|other",
        "Adobe's net income excludes $4 million, or 7 cents a share, for a sale.|7 cents a share|other",
        "Adobe's net income includes a gain of $4 million. It had a net loss of $9 million.|$9 million|net_income",
        "Adobe's net excludes a loss of $4 million in the quarter, and a loss of $9 million in the year.|$9 million|other",
        "Adobe's results exclude a gain of $4 million this quarter, and $9 million in nine months.|$9 million|other",
        "Adobe's net income excludes a loss of $4 million, and it earned $9 million.|$9 million|net_income",
        "Adobe's net income, including a gain of $4 million, was $9 million.|$9 million|net_income",
        "Adobe's earnings exclude gains from the use of tax loss carryforwards of $9 million.|$9 million|other",
        "Adobe lifted its operating profit outlook, which excludes gains abroad, to $9 million.|$9 million|ebit",
        "Adobe lost money.\\nExcludes a loss of $4 million, or 16 cents a share, for 2025 and a gain of $9 million for 2024.|$9 million|other",
        "Adobe's data exclude a gain of $4 million in 2025; a loss of $9 million in 2024.|$9 million|other",
        "Adobe's oper excludes a loss of $4 million for the quarter and $9 million for the year.|$9 million|other",
        "Adobe booked a one-time gain of $4 million in its net profit.|$4 million|other",
        "Adobe also had an extraordinary profit of $4 million from a sale.|$4 million|other",
        "Net income at Adobe was $9 million, which includes $4 million of gains.|$4 million|other",
        "Net income at Adobe was $9 million, which includes $4 million of gains.|$9 million|net_income",
        "Adobe's net income, excluding items, was $4 million.|$4 million|net_income",
        "Excluding a one-time gain, Adobe's net income was $4 million.|$4 million|net_income",
        "Adobe's net loss, including a charge, was $4 million.|$4 million|net_income",
        "Adobe posted a loss of $4 million, which includes a charge.|$4 million|net_income",
        "Excluding special items, a loss of 7 cents a share was seen at Adobe.|7 cents a share|eps",
      })
  void anItemOfAResultIsNoResult(String text, String quote, String metric) {
    assertEquals(metric, Notes.claim(text.replace("\\n", "\n"), quote).metric());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Adobe sells in Spain.\\nRetail sales in Brazil rose 5% in 2025.|5%|Brazil",
        "Adobe sells in Spain.\\nExports from Brazil rose 5% in 2025.|5%|Brazil",
        "Brazil matters to Adobe.\\nUnemployment fell to 4.1% in February.|4.1%|Brazil",
        "Brazil matters to Adobe.\\nAdobe's retail sales rose 5% in 2025.|5%|Adobe",
      })
  void aStatisticIsOfItsCountry(String text, String quote, String subject) {
    assertEquals(subject, Notes.claim(text.replace("\\n", "\n"), quote).subject().name());
  }
}
