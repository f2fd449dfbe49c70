package org.rootscamp.edits;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.journal.ChangeWords;
import org.rootscamp.journal.Journal;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.people.PersonNames;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallChange;
import org.rootscamp.wall.WallChange.What;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallDifference;

/** Why something is not taken back just like that, in sentences that say who did what when. */
final class Objections {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Objections() {}

  /**
   * That it is a publication: what people would see without it.
   *
   * @param without the Wall as it would be
   */
  static ApiProblem toUndoing(JournalEntry publication, Wall present, WallContent without) {
    List<WallChange> changes = WallDifference.between(present.content(), without, present.scene());
    List<String> parts = new ArrayList<>();
    count(changes, What.UNPLACED, "would leave the Wall", parts);
    count(changes, What.MOVED, "would move", parts);
    count(changes, What.PLACED, "would come back", parts);
    String sentence =
        "The Wall would be as it was before %s published a draft at %s: %s."
            .formatted(
                PersonNames.of(publication.byId),
                time(publication.at, present),
                parts.isEmpty() ? "no session would move" : String.join(", ", parts));
    return ApiProblem.unseen(ProblemType.UNDO_OF_PUBLICATION, sentence, changes);
  }

  private static void count(
      List<WallChange> changes, What what, String happens, List<String> parts) {
    long number = changes.stream().filter(it -> it.what() == what).count();
    if (number > 0) {
      parts.add(number + (number == 1 ? " session " : " sessions ") + happens);
    }
  }

  /** That somebody has changed the same since. */
  static ApiProblem overtaken(
      WithoutEdit without, Journal journal, JournalEntry edits, Wall present) {
    String sentence = "It is not as it was left any more.";
    for (JournalEntry entry : JournalEntry.since(edits)) {
      List<WallChange> same =
          journal.changes(entry).stream().filter(change -> isAbout(without, change)).toList();
      if (!same.isEmpty()) {
        sentence = sentence(entry, same.get(0), present);
        break;
      }
    }
    return new ApiProblem(ProblemType.UNDO_OVERTAKEN, sentence);
  }

  private static boolean isAbout(WithoutEdit without, WallChange change) {
    return change.proposalId() == null
        ? without.cellsSince().contains(new Place(change.roomId(), change.slotId()))
        : without.sessionsSince().contains(change.proposalId());
  }

  private static String sentence(JournalEntry entry, WallChange change, Wall present) {
    return "%s changed that at %s: %s."
        .formatted(
            PersonNames.of(entry.byId),
            time(entry.at, present),
            new ChangeWords(present.scene()).of(change));
  }

  private static String time(Instant at, Wall present) {
    return TIME.format(at.atZone(ZoneId.of(present.event().timeZone)));
  }
}
