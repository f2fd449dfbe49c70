package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.ready.PublicRead;

/** The list of proposals as visitors see it; whoever is signed in has an order of their own. */
@ApplicationScoped
class ProposalsRead implements PublicRead {

  private final ProposalList proposals;

  ProposalsRead(ProposalList proposals) {
    this.proposals = proposals;
  }

  @Override
  public String path() {
    return "/proposals";
  }

  @Override
  public List<String> parameters() {
    return List.of("status", "mine", "limit", "cursor");
  }

  @Override
  public boolean isPersonal() {
    return true;
  }

  @Override
  public Object read(String slug, Map<String, String> query) {
    return proposals.page(
        slug,
        ProposalFilter.parse(query.get("status"), query.get("mine")),
        PageRequest.of(query),
        Caller.VISITOR);
  }
}
