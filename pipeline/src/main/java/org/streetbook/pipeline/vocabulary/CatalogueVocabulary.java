package org.streetbook.pipeline.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.streetbook.corpus.catalogue.Catalogue;
import org.streetbook.corpus.catalogue.Entity;
import org.streetbook.corpus.catalogue.Metric;
import org.streetbook.index.schema.Vocabulary;

/** The names that a catalogue knows; firms and subjects share its entities. */
public final class CatalogueVocabulary implements Vocabulary {

  private final Supplier<Catalogue> catalogue;

  /**
   * The names in a catalogue.
   *
   * @param catalogue asked each time; should keep what it loads
   */
  public CatalogueVocabulary(Supplier<Catalogue> catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Collection<String> names(Kind kind, String id) {
    return switch (kind) {
      case FIRM, SUBJECT -> names(id);
      case METRIC -> metric(id);
    };
  }

  @Override
  public Collection<String> ids(Kind kind) {
    return switch (kind) {
      case FIRM, SUBJECT -> catalogue.get().entities().stream().map(Entity::id).toList();
      case METRIC -> catalogue.get().metrics().stream().map(Metric::id).toList();
    };
  }

  private List<String> names(String id) {
    Entity entity = catalogue.get().entity(id);
    if (entity == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    names.add(entity.name());
    names.addAll(entity.aliases());
    if (entity.ticker() != null) {
      names.add(entity.ticker());
    }
    return names;
  }

  private List<String> metric(String id) {
    Metric metric = catalogue.get().metric(id);
    if (metric == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    names.add(metric.label());
    names.addAll(metric.aliases());
    return names;
  }
}
