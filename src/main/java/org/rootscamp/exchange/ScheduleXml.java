package org.rootscamp.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rootscamp.events.TrackView;
import org.rootscamp.grid.Room;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;

/** A schedule as XML, with the names that schedule apps read. */
final class ScheduleXml {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final Schedule schedule;
  private final XMLStreamWriter xml;

  private ScheduleXml(Schedule schedule, XMLStreamWriter xml) {
    this.schedule = schedule;
    this.xml = xml;
  }

  static byte[] of(Schedule schedule) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      new ScheduleXml(schedule, xml).write();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Memory can be written to", e);
    }
    return bytes.toByteArray();
  }

  private void write() throws XMLStreamException {
    xml.writeStartElement("schedule");
    element("version", Integer.toString(schedule.version()));
    xml.writeStartElement("conference");
    element("title", schedule.title());
    element("acronym", schedule.acronym());
    element("start", schedule.days().get(0).date().toString());
    element("end", schedule.days().get(schedule.days().size() - 1).date().toString());
    element("days", Integer.toString(schedule.days().size()));
    element("timeslot_duration", "00:05");
    element("url", schedule.page().toString());
    element("time_zone_name", schedule.zone().getId());
    for (TrackView track : schedule.tracks()) {
      xml.writeEmptyElement("track");
      xml.writeAttribute("name", track.name());
      xml.writeAttribute("color", track.colour().paper());
    }
    xml.writeEndElement();
    for (Schedule.Day day : schedule.days()) {
      write(day);
    }
    xml.writeEndElement();
  }

  private void write(Schedule.Day day) throws XMLStreamException {
    xml.writeStartElement("day");
    xml.writeAttribute("index", Integer.toString(day.index()));
    xml.writeAttribute("date", day.date().toString());
    xml.writeAttribute("start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.start()));
    xml.writeAttribute("end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.end()));
    for (Room room : schedule.rooms()) {
      xml.writeStartElement("room");
      xml.writeAttribute("name", room.name);
      xml.writeAttribute("guid", room.id.toString());
      for (Schedule.Item item : day.in(room)) {
        write(item);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void write(Schedule.Item item) throws XMLStreamException {
    Proposal session = item.session();
    xml.writeStartElement("event");
    xml.writeAttribute("guid", item.guid().toString());
    xml.writeAttribute("id", Integer.toString(item.number()));
    element("room", item.room().name);
    element("title", session.title);
    element("type", "workshop");
    element("date", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(item.start()));
    element("start", MINUTE.format(item.start()));
    element("duration", ScheduleJson.duration(item));
    element("abstract", session.summary);
    element("slug", item.slug());
    element("track", session.track);
    element("language", session.language);
    xml.writeStartElement("persons");
    for (Person person : session.facilitators) {
      xml.writeStartElement("person");
      xml.writeAttribute("guid", person.id.toString());
      xml.writeCharacters(person.name);
      xml.writeEndElement();
    }
    xml.writeEndElement();
    element("url", schedule.page().toString());
    xml.writeEndElement();
  }

  /** What is not known is empty, because apps expect the element. */
  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text == null ? "" : text);
    xml.writeEndElement();
  }
}
