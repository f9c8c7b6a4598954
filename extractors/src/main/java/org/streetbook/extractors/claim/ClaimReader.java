package org.streetbook.extractors.claim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.EntityKind;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.PeriodType;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.attribution.Attributor;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.attribution.Voice;
import org.streetbook.extractors.link.Dimensions;
import org.streetbook.extractors.link.Distribution;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.PeriodLinker;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Cue;
import org.streetbook.extractors.scene.Grades;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;
import org.streetbook.extractors.table.Row;
import org.streetbook.extractors.table.Tables;
import org.streetbook.extractors.wire.Result;
import org.streetbook.extractors.wire.ResultLists;

/** Reads the claims of one note out of its scenes. One a note; not thread-safe. */
public final class ClaimReader {

  /** How far behind an old value the year may stand that it is of, in chunks. */
  private static final int PHRASE = 6;

  private final Note note;
  private final Catalogue catalogue;
  private final @Nullable LocalDate published;
  private final Discourse discourse;
  private final Attributor attributor;
  private final PeriodLinker periods = new PeriodLinker();
  private final Dealing dealing;
  private final Metric priceTarget;
  private final Timing timing;
  private final RatingReader ratings;
  private final Sheet sheet;
  private final Tables tables;
  private final TableReader cells;
  private final ResultLists results;
  private final ResultReader listed;

  public ClaimReader(Note note, Catalogue catalogue, Grades grades, List<Scene> scenes) {
    this.note = note;
    this.catalogue = catalogue;
    this.published = note.published() == null ? null : note.published().date();
    String publisher = note.publisher();
    this.discourse =
        new Discourse(scenes, publisher == null ? null : Party.house(catalogue, publisher));
    this.attributor = new Attributor(note, discourse, catalogue);
    this.dealing = new Dealing(catalogue, discourse);
    this.priceTarget = catalogue.knownMetric("price_target");
    this.sheet = new Sheet(note);
    this.tables = new Tables(scenes, note.text());
    this.cells = new TableReader(published, note.text(), discourse, attributor, sheet);
    this.results = new ResultLists(scenes, note.title(), note.text(), published);
    this.listed = new ResultReader(note.text(), discourse, attributor, sheet);
    this.timing = new Timing(published, discourse);
    this.ratings = new RatingReader(grades);
  }

  /** The claims found so far, in text order. */
  public List<Claim> claims() {
    return List.copyOf(sheet.claims());
  }

  /** The figures left out so far, in text order. */
  public List<Dropped> dropped() {
    return List.copyOf(sheet.dropped());
  }

  /** Reads the next scene. */
  public void read(Scene scene) {
    discourse.enter(scene);
    read(scene, discourse.voices(scene));
  }

  /**
   * What the next scene was read as, claims and drops of it alone.
   *
   * @param floor who had the floor before it, or "nobody"
   */
  public record Reading(
      List<Voice> voices, String floor, List<Claim> claims, List<Dropped> dropped) {}

  /** Reads the next scene and tells how. */
  public Reading explain(Scene scene) {
    discourse.enter(scene);
    Voice holder = discourse.floor(scene);
    String floor =
        holder == null || holder.party() == null
            ? "nobody"
            : holder.party().name() + " since " + holder.rule();
    List<Voice> voices = discourse.voices(scene);
    int claimed = sheet.claims().size();
    int left = sheet.dropped().size();
    read(scene, voices);
    return new Reading(
        voices,
        floor,
        List.copyOf(sheet.claims().subList(claimed, sheet.claims().size())),
        List.copyOf(sheet.dropped().subList(left, sheet.dropped().size())));
  }

  private void read(Scene scene, List<Voice> voices) {
    Row row = tables.row(scene);
    if (row != null) {
      cells.read(row);
      discourse.leave(scene, voices);
      return;
    }
    Result result = results.result(scene);
    if (result != null && listed.read(scene, result)) {
      discourse.leave(scene, voices);
      return;
    }
    dealing.listen(scene);
    Set<Integer> speakers = speakers(voices);
    TargetRun run = TargetRun.of(scene);
    List<Site> sites = Site.of(scene);
    for (Site site : sites) {
      TargetRun.Cell cell = run.at(site.at());
      if (cell == null) {
        readFigure(scene, site, sites, voices, speakers);
      } else {
        readTarget(scene, site, cell, run.start(), voices);
      }
    }
    for (RatingReader.Found rating : ratings.find(scene, run)) {
      readRating(scene, rating, run, voices, speakers);
    }
    discourse.leave(scene, voices);
  }

  private void readFigure(
      Scene scene, Site site, List<Site> sites, List<Voice> voices, Set<Integer> speakers) {
    String unfit = Unfit.why(scene, site);
    if (unfit != null) {
      sheet.drop(site.figure().span(), unfit);
      return;
    }
    Dealing.Dealt dealt = dealing.deal(scene, site, sites, speakers);
    if (dealt.lacks() != null) {
      sheet.drop(site.figure().span(), dealt.lacks());
      return;
    }
    for (Measured measured : dealt.measured()) {
      state(scene, site, sites, voices, measured);
    }
  }

  private void state(
      Scene scene, Site site, List<Site> sites, List<Voice> voices, Measured measured) {
    Party party = measured.subject();
    MetricLink link = measured.link();
    String metric = link.metric().id();
    Attributor.Attribution who =
        Expectation.isMarkets(scene, site) && !isNarrated(metric, site)
            ? attributor.market(scene, voices, Expectation.pollster(scene))
            : attributor.attribute(scene, voices, site.at(), metric, party);
    if (who.firm().kind() == FirmKind.MARKET
        && (isLevelOfPast(scene, site, link.metric())
            || PastBase.isPast(scene, site, timing::isOver))) {
      who = attributor.narration();
    }
    if (measured.customer() != null && who.rule().equals("narration") && isPurchase(link)) {
      who =
          new Attributor.Attribution(
              Attributor.company(measured.customer()), "the buyer's own", false);
    }
    for (Attributor.Attribution maker : attributor.makers(scene, voices, site, sites, who)) {
      state(scene, site, sites, measured, maker);
    }
  }

  private void state(
      Scene scene, Site site, List<Site> sites, Measured measured, Attributor.Attribution who) {
    Party party = measured.subject();
    MetricLink link = measured.link();
    String metric = link.metric().id();
    Span span = site.figure().span();
    PeriodMention yearOver = yearOver(scene, site);
    PeriodMention over = yearOver != null ? yearOver : PastBase.time(scene, site, timing::isOver);
    PeriodMention mention =
        over != null
            ? over
            : periods.link(scene, site, link, sites, Timing.mayBeDay(link.metric()));
    boolean ofOwnTime =
        mention != null
            && (site.role() == Site.Role.FROM
                || (isOfTime(scene, site, mention) && timing.isOver(mention.period()))
                || (site.role() == Site.Role.VERSUS && timing.isOver(mention.period())));
    boolean outlook =
        Statement.looksAhead(scene, site.at())
            && !ofOwnTime
            && !PastBase.isPast(scene, site, timing::isOver);
    Timing.Timed timed =
        timing.time(scene, site, link.metric(), party, who.firm(), mention, outlook);
    String condition = Statement.condition(scene, site.at(), note.text());
    Basis basis =
        Statement.basis(
            outlook,
            scene,
            site.at(),
            metric,
            who.firm(),
            timed.period(),
            published,
            condition,
            isOfficial(who.firm()));
    Site valued = Distribution.figures(scene, site, sites).getFirst();
    boolean before = mention != null && isLevelBefore(scene, site, sites, link.metric(), mention);
    boolean prior =
        !before
            && over == null
            && OlderView.isPrior(scene, valued, sites, basis, mention, metric, who.firm().kind());
    boolean level =
        !prior
            && over == null
            && (basis != Basis.ACTUAL || !OlderView.isStep(scene, site))
            && (mention == null || !isOfTime(scene, site, mention))
            && OlderView.isLevel(scene, valued, sites, metric, who.firm().kind());
    if (before) {
      timed = Timing.before(timed);
      basis = timing.isOver(timed.period()) ? Basis.ACTUAL : basis;
    } else if (level && mention != null && OlderView.isStep(scene, site)) {
      boolean own = mention.span().begin() > span.begin();
      timed = own ? timed : Timing.before(timed);
      basis = timing.isOver(timed.period()) ? Basis.ACTUAL : basis;
    } else if (level) {
      timed = timing.unknown();
      basis = Basis.ACTUAL;
    }
    Amount amount = Sign.amount(scene, site, link.metric(), party, span.of(note.text()));
    double confidence =
        Confidence.of(link, measured.carried(), measured.named(), who.rule(), timed.printed());
    discourse.told(party, link);
    discourse.claimed(who.firm());
    if (measured.customer() != null) {
      discourse.deals().tell(party, measured.customer());
    }
    sheet.write(
        scene,
        span,
        new Sheet.Entry(
            who.firm(),
            party,
            measured.customer() != null ? measured.customer() : Partners.of(scene, site, link),
            metric,
            Parts.of(scene, site, link, party),
            Definitions.of(scene, site, link, amount.change()),
            basis,
            amount,
            timed.period(),
            timed.year(),
            basis == Basis.SCENARIO ? condition : null,
            Statement.modality(scene, site.at()),
            prior,
            confidence,
            link.rule() + "; " + who.rule()));
  }

  private void readTarget(
      Scene scene, Site site, TargetRun.Cell cell, int start, List<Voice> voices) {
    Party party = cell.subject();
    Attributor.Attribution who = attributor.attribute(scene, voices, start, "price_target", party);
    Span span = site.figure().span();
    Amount amount = Sign.amount(scene, site, priceTarget, party, span.of(note.text()));
    sheet.write(
        scene,
        span,
        Sheet.Entry.opinion(
            who.firm(),
            party,
            "price_target",
            amount,
            cell.prior(),
            0.85,
            "table of targets; " + who.rule()));
  }

  private void readRating(
      Scene scene,
      RatingReader.Found rating,
      TargetRun run,
      List<Voice> voices,
      Set<Integer> speakers) {
    TargetRun.Cell cell = run.at(rating.at());
    List<Party> parties =
        cell == null ? dealing.rated(scene, rating.at(), speakers) : List.of(cell.subject());
    if (parties.isEmpty()) {
      sheet.drop(rating.span(), "nothing says whose rating it is");
      return;
    }
    for (Party party : parties) {
      Attributor.Attribution who =
          attributor.attribute(
              scene, voices, cell == null ? rating.at() : run.start(), "rating", party);
      boolean many =
          who.firm().kind() == FirmKind.MARKET && !scene.hasBetween(0, scene.size(), Cue.AVERAGE);
      boolean counted = many || isCounted(scene, rating.at());
      if (counted) {
        sheet.drop(rating.span(), "a rating that some of many give");
        continue;
      }
      sheet.write(
          scene,
          rating.span(),
          Sheet.Entry.opinion(
              who.firm(),
              party,
              "rating",
              rating.rating(),
              rating.prior(),
              Confidence.ofOpinion(who.rule(), who.heard()),
              rating.rule() + "; " + who.rule()));
    }
  }

  /** "14 \"buy\" ratings": how many rate a stock so. */
  private static boolean isCounted(Scene scene, int at) {
    int i = at - 1;
    while (scene.word(i).equals("\"") || scene.word(i).equals("\u201c")) {
      i--;
    }
    return (scene.at(i) instanceof Chunk.Quantity number
            && Dimensions.of(number.figure().unit()) == Metric.Dimension.COUNT)
        || (!scene.word(i).isEmpty() && scene.word(i).chars().allMatch(Character::isDigit));
  }

  /** Names that only speak in the scene: houses and media with a voice. */
  private Set<Integer> speakers(List<Voice> voices) {
    Set<Integer> at = new HashSet<>();
    for (Voice voice : voices) {
      boolean ofItself = voice.party() != null && voice.party().equals(discourse.mainCompany());
      if (voice.who() != Voice.Who.COMPANY && !ofItself) {
        at.add(voice.at());
      }
    }
    return at;
  }

  /** Whether a public body speaks, whose figures are statistics and acts unless it looks ahead. */
  private boolean isOfficial(Firm firm) {
    Entity entity = firm.id() == null ? null : catalogue.entity(firm.id());
    return entity != null && entity.kind() == EntityKind.AUTHORITY;
  }

  /** "is seen at X against Y a year earlier": nobody expects Y, which has been. */
  private boolean isLevelOfPast(Scene scene, Site site, Metric metric) {
    PeriodMention beside =
        site.role() == Site.Role.VERSUS
            ? periods.beside(scene, site, Timing.mayBeDay(metric))
            : null;
    return beside != null && timing.isOver(beside.period());
  }

  private static boolean isPurchase(MetricLink link) {
    return link.metric().id().equals("acquisition_price");
  }

  private static boolean isNarrated(String metric, Site site) {
    return metric.equals("share_price_move")
        || metric.equals("index_move")
        || (site.role() == Site.Role.BY && !metric.equals("share_price"));
  }

  /** "from the $250 million in two loans in 2024": a level of a year that is over. */
  private @Nullable PeriodMention yearOver(Scene scene, Site site) {
    for (int i = site.at() + 1; site.role() == Site.Role.FROM && i <= site.at() + PHRASE; i++) {
      if (scene.at(i) instanceof Chunk.Time time) {
        Period period = time.mention().period();
        boolean year = period.type() == PeriodType.YEAR && timing.isOver(period);
        return year ? time.mention() : null;
      }
      boolean within =
          scene.at(i) instanceof Chunk.Measure
              || (scene.at(i) instanceof Chunk.Word word
                  && Character.isLetter(word.lower().charAt(0))
                  && !word.cues().contains(Cue.CLAUSE));
      if (!within) {
        return null;
      }
    }
    return null;
  }

  /** "will fall to X in 2027 from Y": Y is of the year before, and no older view of X. */
  private boolean isLevelBefore(
      Scene scene, Site site, List<Site> sites, Metric metric, PeriodMention mention) {
    return periods.isLevelBefore(scene, site, sites, Timing.mayBeDay(metric))
        && !Periods.needsAnchor(mention)
        && mention.span().begin() < site.figure().span().begin();
  }

  /** "last year's $5 billion": told as of that time. */
  private static boolean isOfTime(Scene scene, Site site, PeriodMention mention) {
    int owner = site.at() - 2;
    return scene.word(site.at() - 1).equals("'s")
        && scene.at(owner) instanceof Chunk.Time time
        && time.mention().equals(mention);
  }
}
