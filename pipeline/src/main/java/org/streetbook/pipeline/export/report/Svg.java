package org.streetbook.pipeline.export.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Shapes of a drawing. Places across are lengths of SVG, per cents as a rule; places down are
 * pixels from the top.
 */
final class Svg {

  private final Html html;

  Svg(Html html) {
    this.html = html;
  }

  void line(String name, String x1, String x2, int y1, int y2) throws IOException {
    html.empty("line", "class", name, "x1", x1, "x2", x2, "y1", px(y1), "y2", px(y2));
  }

  void rectangle(String name, String x, String width, int y, int height) throws IOException {
    html.empty("rect", "class", name, "x", x, "width", width, "y", px(y), "height", px(height));
  }

  void circle(String name, String x, int y, int radius) throws IOException {
    html.empty("circle", "class", name, "cx", x, "cy", px(y), "r", px(radius));
  }

  /** A shape around a place: only a drawing within the drawing can stand at a per cent of it. */
  void shape(String name, String x, int y, String path) throws IOException {
    html.open("svg", "x", x, "y", px(y), "overflow", "visible");
    html.empty("path", "class", name, "d", path).close();
  }

  /**
   * Words.
   *
   * @param anchor which part of them stands at {@code x}: null for their beginning
   */
  void words(String name, String text, String x, int y, @Nullable String anchor)
      throws IOException {
    html.leaf("text", text, "class", name, "x", x, "y", px(y), "text-anchor", anchor);
  }

  static String px(int pixels) {
    return String.valueOf(pixels);
  }
}
