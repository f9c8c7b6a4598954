package org.streetbook.pipeline.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What one run of the command line gave. */
record Run(int code, String out, String err) {

  static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Streetbook.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(code, out.toString(), err.toString());
  }
}
