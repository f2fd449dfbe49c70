package org.rootscamp.grid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.rootscamp.http.json.VisibleText;

/**
 * A room as it is sent.
 *
 * @param closed the slots in which it cannot be used
 */
public record RoomRequest(
    @NotNull @VisibleText @Size(max = 100) String name,
    @NotNull @Min(1) @Max(100_000) Integer capacity,
    @Size(max = 50) List<@NotNull @VisibleText @Size(max = 50) String> features,
    @Size(max = 200) List<@NotNull String> closed) {

  public RoomRequest {
    features = features == null ? List.of() : features;
    closed = closed == null ? List.of() : closed;
  }

  /** Each once; limits are about all that was sent. */
  @Override
  public List<String> features() {
    return features.stream().distinct().toList();
  }

  /** Each once. */
  @Override
  public List<String> closed() {
    return closed.stream().distinct().toList();
  }

  static RoomRequest of(Room room) {
    return new RoomRequest(
        room.name,
        room.capacity,
        List.copyOf(room.features),
        room.closed.stream().sorted().map(UUID::toString).toList());
  }
}
