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

/** A new event. */
public record EventRequest(
    @NotNull
        @Pattern(
            regexp = "[a-z0-9-]{3,60}",
            message = "must be 3 to 60 of the characters a-z, 0-9 and -")
        String slug,
    @NotNull @VisibleText @Size(max = 200) String name,
    @NotNull LocalDate date,
    @NotNull String timeZone,
    @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time such as 04:00")
        String dayStart,
    @Min(1) @Max(1_000_000) Integer expectedPeople,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) MustLimit mustLimit,
    @Valid EventSettings settings,
    @Valid PrivacyNotice notice,
    @Size(max = 64) List<@NotNull @Valid NewTrack> tracks,
    @Size(max = 100) String doorCode) {

  static final String MIDNIGHT = "00:00";

  public EventRequest {
    dayStart = dayStart == null ? MIDNIGHT : dayStart;
    mustLimit = mustLimit == null ? MustLimit.DEFAULT : mustLimit;
    settings = settings == null ? EventSettings.DEFAULT : settings;
    notice = notice == null ? PrivacyNotice.NONE : notice;
    tracks = tracks == null ? List.of() : tracks;
  }
}
