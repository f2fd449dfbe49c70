package org.rootscamp.edits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rootscamp.edits.EditsRequest.Item;
import org.rootscamp.edits.EditsRequest.Op;
import org.rootscamp.http.Ids;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallScene;

/** Makes edits out of what was sent, or says which field names nothing. */
final class EditReader {

  private final Item item;
  private final String path;
  private final WallScene scene;

  private EditReader(Item item, String path, WallScene scene) {
    this.item = item;
    this.path = path;
    this.scene = scene;
  }

  /**
   * The edits in their order.
   *
   * @throws ApiProblem 400 with the field that is missing, superfluous or names nothing here
   */
  static List<Edit> read(EditsRequest request, WallScene scene) {
    List<Edit> edits = new ArrayList<>();
    for (Item item : request.edits()) {
      edits.add(new EditReader(item, "edits[" + edits.size() + "].", scene).read());
    }
    return edits;
  }

  /** The proposals that the request names, whether they exist or not. */
  static Set<UUID> named(EditsRequest request) {
    Set<UUID> ids = new HashSet<>();
    for (Item item : request.edits()) {
      Stream.of(item.proposalId(), item.withProposalId())
          .forEach(id -> Ids.parse(id).ifPresent(ids::add));
    }
    return ids;
  }

  private Edit read() {
    UUID session = session("proposalId", item.proposalId(), item.op().ofSession);
    UUID other = session("withProposalId", item.withProposalId(), item.op() == Op.SWAP);
    Place cell = cell();
    Edit.Which run = new Edit.Which(session, from());
    return switch (item.op()) {
      case PLACE -> new Edit.Put(session, cell);
      case MOVE -> new Edit.Move(run, cell);
      case SWAP -> swap(run, other);
      case UNPLACE -> new Edit.Unplace(run);
      case PIN -> new Edit.Pin(run, true);
      case UNPIN -> new Edit.Pin(run, false);
      case CANCEL -> new Edit.Cancel(run, true);
      case UNCANCEL -> new Edit.Cancel(run, false);
      case HOLD -> new Edit.Hold(cell, true);
      case RELEASE -> new Edit.Hold(cell, false);
    };
  }

  private Edit swap(Edit.Which run, UUID other) {
    if (run.proposalId().equals(other)) {
      throw ApiProblem.invalid(path + "withProposalId", "must be another proposal");
    }
    return new Edit.Swap(run, other);
  }

  private Place from() {
    if (item.from() == null) {
      return null;
    }
    if (!item.op().ofRun) {
      throw superfluous("from");
    }
    return new Place(
        room("from.roomId", item.from().roomId(), true),
        slot("from.slotId", item.from().slotId(), true));
  }

  private Place cell() {
    UUID room = room("roomId", item.roomId(), item.op().ofCell);
    UUID slot = slot("slotId", item.slotId(), item.op().ofCell);
    return room == null ? null : new Place(room, slot);
  }

  private UUID session(String field, String id, boolean wanted) {
    return known(field, id, wanted, scene::hasProposal, "is no proposal of this event");
  }

  private UUID room(String field, String id, boolean wanted) {
    return known(field, id, wanted, scene::hasRoom, "is no room of this event");
  }

  private UUID slot(String field, String id, boolean wanted) {
    return known(field, id, wanted, scene::hasSlot, "is no session slot of this event");
  }

  private UUID known(
      String field, String id, boolean wanted, Predicate<UUID> exists, String otherwise) {
    if (!wanted) {
      if (id != null) {
        throw superfluous(field);
      }
      return null;
    }
    if (id == null) {
      throw ApiProblem.invalid(path + field, "is needed for this op");
    }
    return Ids.parse(id)
        .filter(exists)
        .orElseThrow(() -> ApiProblem.invalid(path + field, otherwise));
  }

  private ApiProblem superfluous(String field) {
    return ApiProblem.invalid(path + field, "has no meaning for this op");
  }
}
