package org.rootscamp.proposals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.rootscamp.http.json.VisibleText;
import org.rootscamp.people.Person;

/**
 * A proposal as it is sent; the title is enough.
 *
 * @param length in slots
 * @param facilitators who runs it: the caller when left out, nobody yet when empty
 * @param facilitatorWanted whether it is a wish; by default whether {@code facilitators} is empty
 * @param unavailable slots in which it cannot run
 * @param repeats how often it runs
 * @param card typed in from paper
 */
public record ProposalRequest(
    @NotNull @VisibleText @Size(max = 200) String title,
    @Size(max = 4_000) String summary,
    @Size(max = 100) String track,
    @Size(max = 35) String language,
    @Size(max = 50) String level,
    @Min(1) @Max(2) Integer length,
    @Size(max = 20) List<@NotNull @VisibleText @Size(max = 50) String> needs,
    @Size(max = MOST_FACILITATORS) List<@NotNull String> facilitators,
    Boolean facilitatorWanted,
    @Size(max = 200) List<@NotNull String> unavailable,
    @Min(1) @Max(10) Integer repeats,
    Boolean card) {

  public static final int MOST_FACILITATORS = 20;

  public ProposalRequest {
    length = length == null ? 1 : length;
    needs = needs == null ? List.of() : needs;
    unavailable = unavailable == null ? List.of() : unavailable;
    repeats = repeats == null ? 1 : repeats;
    card = card != null && card;
  }

  /** Each once; limits are about all that was sent. */
  @Override
  public List<String> needs() {
    return needs.stream().distinct().toList();
  }

  /** Each once. */
  @Override
  public List<String> facilitators() {
    return facilitators == null ? null : facilitators.stream().distinct().toList();
  }

  /** Each once. */
  @Override
  public List<String> unavailable() {
    return unavailable.stream().distinct().toList();
  }

  /** What would make the proposal as it is; the start of a merge patch. */
  static ProposalRequest of(Proposal proposal) {
    return new ProposalRequest(
        proposal.title,
        proposal.summary,
        proposal.track,
        proposal.language,
        proposal.level,
        proposal.length,
        List.copyOf(proposal.needs),
        proposal.facilitators.stream().map((Person person) -> person.id.toString()).toList(),
        null,
        proposal.unavailable.stream().sorted().map(UUID::toString).toList(),
        proposal.repeats,
        proposal.card);
  }
}
