package org.rootscamp.edits;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.wall.BrokenRule;

/**
 * Why a volunteer changes the Wall, and which rules do not count this time.
 *
 * @param reason may be null where nothing is overridden
 */
public record Because(
    @Size(max = MOST_TEXT) String reason, @Size(max = MOST_RULES) List<@NotNull Waiver> override) {

  static final int MOST_TEXT = 500;
  static final int MOST_RULES = 10;
  static final Because NOTHING = new Because(null, null);

  public Because {
    override = override == null ? List.of() : override;
  }

  /** Nobody overrides a rule without saying why. */
  void requireReason() {
    if (!override.isEmpty() && (reason == null || reason.isBlank())) {
      throw ApiProblem.invalid("reason", "must say why a rule is overridden");
    }
  }

  /**
   * The waivers that these broken rules need.
   *
   * @throws ApiProblem 409 with all the rules that are not waived
   */
  Set<Waiver> waive(List<BrokenRule> broken) {
    Set<Waiver> needed = new LinkedHashSet<>();
    for (Waiver waiver : override) {
      if (broken.stream().anyMatch(waiver::waives)) {
        needed.add(waiver);
      }
    }
    List<BrokenRule> left =
        broken.stream().filter(rule -> needed.stream().noneMatch(it -> it.waives(rule))).toList();
    if (!left.isEmpty()) {
      String sentences =
          left.stream().map(BrokenRule::sentence).distinct().collect(Collectors.joining(" "));
      throw ApiProblem.violated(ProblemType.CONSTRAINT_VIOLATED, sentences, left);
    }
    return needed;
  }
}
