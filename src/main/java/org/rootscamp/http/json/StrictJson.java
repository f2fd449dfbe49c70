package org.rootscamp.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Reads JSON as it is written: 7 is no text, "7" is no number, an unknown, repeated or trailing
 * thing is an error, and text is {@linkplain CleanText clean}.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

  /**
   * Some times what the API needs: its longest text has 4,000 letters, its deepest body 5 levels.
   */
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxStringLength(20_000)
          .maxNameLength(500)
          .maxNumberLength(100)
          .maxNestingDepth(30)
          .build();

  /** Last, so that no other module reads text or instants in its own way. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.getFactory().setStreamReadConstraints(BOUNDS);
    mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
    mapper.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
    mapper.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);
    mapper.configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true);
    mapper.configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false);
    mapper.configure(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, false);
    mapper.configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
    mapper.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
    refuseCoercion(mapper);
    mapper.registerModule(
        new SimpleModule("strict")
            .addDeserializer(String.class, new CleanText())
            .addDeserializer(Instant.class, new InstantWithOffset())
            .addDeserializer(LocalDate.class, new PlainDate()));
  }

  @SuppressWarnings("deprecation") // the only switch that works on a mapper already built
  private static void refuseCoercion(ObjectMapper mapper) {
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    mapper
        .coercionConfigFor(LogicalType.Enum)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
  }

  private static final class PlainDate extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;
    private static final Pattern FORM =
        Pattern.compile("(19|[2-8][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");

    PlainDate() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      try {
        if (FORM.matcher(parser.getText()).matches()) {
          return LocalDate.parse(parser.getText());
        }
      } catch (DateTimeParseException e) {
        // a day that no calendar has; told below
      }
      return (LocalDate)
          context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no date");
    }
  }

  private static final class InstantWithOffset extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    InstantWithOffset() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
      }
      try {
        OffsetDateTime time = OffsetDateTime.parse(parser.getText());
        if (time.getYear() < 1900 || time.getYear() > 9998) {
          throw new RefusedValueException(parser, Instant.class, "must lie in 1900 to 9998");
        }
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
      } catch (DateTimeParseException e) {
        return (Instant)
            context.handleWeirdStringValue(Instant.class, parser.getText(), "no instant");
      }
    }
  }
}
