package org.rootscamp.events;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;

/**
 * A family of topics of one event, and how it looks everywhere. No two tracks of an event have both
 * the same colour and the same shape.
 *
 * @param offered whether a proposal brought it and the organiser has not taken it up
 */
@Embeddable
public record Track(
    @Column(length = 100) String name,
    @Enumerated(EnumType.STRING) @Column(length = 10) TrackColour colour,
    @Enumerated(EnumType.STRING) @Column(length = 10) TrackShape shape,
    boolean offered) {

  /** As many as there are pairs of a colour and a shape. */
  static final int MOST = TrackColour.values().length * TrackShape.values().length;

  /** What sets one track apart from the others at a glance. */
  record Look(TrackColour colour, TrackShape shape) {

    /** Such as {@code yellow circle}. */
    String words() {
      return (colour + " " + shape).toLowerCase(Locale.ROOT);
    }
  }

  static Track of(String name, Look look, boolean offered) {
    return new Track(name, look.colour(), look.shape(), offered);
  }

  Look look() {
    return new Look(colour, shape);
  }
}
