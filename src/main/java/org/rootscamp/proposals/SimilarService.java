package org.rootscamp.proposals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rootscamp.events.Event;
import org.rootscamp.proposals.Likeness.Text;

/** Finds open proposals that may be the same. */
@ApplicationScoped
public class SimilarService {

  /** So alike that somebody who is typing may want to join instead. */
  private static final double RELATED = 0.2;

  /** So alike that a volunteer should look at both. */
  private static final double SUSPICIOUS = 0.4;

  private static final int MOST_SIMILAR = 5;
  private static final int MOST_PAIRS = 50;

  /** A proposal with its text, read in one short transaction. */
  private record Offer(UUID id, Text text) {
    SimilarView.Title title() {
      return new SimilarView.Title(id, text.title());
    }
  }

  private record Pair(int earlier, int later, double likeness) {}

  /** The proposals that are most like a text, the most alike first. */
  public SimilarView similar(String slug, Text text) {
    List<Offer> offers = offers(slug);
    List<Text> texts = new ArrayList<>(offers.stream().map(Offer::text).toList());
    texts.add(text);
    Likeness likeness = new Likeness(texts);
    return new SimilarView(
        IntStream.range(0, offers.size())
            .mapToObj(i -> new Pair(i, offers.size(), likeness.of(i, offers.size())))
            .filter(pair -> pair.likeness() >= RELATED)
            .sorted(Comparator.comparing(Pair::likeness).reversed())
            .limit(MOST_SIMILAR)
            .map(pair -> SimilarView.Match.of(offers.get(pair.earlier()).title(), pair.likeness()))
            .toList());
  }

  /** The pairs of proposals that may be the same, the most alike first. */
  public DuplicatesView duplicates(String slug) {
    List<Offer> offers = offers(slug);
    Likeness likeness = new Likeness(offers.stream().map(Offer::text).toList());
    List<Pair> pairs = new ArrayList<>();
    for (int earlier = 0; earlier < offers.size(); earlier++) {
      for (int later = earlier + 1; later < offers.size(); later++) {
        double alike = likeness.of(earlier, later);
        if (alike >= SUSPICIOUS) {
          pairs.add(new Pair(earlier, later, alike));
        }
      }
    }
    pairs.sort(Comparator.comparing(Pair::likeness).reversed()); // stable: the earlier first
    return new DuplicatesView(
        pairs.stream()
            .limit(MOST_PAIRS)
            .map(
                pair ->
                    DuplicatesView.Pair.of(
                        offers.get(pair.earlier()).title(),
                        offers.get(pair.later()).title(),
                        pair.likeness()))
            .toList());
  }

  /** In the order of submission. */
  private static List<Offer> offers(String slug) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Proposal.getEntityManager()
                    .createQuery(
                        "select id, title, summary from Proposal where event = ?1 and status = ?2"
                            + " order by submittedAt, id",
                        Object[].class)
                    .setParameter(1, Event.of(slug))
                    .setParameter(2, ProposalStatus.OPEN)
                    .getResultStream()
                    .map(
                        row -> new Offer((UUID) row[0], new Text((String) row[1], (String) row[2])))
                    .toList());
  }
}
