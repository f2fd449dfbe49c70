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
  status varchar(10) not null,
  merged_into uuid references proposals (id),
  version integer not null
);
create index proposals_by_event on proposals (event_id, id);

create table proposal_needs (
  proposal_id uuid not null references proposals (id),
  position integer not null,
  feature varchar(50) not null,
  primary key (proposal_id, position)
);

create table proposal_facilitators (
  proposal_id uuid not null references proposals (id),
  position integer not null,
  person_id uuid not null references people (id),
  primary key (proposal_id, position)
);
create index proposal_facilitators_by_person on proposal_facilitators (person_id);

create table proposal_unavailable_slots (
  proposal_id uuid not null references proposals (id),
  slot_id uuid not null references time_slots (id) on delete cascade,
  primary key (proposal_id, slot_id)
);
create index proposal_unavailable_slots_by_slot on proposal_unavailable_slots (slot_id);
