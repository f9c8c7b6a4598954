package org.streetbook.extractors.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/**
 * What is carried from sentence to sentence: who has the floor, which company is talked about,
 * which period is reported on. One a note, fed with its scenes in order; not thread-safe.
 */
public final class Discourse {

  /** For how many paragraphs a house keeps the floor that it took in a sentence. */
  private static final int FLOOR_PARAGRAPHS = 4;

  /** For how many sentences in quotation marks "it" stays the house that spoke before them. */
  private static final int QUOTED_SENTENCES = 3;

  /** For how many sentences "the bank" is the central bank that was named. */
  private static final int BANK_SENTENCES = 3;

  private static final Pattern BANK = Pattern.compile("[Bb]ank\\b|^Federal Reserve$");

  /** What opens a clause whose "its" is told by the name that follows: "Despite its size, Acme". */
  private static final Set<String> LOOKING_AHEAD =
      Set.of("despite", "with", "while", "although", "though", "after", "before", "given", "like");

  private final People people = new People();

  private final Quotations quotations;

  private final @Nullable Party author;

  private final boolean ownNote;

  private final Cast cast;

  private @Nullable Party centralBank;

  private int centralBankScene = -BANK_SENTENCES - 1;

  private @Nullable Voice floor;

  private int floorParagraph = -1;

  private int floorScene = -1;

  private boolean floorIsHeading;

  private @Nullable Voice house;

  private @Nullable Voice named;

  private int namedScene = -1;

  private @Nullable Party company;

  private int companyScene = -1;

  private int companyRun;

  private List<Party> houses = List.of();

  private int housesScene = -2;

  private @Nullable Firm lastFirm;

  private int lastFirmScene = -2;

  private @Nullable Party formerCompany;

  private @Nullable Party lastSubject;

  private int scene = -1;

  private final ToldPeriods periods = new ToldPeriods();

  private final ToldMetrics metrics = new ToldMetrics();

  private final ToldDeals deals = new ToldDeals();

  private final BitSet asides;

  private int entered = -1;

  private @Nullable Discourse beforeAside;

  /**
   * The discourse of a note whose scenes are these.
   *
   * @param publisher the house whose note it is, which it is seldom about; null where none
   */
  public Discourse(List<Scene> scenes, @Nullable Party publisher) {
    this.quotations = new Quotations(scenes);
    Authorship authorship = Authorship.of(scenes, quotations);
    this.author = publisher != null ? publisher : authorship.house();
    this.ownNote = publisher != null || authorship.own();
    this.asides = Asides.of(scenes);
    List<Scene> followed = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      if (!asides.get(i)) {
        followed.add(scenes.get(i));
      }
    }
    this.cast = Cast.of(scenes, followed, author);
  }

  /** What is carried at this point of another discourse of the same note. */
  private Discourse(Discourse other) {
    this.quotations = other.quotations;
    this.author = other.author;
    this.ownNote = other.ownNote;
    this.asides = other.asides;
    this.cast = other.cast;
    carryOn(other);
  }

  private void carryOn(Discourse other) {
    centralBank = other.centralBank;
    centralBankScene = other.centralBankScene;
    floor = other.floor;
    floorParagraph = other.floorParagraph;
    floorScene = other.floorScene;
    floorIsHeading = other.floorIsHeading;
    house = other.house;
    named = other.named;
    namedScene = other.namedScene;
    company = other.company;
    companyScene = other.companyScene;
    companyRun = other.companyRun;
    houses = other.houses;
    housesScene = other.housesScene;
    lastFirm = other.lastFirm;
    lastFirmScene = other.lastFirmScene;
    formerCompany = other.formerCompany;
    lastSubject = other.lastSubject;
    scene = other.scene;
    periods.carryOn(other.periods);
    metrics.carryOn(other.metrics);
    deals.carryOn(other.deals);
  }

  /** Whether the house that the note is about tells its own results, and no other company's. */
  boolean tellsOfItself(Scene current, Party party) {
    return party.isHouse()
        && party.equals(cast.main())
        && Cast.tellsResults(current)
        && current.all(Chunk.Name.class).stream()
            .map(name -> name.chunk().party())
            .allMatch(other -> other.equals(party) || other.kind() != EntityKind.COMPANY);
  }

  /** Takes in the next scene; to be called before its voices are asked for. */
  public void enter(Scene next) {
    entered++;
    if (beforeAside != null) {
      carryOn(beforeAside);
      beforeAside = null;
    }
    if (asides.get(entered)) {
      beforeAside = new Discourse(this);
    }
    scene++;
    periods.enter(scene);
    metrics.enter(scene);
    deals.enter(scene);
    Voice holder = floor != null && floor.who() == Voice.Who.HOUSE ? floor : house;
    people.learn(next, holder == null ? null : holder.party());
    if (next.sentence().heading()) {
      deals.forget();
      Voice heading = headingVoice(next);
      floorIsHeading = heading != null;
      if (heading != null) {
        take(heading, next);
      } else {
        floor = null;
      }
    }
  }

  /** The voices of the scene that was entered last. */
  public List<Voice> voices(Scene current) {
    List<Voice> voices = Speech.voices(current, this);
    return voices;
  }

  /** Takes note of who spoke and what was talked about in the scene that was entered last. */
  public void leave(Scene current, List<Voice> voices) {
    for (Voice voice : voices) {
      if (voice.who() == Voice.Who.HOUSE) {
        house = voice;
        if (!floorIsHeading || voice.party() == null) {
          take(voice, current);
        }
      } else if (voice.who() == Voice.Who.COMPANY && !floorIsHeading) {
        take(voice, current);
      }
      if (voice.who() == Voice.Who.COMPANY && voice.party() != null && voice.party().isHouse()) {
        talkOf(voice.party());
      }
    }
    metrics.speakOf(current);
    List<Party> named =
        current.all(Chunk.Name.class).stream()
            .map(name -> name.chunk().party())
            .filter(party -> party.kind() == EntityKind.BROKER && !party.equals(cast.main()))
            .distinct()
            .toList();
    if (!named.isEmpty()) {
      houses = named;
      housesScene = scene;
    }
    for (Scene.Placed<Chunk.Name> name : current.all(Chunk.Name.class)) {
      if (name.chunk().party().isHouse() && voices.isEmpty()) {
        this.named =
            new Voice(
                Voice.Who.HOUSE,
                name.chunk().party(),
                null,
                name.at(),
                name.at(),
                "last house named");
        namedScene = scene;
      }
    }
    for (Scene.Placed<Chunk.Name> name : current.all(Chunk.Name.class)) {
      Party party = name.chunk().party();
      if (party.kind() == EntityKind.AUTHORITY && isCentralBank(party)) {
        centralBank = party;
        centralBankScene = scene;
      }
      boolean subjectPlace = isSubjectPlace(current, name.at()) || party.equals(cast.main());
      boolean later = !subjectPlace && (scene == companyScene || keepsTopic(current));
      if (party.kind() == EntityKind.COMPANY && !later && !isOnlyBeside(current, name.at())) {
        talkOf(party);
      }
    }
    Party supplier = deals.supplierNow();
    if (supplier != null && !supplier.equals(company)) {
      formerCompany = company;
      company = supplier;
      companyScene = scene;
    }
  }

  private static boolean isCentralBank(Party party) {
    return BANK.matcher(party.name()).find();
  }

  private void talkOf(Party party) {
    if (company != null && !company.equals(party)) {
      formerCompany = company;
    }
    companyRun = party.equals(company) ? companyRun + 1 : 1;
    company = party;
    companyScene = scene;
  }

  /** Whether the name opens its sentence or a clause of it, or owns what is told. */
  private static boolean isSubjectPlace(Scene scene, int at) {
    return at <= scene.start() + 1
        || (scene.has(at - 1, Cue.CLAUSE) && scene.clauseStart(at) == at)
        || scene.has(at + 1, Cue.SAY)
        || scene.has(at + 1, Cue.FORESEE);
  }

  /** Whether the sentence goes on about the company that is talked about: "The company", "It". */
  private boolean keepsTopic(Scene current) {
    if (company() == null) {
      return false;
    }
    int start = current.start();
    boolean ahead = LOOKING_AHEAD.contains(current.word(start));
    for (int i = start; i <= start + 1; i++) {
      String word = current.word(i);
      boolean refers =
          (word.equals("it") && !ahead)
              || (word.equals("its") && !ahead)
              || (i > start
                  && current.has(i, Cue.COMPANY_NOUN)
                  && current.word(start).equals("the"))
              || (current.at(i) instanceof Chunk.Name name && name.party().equals(company()));
      if (refers) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnlyBeside(Scene scene, int at) {
    String word = scene.word(at - 1);
    return word.equals("with")
        || word.equals("by")
        || word.equals("to")
        || word.equals("like")
        || word.equals("as")
        || word.equals("than")
        || word.equals("including");
  }

  private void take(Voice voice, Scene current) {
    floor = voice;
    floorParagraph = current.sentence().paragraph();
    floorScene = scene;
  }

  /** A heading such as "Acme Securities (Jo Doe)" gives the floor to the house it names. */
  private @Nullable Voice headingVoice(Scene heading) {
    if (heading.size() > 9 || !(heading.at(0) instanceof Chunk.Name name)) {
      return null;
    }
    boolean bare =
        heading.size() == 1
            || heading.word(1).equals("(")
            || heading.word(1).equals(":")
            || heading.word(1).equals(",");
    return name.party().isHouse() && bare
        ? new Voice(
            Voice.Who.HOUSE, name.party(), people.analystAt(heading, 0), 0, -1, "<name> heading")
        : null;
  }

  /** The periods that are reported on and looked ahead to. */
  public ToldPeriods periods() {
    return periods;
  }

  /** What is measured. */
  public ToldMetrics metrics() {
    return metrics;
  }

  /** The contract or lease that is talked of. */
  public ToldDeals deals() {
    return deals;
  }

  /** Whom the note names first of all, papers left out; null where nobody. */
  public @Nullable Party first() {
    return cast.first();
  }

  /** The economy that the note names first, or null. */
  public @Nullable Party firstEconomy() {
    return cast.firstEconomy();
  }

  /** The commodity that the note names first, or null. */
  public @Nullable Party firstCommodity() {
    return cast.firstCommodity();
  }

  /** The industry that the note names first, or null. */
  public @Nullable Party firstIndustry() {
    return cast.firstIndustry();
  }

  /** Whether the note speaks for a house, named or not: "we", "our target". */
  boolean isOwnNote() {
    return ownNote;
  }

  /** The house whose own note this is, or null. */
  @Nullable Party author() {
    return author;
  }

  /** Whose quotation of several sentences the figure stands in, or null. */
  @Nullable Voice quotedBy(Span figure) {
    return quotations.around(figure);
  }

  People people() {
    return people;
  }

  /** Whom "it", "he", "the bank", "the company" at {@code i} stands for, or null. */
  @Nullable Voice referent(Scene current, int i) {
    String word = current.word(i);
    boolean person = word.equals("he") || word.equals("his") || word.equals("she");
    boolean houseNoun =
        current.has(i, Cue.ANALYST_NOUN)
            || word.equals("note")
            || word.equals("report")
            || word.equals("brokerage")
            || word.equals("bank")
            || word.equals("broker")
            || word.equals("agency");
    boolean research = current.word(i - 1).equals("research");
    boolean central = word.equals("bank") && current.word(i - 1).equals("central");
    Voice bank = word.equals("bank") ? bankVoice(i, central) : null;
    if (bank != null) {
      return bank;
    }
    if (person || houseNoun || research) {
      return lastHouseIn(current, i);
    }
    if (word.equals("firm") || word.equals("they")) {
      Voice last = lastHouseIn(current, i);
      return last != null ? last : companyVoice(i);
    }
    if (current.has(i, Cue.COMPANY_NOUN)) {
      return companyVoice(i);
    }
    Voice owner = ownerIn(current, i);
    if (owner != null) {
      return owner;
    }
    Voice before = floor;
    boolean quotes = current.word(0).equals("\u201c") || current.word(0).equals("\"");
    boolean fresh = before != null && floorScene >= scene - (quotes ? QUOTED_SENTENCES : 1);
    return fresh && before != null && before.who() == Voice.Who.HOUSE ? before : companyVoice(i);
  }

  /** The house or company that the clause of {@code i} names first, as its subject; or null. */
  private @Nullable Voice ownerIn(Scene current, int i) {
    Voice found = ownerFrom(current, current.clauseStart(i), i);
    return found != null || current.clauseStart(i) == 0 ? found : ownerFrom(current, 0, i);
  }

  private @Nullable Voice ownerFrom(Scene current, int start, int i) {
    for (Scene.Placed<Chunk.Name> name : current.all(Chunk.Name.class)) {
      Party party = name.chunk().party();
      boolean subject =
          name.at() >= start
              && name.at() < i
              && (name.at() <= start + 3
                  || current.has(name.at() + 1, Cue.SAY)
                  || current.has(name.at() + 1, Cue.FORESEE))
              && !name.chunk().possessive()
              && !isOnlyBeside(current, name.at())
              && !current.word(name.at() - 1).equals("of")
              && !current.word(name.at() - 1).equals("for")
              && !current.word(name.at() - 1).equals("in");
      if (subject && party.isHouse()) {
        String analyst = people.analystAt(current, name.at());
        return new Voice(Voice.Who.HOUSE, party, analyst, name.at(), i, "<house> ... <it>");
      }
      boolean company = party.kind() == EntityKind.COMPANY || party.kind() == EntityKind.PRODUCT;
      if (subject && company) {
        return new Voice(Voice.Who.COMPANY, party, null, name.at(), i, "<company> ... <it>");
      }
    }
    return null;
  }

  private @Nullable Voice lastHouseIn(Scene current, int i) {
    for (Scene.Placed<Chunk.Name> name : current.all(Chunk.Name.class)) {
      if (name.at() < i && name.chunk().party().isHouse()) {
        return new Voice(
            Voice.Who.HOUSE,
            name.chunk().party(),
            people.analystAt(current, name.at()),
            name.at(),
            i,
            "<house> ... <it>");
      }
    }
    return floor != null && floor.who() == Voice.Who.HOUSE ? floor : house;
  }

  /** The central bank that was named lately, more lately than any house; or null. */
  private @Nullable Voice bankVoice(int i, boolean central) {
    boolean fresh = scene - centralBankScene <= BANK_SENTENCES && centralBankScene >= housesScene;
    return centralBank != null && (central || fresh)
        ? new Voice(Voice.Who.HOUSE, centralBank, null, i, i, "the bank")
        : null;
  }

  private @Nullable Voice companyVoice(int i) {
    Party party = company();
    return party == null ? null : new Voice(Voice.Who.COMPANY, party, null, i, i, "the company");
  }

  /** Whether the house took the floor in this paragraph or in the sentence before. */
  public boolean floorIsFresh(Scene current) {
    return floorIsHeading
        || current.sentence().paragraph() == floorParagraph
        || scene - floorScene <= 1;
  }

  /** The house that has the floor in {@code current}, or null. */
  public @Nullable Voice floor(Scene current) {
    Voice holder = floor;
    if (holder == null) {
      return null;
    }
    boolean near =
        floorIsHeading || current.sentence().paragraph() - floorParagraph < FLOOR_PARAGRAPHS;
    return near ? holder : null;
  }

  /** Whether the note reports on a research house's data, so that industry figures are its own. */
  public boolean toldByResearch() {
    return cast.toldByResearch();
  }

  /** How many sentences ago the floor was taken. */
  public int floorAgo() {
    return scene - floorScene;
  }

  /** Whether the floor was given by a heading, so that all that follows is the house's. */
  public boolean floorIsHeading() {
    return floorIsHeading && floor != null;
  }

  /** The house that the sentence before named, else the last one that spoke, wherever. */
  public @Nullable Voice lastHouse() {
    return named != null && scene - namedScene <= 1 ? named : house;
  }

  /** The company that is talked about, null where the note names none. */
  public @Nullable Party company() {
    boolean passing = cast.dominant() && companyRun < 2 && companyScene < scene;
    boolean stale = (scene - companyScene > 1 || passing) && cast.main() != null;
    return company != null && !stale ? company : cast.main();
  }

  /**
   * Whose orders are talked about: the supplier of the last deal where one was told lately, else
   * whom the note is about, else the company talked of before the present one.
   */
  private @Nullable Party supplier() {
    if (deals.supplier() != null) {
      return deals.supplier();
    }
    return cast.main() != null && !cast.main().equals(company) ? cast.main() : formerCompany;
  }

  /**
   * Who may be the other side of a deal of which the sentence names only the buyer: likeliest
   * first.
   */
  public List<Party> sellers() {
    return Stream.of(supplier(), company(), company, formerCompany)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The company that the note is mostly about, null where it names none. */
  public @Nullable Party mainCompany() {
    return cast.main();
  }

  /** What the last figure was about. */
  public @Nullable Party lastSubject() {
    return lastSubject;
  }

  /** The houses that the sentence before named as speaking or giving an opinion, in order. */
  public List<Party> housesBefore() {
    return scene - housesScene == 1 ? houses : List.of();
  }

  /** Takes note of who made the last claim. */
  public void claimed(Firm firm) {
    lastFirm = firm;
    lastFirmScene = scene;
  }

  /** Who made the last claim of the sentence before, null where it made none. */
  public @Nullable Firm firmBefore() {
    return scene - lastFirmScene == 1 ? lastFirm : null;
  }

  /** Takes note of what a figure of the current scene was found to be. */
  public void told(Party subject, MetricLink metric) {
    if (subject.equals(company)) {
      companyScene = scene;
    }
    lastSubject = subject;
    metrics.tell(subject, metric);
  }
}
