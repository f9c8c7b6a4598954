package org.streetbook.pipeline.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every request is held to and every answer says. Reading is all there is: any other method is
 * refused. A request must name a host that this server is known by: a page elsewhere whose name was
 * made to point here (DNS rebinding) names its own.
 */
final class Guard {

  /** The headers of every answer. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  /** The methods that are answered. */
  static final List<String> METHODS = List.of("GET", "HEAD");

  private static final String ADDRESS = "[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+]";

  private final Set<String> names;
  private final boolean anyAddress;

  Guard(ServerSettings settings) {
    names = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    names.add(settings.host().toLowerCase(Locale.ROOT));
    settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    anyAddress = !settings.isPrivate();
  }

  /** The problem with a request, null where there is none. */
  @Nullable Problem check(String method, @Nullable String host) {
    if (!METHODS.contains(method)) {
      return Problem.of(405, "the book is only read here: GET and HEAD are all there is");
    }
    if (host == null || !isKnown(host.toLowerCase(Locale.ROOT))) {
      return Problem.of(
          421, "this server is not known by that name; ask by its address, or start with --name");
    }
    return null;
  }

  /** Beyond this machine its addresses are not known to it; a name is what rebinding needs. */
  private boolean isKnown(String host) {
    String name = host.replaceFirst(":[0-9]{1,5}$", "");
    return names.contains(name) || (anyAddress && name.matches(ADDRESS));
  }
}
