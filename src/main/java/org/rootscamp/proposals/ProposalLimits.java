package org.rootscamp.proposals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much one person may fill a camp with. */
@ConfigMapping(prefix = "rootscamp.limits")
interface ProposalLimits {

  /**
   * So many open proposals that one participant submitted; whoever has them withdraws one first.
   */
  @Min(1)
  @Max(100_000)
  @WithDefault("20")
  int openProposals();
}
