package org.rootscamp.allocation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rootscamp.allocation.rules.Violation.NONE;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleTest {

  @Test
  void saysWhoMayWaiveItAndWhatItIsAbout() {
    assertThat(Rule.those(Rule::hard))
        .extracting(Rule::wireName)
        .containsExactly(
            "cell-taken",
            "closed-cell",
            "runs-too-often",
            "facilitator-busy",
            "facilitator-unavailable",
            "needs",
            "adjacent-slots",
            "pin-moved",
            "held-back",
            "card-cells");
    assertThat(Rule.those(rule -> !rule.hard()))
        .extracting(Rule::wireName)
        .containsExactly("room-too-small", "clash", "track-clash", "language-in-one-slot");
    assertThat(Rule.those(Rule::overridable))
        .containsExactly(
            Rule.CLOSED_CELL, Rule.FACILITATOR_BUSY, Rule.FACILITATOR_UNAVAILABLE, Rule.NEEDS);
    assertThat(Rule.those(Rule::waivedForKeptPins))
        .containsExactly(Rule.FACILITATOR_BUSY, Rule.FACILITATOR_UNAVAILABLE, Rule.NEEDS);
    assertThat(Rule.those(Rule::waivedByPins))
        .containsExactly(
            Rule.CLOSED_CELL,
            Rule.FACILITATOR_BUSY,
            Rule.FACILITATOR_UNAVAILABLE,
            Rule.NEEDS,
            Rule.ADJACENT_SLOTS);
    assertThat(Rule.those(Rule::ofPeople))
        .containsExactly(Rule.FACILITATOR_BUSY, Rule.FACILITATOR_UNAVAILABLE);
    assertThat(Rule.those(Rule::atAnyTime)).containsExactly(Rule.NEEDS);
  }

  /** A pin can waive nothing else. */
  @Test
  void whatIsWaivedForAKeptPinOrACancelledSessionIsAHardRuleThatCanBeOverridden() {
    assertThat(Rule.those(rule -> rule.waivedForKeptPins() || rule.ofPeople()))
        .allMatch(Rule::overridable);
    assertThat(Rule.those(Rule::overridable)).allMatch(Rule::hard);
  }

  @Test
  void hasItsSentencesUnderKeysOfItsOwn() {
    assertThat(Rule.NEEDS.sentences())
        .isEqualTo(Map.of("rule.needs", "{session} needs what {room} does not offer."));
    assertThat(Rule.HELD_BACK.sentences().keySet())
        .containsExactly("rule.held-back.1", "rule.held-back.2");
    assertThat(Arrays.stream(Rule.values()).flatMap(it -> it.sentences().keySet().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aSentenceIsFilledOnceWhateverIsInANameOfSomething() {
    Names odd =
        new Names() {
          @Override
          public String session(int session) {
            return "$1 {room} \\";
          }
        };

    assertThat(new Violation(Rule.NEEDS, 3, NONE, 1, 0, NONE, 0, 0).sentence(odd))
        .isEqualTo("$1 {room} \\ needs what room 2 does not offer.");
  }

  @Test
  void theFirstSentenceCountsOfWhichEverythingIsKnown() {
    Violation inASlot = new Violation(Rule.RUNS_TOO_OFTEN, 0, 0, 1, 2, NONE, 0, 0);
    Violation inAll = new Violation(Rule.RUNS_TOO_OFTEN, 0, NONE, NONE, NONE, NONE, 2, 0);

    assertThat(inASlot.sentence(Names.NUMBERS))
        .isEqualTo("session 1 runs more than once in slot 3.");
    assertThat(inAll.sentence(Names.NUMBERS)).isEqualTo("session 1 runs 2 times too often.");
    assertThat(inAll.sentence(Names.NUMBERS, Map.of("places", "here and there")))
        .isEqualTo("session 1 is pinned to here and there, which is once too often.");
    assertThatThrownBy(
            () -> new Violation(Rule.NEEDS, 0, NONE, NONE, 0, NONE, 0, 0).sentence(Names.NUMBERS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("NEEDS");
  }
}
