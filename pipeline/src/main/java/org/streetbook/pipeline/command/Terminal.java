package org.streetbook.pipeline.command;

/**
 * What the outputs are connected to, as the launcher found it: the JVM itself cannot tell on every
 * release that this program runs on.
 *
 * @param out whether a person sees standard output
 * @param err whether a person sees standard error
 */
record Terminal(boolean out, boolean err) {

  private static final String PROPERTY = "streetbook.terminal";

  static Terminal current() {
    String found = System.getProperty(PROPERTY, "");
    return new Terminal(found.contains("out"), found.contains("err"));
  }

  /** The text, emphasised for a person. */
  String bold(String text) {
    return out ? "\u001b[1m" + text + "\u001b[0m" : "**" + text + "**";
  }

  /** The text, emphasised less; as it is where nobody sees colours. */
  String underlined(String text) {
    return out ? "\u001b[4m" + text + "\u001b[0m" : text;
  }
}
