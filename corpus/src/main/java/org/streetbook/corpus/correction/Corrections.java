package org.streetbook.corpus.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.CatalogueException;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.claim.Amount;
import org.streetbook.corpus.claim.Claim;
import org.streetbook.corpus.claim.Correction;
import org.streetbook.corpus.claim.Firm;
import org.streetbook.corpus.claim.FirmKind;
import org.streetbook.corpus.claim.Period;
import org.streetbook.corpus.claim.Subject;
import org.streetbook.corpus.claim.YearEnd;

/**
 * Corrects claims by a list: a claim as extracted in, the claim as corrected out. Lines on
 * different parts of a claim add up. Of lines that contradict each other the one that asks for more
 * of the claim holds, an id before all fields; where two ask for as much, neither can be meant, and
 * that is a fault of the list. A pure function, and thread-safe.
 *
 * <pre>{@code
 * Corrections corrections = new Corrections(Overrides.of(book, catalogue), catalogue);
 * Claim corrected = corrections.corrected(extracted);
 * }</pre>
 */
public final class Corrections {

  private static final int ID = 8;

  private final Overrides overrides;
  private final Catalogue catalogue;

  /** Lines by something that their claims must have. */
  private final Map<String, List<Overrides.Entry>> byHandle = new HashMap<>();

  /**
   * @param catalogue the one that the names of the list were looked up in
   */
  public Corrections(Overrides overrides, Catalogue catalogue) {
    this.overrides = overrides;
    this.catalogue = catalogue;
    for (Overrides.Entry entry : overrides.entries()) {
      for (String handle : handles(entry.selector())) {
        byHandle.computeIfAbsent(handle, none -> new ArrayList<>()).add(entry);
      }
    }
  }

  /**
   * The claim as corrected; itself where no line is for it.
   *
   * @param claim as it was extracted, or as any list corrected it: what was corrected is undone
   *     first
   * @throws CatalogueException where two lines contradict each other on it; the message names them
   */
  public Claim corrected(Claim claim) {
    Claim extracted = claim.asExtracted();
    if (overrides.isEmpty()) {
      return extracted;
    }
    Map<Change.Slot, List<Overrides.Entry>> holding = new EnumMap<>(Change.Slot.class);
    for (Overrides.Entry entry : entriesFor(extracted)) {
      holding.computeIfAbsent(entry.change().slot(), none -> new ArrayList<>()).add(entry);
    }
    if (holding.isEmpty()) {
      return extracted;
    }
    List<Correction.Line> lines = new ArrayList<>();
    Correction.Key key = Correction.Key.of(extracted);
    boolean muted = false;
    // the kind of a firm and the dates of a fiscal year depend on the subject, so that comes first
    for (Change.Slot slot :
        List.of(
            Change.Slot.VOICE,
            Change.Slot.SUBJECT,
            Change.Slot.FIRM,
            Change.Slot.METRIC,
            Change.Slot.TIME)) {
      List<Overrides.Entry> agreed = agreed(extracted, holding.getOrDefault(slot, List.of()));
      if (agreed.isEmpty()) {
        continue;
      }
      agreed.forEach(entry -> lines.add(entry.line()));
      muted |= slot == Change.Slot.VOICE;
      key = changed(extracted, key, agreed.getFirst().change());
    }
    return extracted.corrected(key, new Correction(muted, Correction.Key.of(extracted), lines));
  }

  private Set<Overrides.Entry> entriesFor(Claim extracted) {
    Set<Overrides.Entry> found = new LinkedHashSet<>();
    for (String handle : handles(extracted)) {
      for (Overrides.Entry entry : byHandle.getOrDefault(handle, List.of())) {
        if (entry.selector().selects(extracted)) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  /** Those that ask for most, which must do the same; in one order whatever that of the list. */
  private List<Overrides.Entry> agreed(Claim claim, List<Overrides.Entry> entries) {
    int most = entries.stream().mapToInt(entry -> entry.selector().narrowness()).max().orElse(0);
    List<Overrides.Entry> narrowest =
        entries.stream()
            .filter(entry -> entry.selector().narrowness() == most)
            .sorted(Comparator.comparing(Overrides.Entry::line))
            .toList();
    for (Overrides.Entry entry : narrowest) {
      Overrides.Entry first = narrowest.getFirst();
      if (!entry.change().told().equals(first.change().told())) {
        boolean inOrder = first.number() < entry.number();
        Overrides.Entry upper = inOrder ? first : entry;
        Overrides.Entry lower = inOrder ? entry : first;
        throw new CatalogueException(
            overrides.name()
                + ", lines "
                + upper.number()
                + " and "
                + lower.number()
                + ": both are for claim "
                + claim.id()
                + " in "
                + claim.note().path()
                + " and contradict each other ("
                + upper.change().told()
                + ", "
                + lower.change().told()
                + "); delete one, or let the one that shall hold ask for more");
      }
    }
    return narrowest;
  }

  private Correction.Key changed(Claim claim, Correction.Key key, Change change) {
    return switch (change) {
      case Change.Mute mute -> key;
      case Change.ToFirm to -> with(key, firm(claim, key.subject(), to));
      case Change.ToSubject to -> with(key, to.subject());
      case Change.ToMetric to ->
          to.metric().equals(key.metric())
              ? key
              : new Correction.Key(
                  key.firm(),
                  key.subject(),
                  to.metric(),
                  isCount(claim) ? key.measure() : null,
                  key.period(),
                  key.year());
      case Change.ToYear to -> with(key, inYear(key, to.year()), to.year());
      case Change.ToPeriod to -> {
        Period period =
            to.label() == null ? null : PeriodLabel.parse(to.label(), yearEnd(key.subject()));
        yield with(key, period, period == null ? null : PeriodLabel.yearOf(period));
      }
    };
  }

  /** Things that are counted keep what they are called, whatever counting them measures. */
  private static boolean isCount(Claim claim) {
    return claim.value() instanceof Amount amount && amount.unit().startsWith("{");
  }

  private static Correction.Key with(Correction.Key key, Firm firm) {
    return new Correction.Key(
        firm, key.subject(), key.metric(), key.measure(), key.period(), key.year());
  }

  private static Correction.Key with(
      Correction.Key key, @Nullable Period period, @Nullable Integer year) {
    return new Correction.Key(key.firm(), key.subject(), key.metric(), key.measure(), period, year);
  }

  /** Another subject counts its fiscal years by its own calendar, and speaks for itself alone. */
  private Correction.Key with(Correction.Key key, Subject subject) {
    Period period = key.period();
    if (period != null
        && period.equals(PeriodLabel.parse(period.label(), yearEnd(key.subject())))) {
      period = PeriodLabel.parse(period.label(), yearEnd(subject));
    }
    return new Correction.Key(key.firm(), subject, key.metric(), key.measure(), period, key.year());
  }

  /** A listed house is a company where it speaks of itself, and a publisher is the press. */
  private static Firm firm(Claim claim, Subject subject, Change.ToFirm to) {
    Firm firm = to.firm();
    FirmKind kind = firm.kind();
    String id = firm.id();
    String publisher = claim.note().publisher();
    if (!to.listed() && firm.name().equalsIgnoreCase(publisher)) {
      kind = FirmKind.MEDIA;
      id = Catalogue.slug(firm.name());
    } else if (id.equals(subject.id())) {
      kind = FirmKind.COMPANY;
    }
    String via = id.equals(claim.firm().id()) ? claim.firm().via() : null;
    String analyst = id.equals(claim.firm().id()) ? claim.firm().analyst() : null;
    return new Firm(id, firm.name(), kind, analyst, via);
  }

  private static @Nullable Period inYear(Correction.Key key, @Nullable Integer year) {
    if (year == null) {
      return null;
    }
    Period period = key.period();
    if (period == null || period.end() == null) {
      return PeriodLabel.parse(year.toString(), YearEnd.OF_CALENDAR_YEAR);
    }
    Integer filed = key.year() == null ? PeriodLabel.yearOf(period) : key.year();
    return PeriodLabel.moved(period, year - (filed == null ? period.end().getYear() : filed));
  }

  private YearEnd yearEnd(Subject subject) {
    Entity entity = catalogue.entity(subject.id());
    return YearEnd.of(entity == null ? null : entity.fiscalYearEnd());
  }

  private static List<String> handles(Selector selector) {
    return switch (selector) {
      case Selector.ById id -> List.of("id " + id.beginning().substring(0, ID));
      case Selector.ByFields by -> {
        Map<Selector.Field, String> fields = by.fields();
        if (fields.containsKey(Selector.Field.NOTE)) {
          yield List.of("note " + fields.get(Selector.Field.NOTE));
        }
        if (fields.containsKey(Selector.Field.QUOTE)) {
          yield List.of("quote " + fields.get(Selector.Field.QUOTE));
        }
        if (fields.containsKey(Selector.Field.SUBJECT)) {
          List<String> handles = new ArrayList<>();
          by.subjects().forEach(subject -> handles.add("subject " + subject));
          handles.add("ticker " + upper(fields.get(Selector.Field.SUBJECT)));
          yield handles;
        }
        if (fields.containsKey(Selector.Field.FIRM)) {
          yield by.firms().stream().map(firm -> "firm " + firm).toList();
        }
        yield List.of("any");
      }
    };
  }

  private static List<String> handles(Claim claim) {
    return List.of(
        "id " + claim.id().substring(0, Math.min(ID, claim.id().length())),
        "note " + claim.note().path(),
        "quote " + Selector.oneBlank(claim.quote()),
        "subject " + claim.subject().id(),
        "ticker " + upper(claim.subject().ticker()),
        "firm " + claim.firm().id(),
        "any");
  }

  private static String upper(@Nullable String ticker) {
    return ticker == null ? "" : ticker.toUpperCase(Locale.ROOT);
  }
}
