package org.rootscamp.http.problems;

/** One reason why a request is not valid: the field as a path in the body, and a sentence. */
public record FieldError(String field, String message) {}
