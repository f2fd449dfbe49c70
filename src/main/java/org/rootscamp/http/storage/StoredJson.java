package org.rootscamp.http.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Documents that live in a column. They are read leniently, unlike requests: what a newer instance
 * has written beside this one has fields and names that this one does not know yet.
 */
@ApplicationScoped
public class StoredJson {

  private final ObjectMapper json;

  StoredJson(ObjectMapper json) {
    this.json =
        json.copy()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    // What requests may not have is no fault of our own documents, such as a long fraction.
    this.json.getFactory().setStreamReadConstraints(StreamReadConstraints.defaults());
  }

  public String write(Object document) {
    try {
      return json.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Our own records can be written", e);
    }
  }

  public <T> T read(String document, Class<T> type) {
    try {
      return json.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What we wrote can be read", e);
    }
  }
}
