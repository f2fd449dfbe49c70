package org.rootscamp.edits;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rootscamp.http.problems.ApiProblem;

/**
 * What a volunteer wants to have taken back, and why.
 *
 * @param publication whether it may be a publication, which changes everybody's day
 * @param mine the caller's own newest edit, whatever others did since
 */
public record UndoRequest(
    @Size(max = Because.MOST_TEXT) String reason,
    @Size(max = Because.MOST_RULES) List<@NotNull Waiver> override,
    Boolean publication,
    Boolean mine) {

  static final UndoRequest NEWEST = new UndoRequest(null, null, null, null);

  Because because() {
    return new Because(reason, override);
  }

  boolean mayBePublication() {
    return Boolean.TRUE.equals(publication);
  }

  /**
   * Whether it is the caller's own edit.
   *
   * @throws ApiProblem 400 if it may be a publication as well, which is nobody's own edit
   */
  boolean isMine() {
    boolean own = Boolean.TRUE.equals(mine);
    if (own && mayBePublication()) {
      throw ApiProblem.invalid("mine", "does not go with publication: that is nobody's own edit");
    }
    return own;
  }
}
