package org.rootscamp.voting;

import java.util.Locale;
import java.util.OptionalInt;
import org.rootscamp.http.QueryNumbers;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.ranking.ApprovalCount;
import org.rootscamp.ranking.EqualShares;
import org.rootscamp.ranking.RankingRule;
import org.rootscamp.ranking.SequentialPav;
import org.rootscamp.ranking.SequentialPhragmen;

/**
 * Which ranking is asked for. What is left out is filled in where the event is known.
 *
 * @param cells as it was sent: how many there may be, the event knows
 */
public record RankingQuery(RuleName rule, String cells, Cap cap) {

  /** What everybody sees who asks for nothing special. */
  public static final RankingQuery DEFAULT = parse(null, null, null);

  private static final int MOST_SLOTS = 10_000;

  /** How an attendance cap was asked for. */
  public record Cap(boolean off, OptionalInt number) {
    OptionalInt resolve(int sessionSlots) {
      if (off) {
        return OptionalInt.empty();
      }
      int slots = number.orElse(sessionSlots);
      return slots == 0 ? OptionalInt.empty() : OptionalInt.of(slots);
    }
  }

  /** The rules by their names on the wire. */
  public enum RuleName {
    PHRAGMEN,
    EQUAL_SHARES,
    SEQ_PAV,
    APPROVAL;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isCapped() {
      return this == PHRAGMEN;
    }

    RankingRule rule(OptionalInt cap) {
      return switch (this) {
        case PHRAGMEN ->
            cap.isPresent()
                ? SequentialPhragmen.capped(cap.getAsInt())
                : SequentialPhragmen.uncapped();
        case EQUAL_SHARES -> new EqualShares();
        case SEQ_PAV -> new SequentialPav();
        case APPROVAL -> new ApprovalCount();
      };
    }

    /** The rule of that name, or a 400. */
    public static RuleName parse(String name) {
      for (RuleName rule : values()) {
        if (rule.wireName().equals(name)) {
          return rule;
        }
      }
      throw ApiProblem.invalid("rule", "must be one of: phragmen, equal-shares, seq-pav, approval");
    }
  }

  /** Whether somebody wants the cut alone; 400 for anything else than that or nothing. */
  static boolean onlySelected(String only) {
    if (only != null && !only.isEmpty() && !only.equals("selected")) {
      throw ApiProblem.invalid("only", "must be selected");
    }
    return "selected".equals(only);
  }

  static RankingQuery parse(String rule, String cells, String cap) {
    boolean off = "off".equals(cap);
    OptionalInt number =
        off
            ? OptionalInt.empty()
            : QueryNumbers.inRange("cap", cap, 1, MOST_SLOTS, "must be off or");
    return new RankingQuery(
        rule == null || rule.isEmpty() ? RuleName.PHRAGMEN : RuleName.parse(rule),
        cells,
        new Cap(off, number));
  }
}
