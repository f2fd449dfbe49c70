package org.rootscamp.seed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rootscamp.drafts.DraftRequest;
import org.rootscamp.drafts.DraftService;
import org.rootscamp.drafts.DraftState;
import org.rootscamp.drafts.DraftView;
import org.rootscamp.drafts.PublicationService;
import org.rootscamp.events.EventRequest;
import org.rootscamp.events.EventService;
import org.rootscamp.grid.GridService;
import org.rootscamp.grid.RoomRequest;
import org.rootscamp.grid.SlotKind;
import org.rootscamp.grid.SlotRequest;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.access.Caller;
import org.rootscamp.people.BadgeView;
import org.rootscamp.people.PeopleRequest;
import org.rootscamp.people.PeopleService;
import org.rootscamp.proposals.ProposalRequest;
import org.rootscamp.proposals.ProposalService;
import org.rootscamp.voting.BallotRequest;
import org.rootscamp.voting.BallotService;
import org.rootscamp.voting.ChoiceRequest;
import org.rootscamp.voting.Level;
import org.rootscamp.wall.WallService;

/** Loads a seed through the same services that the API uses. */
@ApplicationScoped
class Seeder {

  private static final Caller ORGANISER = Caller.BOOTSTRAP;
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final int MUST = 2;
  private static final int PEOPLE_AT_ONCE = 1_000;

  private final EventService events;
  private final GridService grid;
  private final PeopleService people;
  private final ProposalService proposals;
  private final BallotService ballots;
  private final DraftService drafts;
  private final WallService walls;
  private final PublicationService publications;
  private final ObjectMapper json;
  private final Clock clock;

  Seeder(
      EventService events,
      GridService grid,
      PeopleService people,
      ProposalService proposals,
      BallotService ballots,
      DraftService drafts,
      WallService walls,
      PublicationService publications,
      ObjectMapper json,
      Clock clock) {
    this.events = events;
    this.grid = grid;
    this.people = people;
    this.proposals = proposals;
    this.ballots = ballots;
    this.drafts = drafts;
    this.walls = walls;
    this.publications = publications;
    this.json = json;
    this.clock = clock;
  }

  /** Loads one event: all of it or, if the process dies meanwhile, nothing or all but the Wall. */
  void load(SeedFile seed) {
    QuarkusTransaction.requiringNew()
        .timeout((int) Duration.ofMinutes(5).toSeconds())
        .run(() -> loadEvent(seed));
    if (seed.wall() != null) {
      loadWall(seed);
    }
  }

  private void loadEvent(SeedFile seed) {
    String slug = seed.event().slug();
    ZoneId zone = ZoneId.of(seed.event().timeZone());
    UnaryOperator<Instant> shift = shift(seed, zone);
    events.create(withDate(seed, shift, zone));
    setWindows(slug, true, true);
    List<UUID> slots = seed.slots().stream().map(slot -> createSlot(slug, slot, shift)).toList();
    seed.rooms().forEach(room -> createRoom(slug, room, slots));
    List<UUID> badges = createPeople(slug, seed.people());
    List<UUID> offered =
        seed.proposals().stream()
            .map(proposal -> createProposal(slug, proposal, badges, slots))
            .toList();
    vote(slug, seed.votes(), badges, offered);
    setWindows(slug, seed.open().proposing(), seed.open().voting());
  }

  private UnaryOperator<Instant> shift(SeedFile seed, ZoneId zone) {
    return seed.slots().stream()
        .map(SeedFile.SlotSeed::start)
        .min(Instant::compareTo)
        .map(first -> DayShift.of(seed.startsIn(), first, clock.instant(), zone))
        .orElse(UnaryOperator.identity());
  }

  private static EventRequest withDate(SeedFile seed, UnaryOperator<Instant> shift, ZoneId zone) {
    EventRequest event = seed.event();
    LocalDate date =
        seed.slots().stream()
            .map(slot -> shift.apply(slot.start()).atZone(zone).toLocalDate())
            .min(LocalDate::compareTo)
            .orElse(event.date());
    return new EventRequest(
        event.slug(),
        event.name(),
        date,
        event.timeZone(),
        event.dayStart(),
        event.expectedPeople(),
        event.mustLimit(),
        event.settings(),
        event.notice(),
        event.tracks(),
        event.doorCode());
  }

  private void setWindows(String slug, boolean proposing, boolean voting) {
    ObjectNode patch = json.createObjectNode();
    patch.putObject("proposing").put("open", proposing);
    patch.putObject("voting").put("open", voting);
    events.patch(slug, patch, ORGANISER, IfMatch.ANY);
  }

  private UUID createSlot(String slug, SeedFile.SlotSeed slot, UnaryOperator<Instant> shift) {
    return grid.createSlot(
            slug,
            new SlotRequest(
                slot.name(), shift.apply(slot.start()), shift.apply(slot.end()), slot.kind()),
            ORGANISER)
        .id();
  }

  private void createRoom(String slug, SeedFile.RoomSeed room, List<UUID> slots) {
    List<String> closed =
        room.closed() == null ? List.of() : room.closed().stream().map(at(slots)).toList();
    grid.createRoom(
        slug, new RoomRequest(room.name(), room.capacity(), room.features(), closed), ORGANISER);
  }

  private List<UUID> createPeople(String slug, List<SeedFile.PersonSeed> seeds) {
    List<UUID> ids = new ArrayList<>();
    for (int from = 0; from < seeds.size(); from += PEOPLE_AT_ONCE) {
      List<SeedFile.PersonSeed> part =
          seeds.subList(from, Math.min(seeds.size(), from + PEOPLE_AT_ONCE));
      PeopleRequest request =
          new PeopleRequest(part.stream().map(SeedFile.PersonSeed::request).toList(), null);
      List<BadgeView> badges = people.create(slug, request, ORGANISER).items();
      badges.forEach(badge -> ids.add(badge.id()));
    }
    for (int i = 0; i < seeds.size(); i++) {
      if (seeds.get(i).code() != null) {
        people.setCode(slug, ids.get(i), seeds.get(i).code());
      }
    }
    return ids;
  }

  private UUID createProposal(
      String slug, SeedFile.ProposalSeed proposal, List<UUID> badges, List<UUID> slots) {
    ProposalRequest request =
        new ProposalRequest(
            proposal.title(),
            proposal.summary(),
            proposal.track(),
            proposal.language(),
            null,
            proposal.length(),
            proposal.needs(),
            proposal.facilitators().stream().map(at(badges)).toList(),
            null,
            proposal.unavailable() == null
                ? null
                : proposal.unavailable().stream().map(at(slots)).toList(),
            null,
            proposal.card());
    return proposals.create(slug, request, ORGANISER).id();
  }

  private void vote(String slug, List<List<Integer>> votes, List<UUID> badges, List<UUID> offered) {
    Map<Integer, List<ChoiceRequest>> byPerson = new LinkedHashMap<>();
    for (List<Integer> vote : votes) {
      String proposal = offered.get(vote.get(1)).toString();
      Level level = vote.get(2) == MUST ? Level.MUST : Level.WANT;
      byPerson
          .computeIfAbsent(vote.get(0), person -> new ArrayList<>())
          .add(new ChoiceRequest(proposal, level));
    }
    byPerson.forEach(
        (person, choices) ->
            ballots.replaceHere(slug, badges.get(person), new BallotRequest(choices)));
  }

  private static Function<Integer, String> at(List<UUID> ids) {
    return index -> ids.get(index).toString();
  }

  /** A seed may open in the middle of the day; its Wall was filled before it. */
  private DraftRequest wholeDay(String slug, DraftRequest draft) {
    List<String> slots =
        walls.view(slug).slots().stream()
            .filter(slot -> slot.kind() == SlotKind.SESSIONS)
            .map(slot -> slot.id().toString())
            .toList();
    return new DraftRequest(
        null, slots, draft.rule(), draft.cut(), null, null, null, draft.seed(), draft.moves());
  }

  private void loadWall(SeedFile seed) {
    String slug = seed.event().slug();
    DraftRequest order = wholeDay(slug, seed.wall().draft());
    String draft = drafts.order(slug, order, ORGANISER).id().toString();
    DraftView made = drafts.get(slug, draft, ORGANISER);
    while (made.state() == DraftState.RUNNING) {
      LockSupport.parkNanos(LOOK.toNanos());
      made = drafts.get(slug, draft, ORGANISER);
    }
    if (seed.wall().publish()) {
      publications.publish(slug, draft, ORGANISER, IfMatch.ANY);
    }
  }
}
