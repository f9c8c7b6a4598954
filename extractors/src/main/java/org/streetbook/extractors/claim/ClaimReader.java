package org.streetbook.extractors.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Basis;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Counterparty;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.Modality;
import org.streetbook.corpus.claim.NoteRef;
import org.streetbook.corpus.claim.Passage;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.claim.SubjectKind;
import org.streetbook.corpus.claim.Value;
import org.streetbook.corpus.note.Note;
import org.streetbook.corpus.note.Span;
import org.streetbook.extractors.attribution.Attributor;
import org.streetbook.extractors.attribution.Discourse;
import org.streetbook.extractors.attribution.Voice;
import org.streetbook.extractors.link.Deal;
import org.streetbook.extractors.link.Distribution;
import org.streetbook.extractors.link.MetricLink;
import org.streetbook.extractors.link.MetricLinker;
import org.streetbook.extractors.link.PeriodLinker;
import org.streetbook.extractors.link.Refinements;
import org.streetbook.extractors.link.Site;
import org.streetbook.extractors.link.SubjectLink;
import org.streetbook.extractors.link.SubjectLinker;
import org.streetbook.extractors.period.PeriodMention;
import org.streetbook.extractors.period.Periods;
import org.streetbook.extractors.scene.Chunk;
import org.streetbook.extractors.scene.Grades;
import org.streetbook.extractors.scene.Party;
import org.streetbook.extractors.scene.Scene;

/** Reads the claims of one note out of its scenes. One a note; not thread-safe. */
public final class ClaimReader {

  private final Note note;
  private final NoteRef ref;
  private final @Nullable LocalDate published;
  private final Discourse discourse;
  private final Attributor attributor;
  private final MetricLinker metrics;
  private final SubjectLinker subjects = new SubjectLinker();
  private final PeriodLinker periods = new PeriodLinker();
  private final Refinements refinements;
  private final Fallback fallback;
  private final Timing timing;
  private final RatingReader ratings;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  public ClaimReader(Note note, Catalogue catalogue, Grades grades, List<Scene> scenes) {
    this.note = note;
    this.ref = NoteRef.to(note);
    this.published = note.published() == null ? null : note.published().date();
    this.discourse = new Discourse(scenes);
    this.attributor = new Attributor(note, discourse, catalogue);
    this.metrics = new MetricLinker(catalogue);
    this.refinements = new Refinements(catalogue);
    this.fallback = new Fallback(catalogue, refinements, discourse);
    this.timing = new Timing(published, discourse);
    this.ratings = new RatingReader(grades);
  }

  /** The claims found so far, in text order. */
  public List<Claim> claims() {
    return List.copyOf(claims);
  }

  /** The figures left out so far, in text order. */
  public List<Dropped> dropped() {
    return List.copyOf(dropped);
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
    int claimed = claims.size();
    int left = dropped.size();
    read(scene, voices);
    return new Reading(
        voices,
        floor,
        List.copyOf(claims.subList(claimed, claims.size())),
        List.copyOf(dropped.subList(left, dropped.size())));
  }

  private void read(Scene scene, List<Voice> voices) {
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
      drop(site.figure().span(), unfit);
      return;
    }
    MetricLink link = metrics.link(scene, site);
    SubjectLink dealt = Distribution.respectively(scene, site, sites);
    SubjectLink subject =
        dealt != null
            ? dealt
            : subjects.link(
                scene, site.at(), link, speakers, discourse.company(), discourse.mainCompany());
    boolean carried = false;
    if (link == null) {
      link = fallback.metric(scene, site, subject);
      carried = true;
    }
    if (link == null) {
      drop(site.figure().span(), "nothing says what it measures");
      return;
    }
    List<Party> parties = new ArrayList<>();
    if (subject == null) {
      Party carriedOn = fallback.subject(scene, link, speakers);
      if (carriedOn != null) {
        parties.add(carriedOn);
      }
    } else {
      List<SubjectLink> links =
          dealt != null ? List.of(dealt) : Distribution.of(scene, site, sites, subject);
      links.forEach(each -> parties.add(each.party()));
    }
    Deal deal = null;
    if (Deal.concerns(refinements.refine(link, scene, site, null).metric().id(), scene, site)) {
      deal = Deal.of(scene, site, discourse.company());
      if (deal != null) {
        parties.clear();
        parties.add(deal.supplier());
      }
    }
    if (parties.isEmpty()) {
      drop(site.figure().span(), "nothing says what it is about");
    }
    for (Party party : parties) {
      Measured measured =
          new Measured(
              refinements.refine(link, scene, site, party),
              carried,
              subject != null,
              deal == null ? null : deal.customer());
      state(scene, site, sites, voices, party, measured);
    }
  }

  /**
   * What a figure measures.
   *
   * @param carried whether the metric was carried from another sentence
   * @param named whether the sentence itself names the subject
   * @param customer the other side of a deal, null where there is none
   */
  private record Measured(
      MetricLink link, boolean carried, boolean named, @Nullable Party customer) {}

  private void state(
      Scene scene,
      Site site,
      List<Site> sites,
      List<Voice> voices,
      Party party,
      Measured measured) {
    MetricLink link = measured.link();
    String metric = link.metric().id();
    Attributor.Attribution who =
        Expectation.isMarkets(scene, site) && !isNarrated(metric, site)
            ? attributor.market(scene, voices, Expectation.pollster(scene))
            : attributor.attribute(scene, voices, site.at(), metric, party);
    PeriodMention mention = periods.link(scene, site, link, sites, Timing.mayBeDay(link.metric()));
    boolean ofOwnTime = site.role() == Site.Role.FROM && mention != null;
    boolean outlook = Statement.looksAhead(scene, site.at()) && !ofOwnTime;
    Timing.Timed timed =
        timing.time(scene, site, link.metric(), party, who.firm(), mention, outlook);
    String condition = Statement.condition(scene, site.at(), note.text());
    Basis basis =
        Statement.basis(
            outlook, scene, site.at(), metric, who.firm(), timed.period(), published, condition);
    boolean prior = isPrior(scene, site, basis, mention);
    Span span = site.figure().span();
    Amount amount = Sign.amount(scene, site, metric, party, span.of(note.text()));
    double confidence =
        Confidence.of(link, measured.carried(), measured.named(), who.heard(), timed.printed());
    discourse.told(party, link);
    add(
        scene,
        who.firm(),
        party,
        measured.customer(),
        metric,
        measure(link, site),
        basis,
        amount,
        timed.period(),
        timed.year(),
        basis == Basis.SCENARIO ? condition : null,
        Statement.modality(scene, site.at()),
        span,
        prior,
        confidence,
        link.rule() + "; " + who.rule());
  }

  private void readTarget(
      Scene scene, Site site, TargetRun.Cell cell, int start, List<Voice> voices) {
    Party party = cell.subject();
    Attributor.Attribution who = attributor.attribute(scene, voices, start, "price_target", party);
    Span span = site.figure().span();
    Amount amount = Sign.amount(scene, site, "price_target", party, span.of(note.text()));
    add(
        scene,
        who.firm(),
        party,
        null,
        "price_target",
        null,
        Basis.TARGET,
        amount,
        null,
        null,
        null,
        Modality.ASSERTED,
        span,
        cell.prior(),
        0.85,
        "table of targets; " + who.rule());
  }

  private void readRating(
      Scene scene,
      RatingReader.Found rating,
      TargetRun run,
      List<Voice> voices,
      Set<Integer> speakers) {
    TargetRun.Cell cell = run.at(rating.at());
    SubjectLink subject =
        subjects.link(
            scene, rating.at(), null, speakers, discourse.company(), discourse.mainCompany());
    Party carried = subject == null ? discourse.company() : subject.party();
    Party party = cell == null ? carried : cell.subject();
    if (party == null) {
      drop(rating.span(), "nothing says whose rating it is");
      return;
    }
    Attributor.Attribution who =
        attributor.attribute(
            scene, voices, cell == null ? rating.at() : run.start(), "rating", party);
    add(
        scene,
        who.firm(),
        party,
        null,
        "rating",
        null,
        Basis.TARGET,
        rating.rating(),
        null,
        null,
        null,
        Modality.ASSERTED,
        rating.span(),
        rating.prior(),
        who.heard() ? 0.85 : 0.7,
        rating.rule() + "; " + who.rule());
  }

  private void add(
      Scene scene,
      Firm firm,
      Party party,
      @Nullable Party other,
      String metric,
      @Nullable String measure,
      Basis basis,
      Value value,
      @Nullable Period period,
      @Nullable Integer year,
      @Nullable String condition,
      Modality modality,
      Span span,
      boolean prior,
      double confidence,
      String rule) {
    Subject subject = new Subject(party.id(), party.name(), party.ticker(), kind(party));
    claims.add(
        new Claim(
            Claim.idOf(ref, span, subject, metric, period, firm),
            firm,
            subject,
            other == null ? null : new Counterparty(other.id(), other.name()),
            metric,
            measure,
            List.of(),
            basis,
            value,
            period,
            year,
            published,
            condition,
            modality,
            ref,
            span,
            span.of(note.text()),
            Passage.of(note.text(), scene.sentence().span()),
            scene.section(),
            prior,
            confidence,
            rule));
  }

  private void drop(Span span, String why) {
    dropped.add(new Dropped(span, span.of(note.text()), why));
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

  private static boolean isNarrated(String metric, Site site) {
    return metric.equals("share_price_move")
        || metric.equals("index_move")
        || (site.role() == Site.Role.BY && !metric.equals("share_price"));
  }

  private static boolean isPrior(
      Scene scene, Site site, Basis basis, @Nullable PeriodMention mention) {
    if (Statement.isFormer(scene, site.at())) {
      return basis != Basis.ACTUAL;
    }
    boolean ownPeriod = mention != null && Periods.needsAnchor(mention);
    return site.role() == Site.Role.FROM
        && !ownPeriod
        && (basis == Basis.TARGET || basis == Basis.GUIDANCE || basis == Basis.ESTIMATE)
        && !hasTimeBeside(scene, site);
  }

  /** "from $5 billion in 2026 to ...": a level of its own year, not an older forecast. */
  private static boolean hasTimeBeside(Scene scene, Site site) {
    return scene.at(site.at() + 1) instanceof Chunk.Time
        || (scene.at(site.at() + 2) instanceof Chunk.Time
            && scene.word(site.at() + 1).equals("in"));
  }

  private static @Nullable String measure(MetricLink link, Site site) {
    Metric metric = link.metric();
    if (metric.id().equals("other")) {
      return link.words().isEmpty() ? site.figure().noun() : link.words();
    }
    return site.figure().unit().startsWith("{") ? site.figure().noun() : null;
  }

  private static SubjectKind kind(Party party) {
    return switch (party.kind()) {
      case INDEX -> SubjectKind.INDEX;
      case COMMODITY -> SubjectKind.COMMODITY;
      case CURRENCY -> SubjectKind.CURRENCY;
      case ECONOMY, AUTHORITY -> SubjectKind.ECONOMY;
      case INDUSTRY -> SubjectKind.INDUSTRY;
      case PRODUCT -> SubjectKind.PRODUCT;
      case COMPANY, BROKER, RESEARCH, AGENCY, POLLSTER, MEDIA -> SubjectKind.COMPANY;
    };
  }
}
