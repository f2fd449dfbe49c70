package org.rootscamp.drafts;

import jakarta.validation.constraints.Size;
import org.rootscamp.http.json.VisibleText;

/** What can be changed of a draft; the target of a merge patch. */
public record DraftPatch(@VisibleText @Size(max = 100) String name) {}
