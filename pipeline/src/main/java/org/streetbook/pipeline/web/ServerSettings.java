package org.streetbook.pipeline.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a server is asked to do.
 *
 * @param book the book's folder
 * @param host the address to listen on
 * @param port 0 to 65535; 0 for any that is free
 * @param names further host names that requests may ask for
 */
public record ServerSettings(Path book, String host, int port, List<String> names) {

  /** The address that nobody but this machine reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final int LAST_PORT = 65_535;

  public ServerSettings {
    names = List.copyOf(names);
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("port " + port + " is not one of 0 to " + LAST_PORT);
    }
  }

  /** Whether nobody but this machine reaches it; a host that nobody knows counts as open. */
  public boolean isPrivate() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
