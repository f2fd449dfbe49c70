package org.rootscamp.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;

/**
 * How many musts a ballot may hold. On the wire: a number, null for no limit, or left out for the
 * default, which is the number of session slots.
 */
@JsonDeserialize(using = MustLimit.Reader.class)
@JsonSerialize(using = MustLimit.Writer.class)
public record MustLimit(String kind, Integer number) {

  public static final MustLimit DEFAULT = new MustLimit("default", null);
  public static final MustLimit NONE = new MustLimit("none", null);
  static final int MOST = 1_000;

  static MustLimit fixed(int number) {
    return new MustLimit("fixed", number);
  }

  public static MustLimit stored(String kind, Integer number) {
    return new MustLimit(kind, number);
  }

  /**
   * The limit for an event with that many session slots, or nothing when there is none. As long as
   * there are no slots, people vote without the default limit: nobody knows yet how long the day
   * is.
   */
  public Optional<Integer> effective(int sessionSlots) {
    return switch (kind) {
      case "default" -> Optional.of(sessionSlots).filter(slots -> slots > 0);
      case "none" -> Optional.empty();
      default -> Optional.of(number);
    };
  }

  static final class Reader extends StdDeserializer<MustLimit> {
    private static final long serialVersionUID = 1;

    Reader() {
      super(MustLimit.class);
    }

    @Override
    public MustLimit deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
        return (MustLimit) context.handleUnexpectedToken(Integer.class, parser);
      }
      long number = parser.getBigIntegerValue().bitLength() < 32 ? parser.getLongValue() : -1;
      if (number < 0 || number > MOST) {
        return (MustLimit)
            context.handleWeirdNumberValue(Integer.class, number, "from 0 to " + MOST);
      }
      return fixed((int) number);
    }

    @Override
    public MustLimit getNullValue(DeserializationContext context) {
      return NONE;
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return null;
    }
  }

  /** Writes what a client would send; the default is written by leaving the field out. */
  static final class Writer extends StdSerializer<MustLimit> {
    private static final long serialVersionUID = 1;

    Writer() {
      super(MustLimit.class);
    }

    @Override
    public void serialize(MustLimit limit, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (limit.number() == null) {
        json.writeNull();
      } else {
        json.writeNumber(limit.number());
      }
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, MustLimit limit) {
      return limit.equals(DEFAULT);
    }
  }
}
