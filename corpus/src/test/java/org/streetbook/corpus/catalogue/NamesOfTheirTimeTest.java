package org.streetbook.corpus.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Companies that have merged, failed or been sold since the notes that name them. */
class NamesOfTheirTimeTest {

  private static final Catalogue CATALOGUE = Catalogue.standard();

  /** Names that two rows share because notes call both so; the text decides between them. */
  private static final Set<String> SHARED =
      Set.of(
          "american",
          "boe",
          "clp",
          "cnh",
          "dow",
          "latam",
          "merck",
          "nikkei",
          "novatek",
          "rmb",
          "s and p",
          "sia",
          "tisco",
          "vw");

  private static List<String> certain(String text) {
    return EntityMatcherTest.find(text).stream()
        .filter(mention -> !mention.cautious())
        .map(mention -> mention.entity().name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Just Eat, Just Eat",
    "Takeaway.com, Takeaway.com",
    "Coca-Cola Enterprises, Coca-Cola Enterprises",
    "Green Mountain Coffee, Green Mountain Coffee Roasters",
    "Dr Pepper Snapple, Dr Pepper Snapple Group",
    "DaimlerChrysler, DaimlerChrysler",
    "Chrysler LLC, Chrysler",
    "Fiat Chrysler, Fiat Chrysler",
    "United Technologies, United Technologies",
    "Raytheon Technologies, RTX",
    "L-3 Communications, L-3 Communications",
    "Hutchison Whampoa, Hutchison Whampoa",
    "PotashCorp, Potash Corp of Saskatchewan",
    "Vauxhall, Vauxhall",
    "Siebel, Siebel Systems",
    "Mittal Steel, Mittal Steel",
    "Satyam, Satyam Computer Services",
    "HBOS, HBOS",
    "Daewoo Securities, Daewoo Securities",
    "Sandler O'Neill, Sandler O'Neill",
    "LMC Automotive, LMC Automotive",
    "Discover Financial, Discover Financial Services",
    "Barrick, Barrick Gold"
  })
  void aPredecessorIsNotItsSurvivor(String printed, String name) {
    assertEquals(List.of(name), certain("Analysts at the time followed " + printed + " closely."));
  }

  @ParameterizedTest
  @CsvSource({
    "Facebook, Meta Platforms",
    "Priceline, Booking Holdings",
    "Wal-Mart Stores, Walmart",
    "Harrah's Entertainment, Caesars",
    "France Telecom, Orange"
  })
  void aCompanyThatOnlyChangedItsNameIsOneRow(String printed, String name) {
    assertEquals(List.of(name), certain("Analysts at the time followed " + printed + " closely."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The target was a gap of one square, and a visa was needed.",
        "Rice grows in the Mekong Delta.",
        "The river's delta silted up in a discord of plaid and fossil.",
        "He met Carter's envoy and Rowan at the Silver Lake hotel.",
        "Iridium and rhodium prices fell, oxygen is O2.",
        "A 30 MLN SFR bond was placed in Zurich.",
        "the guess of a buckle, a nest and a ring",
        "An Indian bank and a discount bank objected to the fresh market.",
        "The Galapagos and the town of Winterthur are far apart.",
        "Shares ACT ON DATA, HOME and AUTO RISK ahead of TUES."
      })
  void aPlainWordIsNobodysName(String text) {
    Set<String> firms =
        EntityMatcherTest.find(text).stream()
            .filter(mention -> !mention.cautious())
            .map(EntityMention::entity)
            .filter(entity -> entity.kind() == EntityKind.COMPANY || entity.kind().isHouse())
            .map(Entity::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), firms);
  }

  @Test
  void anAliasBelongsToOneRowUnlessSharedOnPurpose() {
    Map<String, Set<String>> owners = new TreeMap<>();
    for (Entity entity : CATALOGUE.entities()) {
      owners.computeIfAbsent(Spelling.key(entity.name()), k -> new TreeSet<>()).add(entity.id());
      for (String alias : entity.aliases()) {
        if (!alias.startsWith("$")) {
          owners.computeIfAbsent(Spelling.key(alias), k -> new TreeSet<>()).add(entity.id());
        }
      }
    }
    owners.values().removeIf(ids -> ids.size() == 1);
    assertEquals(SHARED, owners.keySet(), owners::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "Credit Suisse, UBS",
    "Xilinx, AMD",
    "Just Eat, Takeaway.com",
    "Northwest Airlines, Delta Air Lines",
    "Schering-Plough, Merck & Co",
    "Wachovia, Wells Fargo",
    "Fiat, Chrysler",
    "Raytheon, United Technologies",
    "Green Mountain Coffee Roasters, Dr Pepper Snapple Group",
    "Xstrata, Glencore"
  })
  void rivalsOfTheirTimeAreNoAffiliates(String one, String other) {
    assertNotEquals(CATALOGUE.topParent(listed(one)), CATALOGUE.topParent(listed(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "Kmart, Sears",
    "Verizon Wireless, Verizon",
    "Jaguar Land Rover, Tata Motors",
    "Geico, Berkshire Hathaway",
    "Sterlite Industries, Vedanta Resources",
    "Pratt & Whitney, RTX"
  })
  void aUnitStaysWithItsOwner(String unit, String owner) {
    assertEquals(listed(owner), CATALOGUE.topParent(listed(unit)));
  }

  @ParameterizedTest
  @CsvSource({
    "The stock (NASDAQ: GMCR) fell, Green Mountain Coffee Roasters",
    "The stock (NYSE: DPS) fell, Dr Pepper Snapple Group",
    "The stock (NASDAQ: BRCM) fell, Broadcom",
    "The stock (NYSE: UTX) fell, United Technologies",
    "The stock (NASDAQ: OVTI) fell, OmniVision Technologies"
  })
  void aTickerOfItsTimeTellsTheCompany(String text, String name) {
    assertTrue(certain(text).contains(name), () -> EntityMatcherTest.find(text).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Green Mountain Coffee Roasters, 09-30",
    "AnnTaylor, 01-31",
    "Satyam Computer Services, 03-31",
    "Kmart, 01-31",
    "Covidien, 09-30"
  })
  void aFiscalYearOfItsTimeIsListed(String name, String end) {
    assertEquals(end, listed(name).fiscalYearEnd());
  }

  @Test
  void noRowIsItsOwnParentOrNamesItselfTwice() {
    for (Entity entity : CATALOGUE.entities()) {
      assertNotEquals(entity.id(), entity.parent());
      assertFalse(entity.aliases().contains(entity.name()), entity.name());
    }
  }

  private static Entity listed(String name) {
    Entity entity = CATALOGUE.entity(Catalogue.slug(name));
    assertNotNull(entity, name);
    return Objects.requireNonNull(entity);
  }
}
