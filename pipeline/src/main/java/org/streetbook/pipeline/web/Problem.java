package org.streetbook.pipeline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 tells it ({@code application/problem+json}).
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what is wrong and what to do, for people
 * @param column where in {@code q}, from 1; null where the fault is not there
 * @param parameter which parameter is at fault, null where none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable Integer column,
    @Nullable String parameter) {

  /** Its media type. */
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail, null, null);
  }

  Problem atColumn(int where) {
    return new Problem(type, title, status, detail, where, "q");
  }

  Problem ofParameter(String name) {
    return new Problem(type, title, status, detail, null, name);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 413 -> "Content too large";
      case 414 -> "URI too long";
      case 421 -> "Misdirected request";
      case 431 -> "Header fields too large";
      case 503 -> "Service unavailable";
      default -> status < 500 ? "Request not understood" : "Internal error";
    };
  }

  /** Ends a request with a problem. */
  static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Raised(Problem problem) {
      super(problem.detail());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  /** The problem, to be thrown. */
  Raised raised() {
    return new Raised(this);
  }
}
