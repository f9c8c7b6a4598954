package org.streetbook.corpus.estimate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What reconciliation observed: typed, with the claims it rests on and one sentence that says it.
 *
 * @param id hash of the class, the claims and the values
 * @param kind the class; {@code class} in exports
 * @param subject canonical name
 * @param period label, null where the claims have none
 * @param firms canonical names, sorted
 * @param claims ids, sorted
 * @param estimates ids of the rows that it concerns, sorted
 * @param values the numbers by name, decimals in plain notation
 * @param sentence the plain words with the figures in them
 * @param arithmetic lines that recompute it from the claims' figures, may be empty
 */
public record Finding(
    String id,
    @JsonProperty("class") FindingClass kind,
    String subject,
    String metric,
    @Nullable String period,
    List<String> firms,
    List<String> claims,
    List<String> estimates,
    Map<String, String> values,
    String sentence,
    List<String> arithmetic)
    implements Serializable {

  public Finding {
    firms = List.copyOf(firms);
    claims = List.copyOf(claims);
    estimates = List.copyOf(estimates);
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    arithmetic = List.copyOf(arithmetic);
  }
}
