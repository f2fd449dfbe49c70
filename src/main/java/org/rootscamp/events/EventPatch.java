package org.rootscamp.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.rootscamp.http.json.VisibleText;

/** What can be changed of an event; the target of a merge patch. */
public record EventPatch(
    @NotNull @VisibleText @Size(max = 200) String name,
    @NotNull LocalDate date,
    @NotNull String timeZone,
    @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 04:00")
        String dayStart,
    @Min(1) @Max(1_000_000) Integer expectedPeople,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) MustLimit mustLimit,
    @NotNull WindowState proposing,
    @NotNull WindowState voting,
    @NotNull @Valid EventSettings settings,
    @NotNull @Valid PrivacyNotice notice,
    @Size(max = 64) List<@NotNull @Valid TrackRequest> tracks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 100) String doorCode) {

  public EventPatch {
    dayStart = dayStart == null ? EventRequest.MIDNIGHT : dayStart;
    mustLimit = mustLimit == null ? MustLimit.DEFAULT : mustLimit;
    notice = notice == null ? PrivacyNotice.NONE : notice;
    tracks = tracks == null ? List.of() : tracks;
  }

  static EventPatch of(Event event) {
    return new EventPatch(
        event.name,
        event.date,
        event.timeZone,
        event.dayStart,
        event.expectedPeople,
        event.mustLimit(),
        WindowState.stored(event.proposing),
        WindowState.stored(event.voting),
        EventSettings.of(event),
        event.notice(),
        event.tracks.stream().filter(track -> !track.offered()).map(TrackRequest::of).toList(),
        null);
  }
}
