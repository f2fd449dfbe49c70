package org.rootscamp.http.wire;

import java.util.Arrays;
import java.util.Optional;
import org.rootscamp.http.problems.ProblemType;

/**
 * Why a request is not looked at any further. It goes on as one for an address that nobody can
 * send, since no address has a space, and is answered in its turn like one that cannot be read.
 */
public enum Refusal {
  LINE_TOO_LONG(ProblemType.URI_TOO_LONG, "The first line of the request is too long."),
  HEADERS_TOO_LARGE(ProblemType.HEADERS_TOO_LARGE, "The headers of the request are too large."),
  NO_HTTP(ProblemType.INVALID_REQUEST, "The request cannot be read as HTTP/1.1."),
  NO_HOST(ProblemType.INVALID_REQUEST, "A request names one host and, if need be, its port.");

  private final ProblemType type;
  private final String detail;

  Refusal(ProblemType type, String detail) {
    this.type = type;
    this.detail = detail;
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return detail;
  }

  /** The address that stands for it. */
  String address() {
    return "/ " + name();
  }

  /** That which an address stands for. */
  public static Optional<Refusal> at(String address) {
    return Arrays.stream(values()).filter(it -> it.address().equals(address)).findFirst();
  }
}
