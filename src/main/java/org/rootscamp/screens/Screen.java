package org.rootscamp.screens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.rootscamp.events.Event;

/** What volunteers put on the screens of an event. */
@Entity
@Table(name = "screens")
public class Screen extends PanacheEntityBase {

  @Id UUID eventId;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  ScreenMode mode = ScreenMode.AUTO;

  @Column(length = ScreenRequest.LONGEST_MESSAGE)
  String message;

  /** When the message was put up, or null without one. */
  Instant messageAt;

  /** The screen of an event; a new one that is not stored yet if nobody has touched it. */
  static Screen of(Event event) {
    Screen screen = findById(event.id);
    if (screen == null) {
      screen = new Screen();
      screen.eventId = event.id;
    }
    return screen;
  }

  /** The same message again keeps its time. */
  void show(ScreenMode wanted, String text, Instant now) {
    if (!Objects.equals(message, text)) {
      message = text;
      messageAt = text == null ? null : now;
    }
    mode = wanted;
  }
}
