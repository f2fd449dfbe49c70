package org.rootscamp.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value of the right JSON type that a reader refuses, with the reason for the client. */
final class RefusedValueException extends MismatchedInputException {

  private static final long serialVersionUID = 1;

  private final String reason;

  RefusedValueException(JsonParser parser, Class<?> target, String reason) {
    super(parser, reason, target);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
