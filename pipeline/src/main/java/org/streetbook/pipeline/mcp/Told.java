package org.streetbook.pipeline.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.streetbook.corpus.estimate.Finding;
import org.streetbook.corpus.wire.Json;

/** What was observed, with its arithmetic. */
final class Told {

  private Told() {}

  /** The findings as JSON, told on the page as well; at most {@link Bounds#MOST}. */
  static ArrayNode findings(List<Finding> findings, Page page) {
    ArrayNode trees = Json.mapper().createArrayNode();
    for (Finding each : findings.subList(0, Math.min(findings.size(), Bounds.MOST))) {
      trees.add(Bounds.tree(each));
      page.line(each.kind().label() + ": " + each.sentence());
      each.arithmetic().forEach(line -> page.line("  " + line));
    }
    return trees;
  }
}
