-- One schema for H2 and PostgreSQL, in standard SQL that both understand. Tables come in the order
-- in which a camp fills them: the event and its people, rooms and time slots, proposals, ballots,
-- rankings, drafts and the Wall, what became of it, and what other programs are given.
-- Columns that hold a JSON document are long varchars: nothing searches inside them.

-- An unconference: its settings, its two windows, and counters that pages watch for news.
create table events (
  id uuid not null primary key,
  slug varchar(60) not null unique,
  name varchar(200) not null,
  event_date date not null,
  time_zone varchar(60) not null,
  expected_people integer,
  -- 'default' follows the number of session slots, 'none' is no limit, 'fixed' is must_limit
  must_limit_kind varchar(10) not null,
  must_limit integer,
  proposing_open boolean not null,
  proposing_closes_at timestamp(6) with time zone,
  voting_open boolean not null,
  voting_closes_at timestamp(6) with time zone,
  -- who may see the tallies while voting is open
  tallies varchar(10) not null,
  door_code_hash varchar(64),
  session_slots integer not null,
  -- the latest row of wall_revisions; 0 before there is one
  wall_revision integer not null,
  -- counts the changes of this row
  row_version integer not null,
  -- counts the changes of anything that the Wall prints
  version integer not null,
  -- counts the commits after which the public sees something else
  change integer not null,
  -- random; another one when the event is made afresh
  life varchar(36) not null,
  -- whether a draft or an edit has put the Wall before the public
  published boolean not null
);

-- Locked by those who count votes of an event, and by those who end that; nothing is stored here.
create table polls (
  event_id uuid not null primary key references events (id) on delete cascade
);

-- Everybody who has a badge; of its code and its long secret only digests are kept.
create table people (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  name varchar(200) not null,
  -- the name as it is searched: a space before each word, without case and accents
  folded_name varchar(2000) not null,
  email varchar(254),
  role varchar(12) not null,
  code_hash varchar(64) not null unique,
  badge_hash varchar(64) not null unique,
  -- asked to be forgotten; the row stays for the votes that were counted
  erased boolean not null
);
create index people_by_event on people (event_id, id);

-- A device on which somebody is signed in.
create table access_tokens (
  token_hash varchar(64) not null primary key,
  person_id uuid not null references people (id),
  created_at timestamp(6) with time zone not null
);
create index access_tokens_by_person on access_tokens (person_id);

-- The organiser's token that makes events; one row at the most.
create table bootstrap_token (
  id integer not null primary key,
  token_hash varchar(64) not null
);

-- A place with seats, a row of the Wall.
create table rooms (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  name varchar(100) not null,
  capacity integer not null,
  version integer not null
);
create index rooms_by_event on rooms (event_id, id);

-- What a room offers, such as a projector.
create table room_features (
  room_id uuid not null references rooms (id) on delete cascade,
  position integer not null,
  feature varchar(50) not null,
  primary key (room_id, position)
);

-- An interval of the day, for sessions or a break; a column of the Wall.
create table time_slots (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  name varchar(100) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  kind varchar(10) not null,
  version integer not null
);
create index time_slots_by_event on time_slots (event_id, starts_at);

-- A room that cannot be used in a slot.
create table closed_cells (
  room_id uuid not null references rooms (id) on delete cascade,
  slot_id uuid not null references time_slots (id) on delete cascade,
  primary key (room_id, slot_id)
);
create index closed_cells_by_slot on closed_cells (slot_id);

-- What somebody offers to run, or wishes that somebody would.
create table proposals (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  submitter_id uuid references people (id),
  submitted_at timestamp(6) with time zone not null,
  title varchar(200) not null,
  summary varchar(4000),
  track varchar(100),
  language varchar(35),
  level varchar(50),
  length integer not null,
  repeats integer not null,
  facilitator_wanted boolean not null,
  card boolean not null,
  -- the running number of a card; kept for good, also when it is no card any more
  card_number integer,
  status varchar(10) not null,
  merged_into uuid references proposals (id),
  version integer not null,
  constraint one_card_a_number unique (event_id, card_number)
);
create index proposals_by_event on proposals (event_id, id);
create index proposals_by_target on proposals (merged_into);

-- The features that a proposal needs of its room.
create table proposal_needs (
  proposal_id uuid not null references proposals (id),
  position integer not null,
  feature varchar(50) not null,
  primary key (proposal_id, position)
);

-- Who runs a proposal, in the order in which they are named.
create table proposal_facilitators (
  proposal_id uuid not null references proposals (id),
  position integer not null,
  person_id uuid not null references people (id),
  primary key (proposal_id, position)
);
create index proposal_facilitators_by_person on proposal_facilitators (person_id);

-- Who stepped down from a proposal: whoever says so again is no stranger.
create table proposal_stepped_down (
  proposal_id uuid not null references proposals (id),
  person_id uuid not null references people (id),
  primary key (proposal_id, person_id)
);
create index proposal_stepped_down_by_person on proposal_stepped_down (person_id);

-- The slots in which its facilitators cannot run a proposal.
create table proposal_unavailable_slots (
  proposal_id uuid not null references proposals (id),
  slot_id uuid not null references time_slots (id) on delete cascade,
  primary key (proposal_id, slot_id)
);
create index proposal_unavailable_slots_by_slot on proposal_unavailable_slots (slot_id);

-- How a proposal was merged, for as long as it is; what undoing it has to bring back.
create table merges (
  proposal_id uuid not null primary key references proposals (id),
  target_id uuid not null references proposals (id),
  merged_at timestamp(6) with time zone not null,
  -- whether the other one was a wish when nobody ran it; null when somebody did
  wish_before boolean
);
create index merges_by_target on merges (target_id);

-- Who runs the other proposal only because of the merge.
create table merge_facilitators (
  proposal_id uuid not null references merges (proposal_id) on delete cascade,
  person_id uuid not null references people (id) on delete cascade,
  primary key (proposal_id, person_id)
);
create index merge_facilitators_by_person on merge_facilitators (person_id);

-- Who saw which proposal, once each. A viewer is a digest, and nothing here refers to a ballot.
create table exposures (
  viewer varchar(64) not null,
  proposal_id uuid not null references proposals (id),
  event_id uuid not null references events (id),
  primary key (viewer, proposal_id)
);
create index exposures_by_event on exposures (event_id, proposal_id);

-- What was seen least when somebody first looked: it stays at the top for them.
create table first_looks (
  viewer varchar(64) not null primary key,
  event_id uuid not null references events (id),
  least_seen varchar(1000) not null
);

-- One person's whole set of choices; its revision is what a later change is based on.
create table ballots (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  person_id uuid not null references people (id),
  revision integer not null,
  changed_at timestamp(6) with time zone not null,
  -- for each choice, in the order of the ballot, W or M (a want, a must) and the id of its proposal:
  -- a vote changes one row, whatever it changes
  choices varchar(1000000) not null,
  constraint one_ballot_a_person unique (event_id, person_id)
);

-- What a rule made of an event's votes, kept so that the same input is never ranked twice.
create table rankings (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  -- SHA-256 of all that the ranking depends on
  input_hash varchar(64) not null,
  computed_at timestamp(6) with time zone not null,
  -- JSON: what the ranking says beside its places
  summary varchar(10000) not null,
  -- how many characters its places have, so that all of an event stay bounded
  size integer not null,
  constraint one_ranking_an_input unique (event_id, input_hash)
);

-- One place of a ranking. Each is a JSON document: exact values can have thousands of digits.
create table ranking_places (
  ranking_id uuid not null references rankings (id) on delete cascade,
  position integer not null,
  place varchar(1000000) not null,
  primary key (ranking_id, position)
);

-- An order to fill slots of the Wall, how far it has come, and the plan that it ended with.
create table drafts (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  name varchar(100),
  state varchar(10) not null,
  created_at timestamp(6) with time zone not null,
  -- null for the organiser's token
  created_by_id uuid,
  -- a running draft whose lease has run out belongs to a dead process
  lease_until timestamp(6) with time zone not null,
  cancel_requested boolean not null,
  base_revision integer not null,
  -- JSON; an order may name a thousand pins
  order_text varchar(200000) not null,
  progress_moves bigint not null,
  progress_honoured bigint not null,
  progress_bound bigint not null,
  -- how far the search for a closer bound has come
  proof varchar(10) not null,
  -- JSON
  result varchar(1000000)
);
create index drafts_by_event on drafts (event_id, id);

-- The whole Wall at one moment. What a revision contains never changes.
create table wall_revisions (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  revision integer not null,
  -- null while the Wall only holds cells: that is not published yet
  published_at timestamp(6) with time zone,
  draft_id uuid,
  -- JSON
  content varchar(1000000) not null,
  -- the revisions that undo and redo would bring back
  undo_to integer,
  redo_to integer,
  -- the revision whose change this content is
  origin integer not null,
  -- JSON: the rules that it broke when it was replaced; bringing it back breaks nothing new
  broken varchar(1000000),
  constraint one_wall_a_revision unique (event_id, revision)
);

-- What the Wall of an event prints at this moment, so that each change of it can be told.
create table wall_prints (
  event_id uuid not null primary key references events (id),
  -- JSON
  print varchar(1000000) not null,
  -- JSON: what changed lately, and what it was before
  news varchar(1000000) not null
);

-- Who did what, when and why. Rows are only added, and each carries the hash of the one before it,
-- so that nothing can be changed or taken out without a trace.
create table journal (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  number integer not null,
  written_at timestamp(6) with time zone not null,
  -- null for the organiser's token; names are not in the chain, so that people can leave
  by_id uuid,
  kind varchar(20) not null,
  revision integer,
  reason varchar(500),
  -- JSON
  overrides varchar(1000),
  edits varchar(100000),
  changes varchar(1000000),
  draft_id uuid,
  subject varchar(1000),
  -- JSON: what became different of the subject
  facts varchar(100000),
  -- the entry that an undo took back or a redo brought again
  takes_back uuid,
  previous_hash varchar(64),
  hash varchar(64) not null,
  constraint one_entry_a_number unique (event_id, number)
);

-- How many people are in a cell; the session is the one that was there when they were counted.
create table headcounts (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  room_id uuid not null references rooms (id) on delete cascade,
  slot_id uuid not null references time_slots (id) on delete cascade,
  proposal_id uuid references proposals (id),
  people integer not null,
  counted_at timestamp(6) with time zone not null,
  -- null for the organiser's token
  counted_by_id uuid,
  constraint one_headcount_a_cell unique (event_id, slot_id, room_id)
);

-- What volunteers put on the screens of an event; no row means that nobody has yet.
create table screens (
  event_id uuid not null primary key references events (id),
  mode varchar(10) not null,
  message varchar(280),
  message_at timestamp(6) with time zone
);

-- Each run of a session that was ever on the Wall, as calendars know it. What is off the Wall stays
-- here as cancelled, so that calendars take it off, too. Rooms and slots may be gone by then.
create table calendar_runs (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  proposal_id uuid not null references proposals (id),
  run integer not null,
  sequence_number integer not null,
  room_id uuid not null,
  slot_id uuid not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  on_the_wall boolean not null,
  -- CONFIRMED, TENTATIVE when nobody runs it, or CANCELLED
  status varchar(10) not null,
  -- a digest of what else calendars tell of it
  told varchar(64) not null,
  changed_at timestamp(6) with time zone not null,
  constraint one_run_a_number unique (proposal_id, run)
);
create index calendar_runs_by_event on calendar_runs (event_id, proposal_id, run);

-- The first answer to a creating POST. It is encrypted under a key that only the client knows,
-- because it may carry a code or a token.
create table idempotency_keys (
  key_hash varchar(64) not null primary key,
  request_hash varchar(64) not null,
  answer varchar(1000000) not null,
  created_at timestamp(6) with time zone not null
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
