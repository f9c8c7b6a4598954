package org.streetbook.pipeline.export.report;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements of HTML and SVG. Whatever text it is given stands in the page as text: markup in
 * it is escaped, and characters that are invisible, turn the reading direction or are none at all
 * are dropped. Names of elements and attributes are the caller's own words, never a book's.
 */
final class Html {

  private static final Set<String> VOID = Set.of("meta", "input", "col", "br");

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  Html(Appendable out) {
    this.out = out;
  }

  /** The line that makes it HTML. */
  Html document() throws IOException {
    out.append("<!DOCTYPE html>\n");
    return this;
  }

  /** Opens an element; attributes are names and values in turn, a null value leaves one out. */
  Html open(String tag, @Nullable String... attributes) throws IOException {
    tag(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() throws IOException {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that holds nothing. */
  Html empty(String tag, @Nullable String... attributes) throws IOException {
    tag(tag, attributes);
    out.append(VOID.contains(tag) ? ">" : "/>");
    return this;
  }

  /** An element that holds text alone. */
  Html leaf(String tag, String text, @Nullable String... attributes) throws IOException {
    return open(tag, attributes).text(text).close();
  }

  /** Text. */
  Html text(String text) throws IOException {
    out.append(escaped(text));
    return this;
  }

  /** A line break in the source, where it does not show. */
  Html line() throws IOException {
    out.append('\n');
    return this;
  }

  /** A style sheet or script of this package as it is, in an element of that name. */
  Html resource(String tag, String content) throws IOException {
    out.append('<').append(tag).append('>').append(content);
    out.append("</").append(tag).append('>');
    return this;
  }

  private void tag(String tag, @Nullable String... attributes) throws IOException {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
      }
    }
  }

  /** The text with its markup escaped, for content and for attributes in double quotes. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\r', '\t', '\u2028', '\u2029' -> escaped.append(' ');
                default -> {
                  if (isShown(c)) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }

  /** Whether the character may stand in a page: no control, no half of a pair, no format. */
  static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
      // zero width joiners are part of words and of emoji; the rest turns or hides text
      case Character.FORMAT -> c == 0x200c || c == 0x200d;
      default -> true;
    };
  }

  /** The address where it is one of the web that can be followed without harm, else null. */
  static @Nullable String web(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme();
      boolean isWeb = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return isWeb && uri.getHost() != null && uri.getUserInfo() == null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
