-- That somebody is asked, by the name that they have here, to facilitate a proposal with others. Kept
-- alike whether anybody has that name: nobody learns from it who is here.
create table askings (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  proposal_id uuid not null references proposals (id) on delete cascade,
  -- null for the organiser's token
  asked_by_id uuid references people (id) on delete cascade,
  asked_at timestamp(6) with time zone not null,
  -- as it was typed; empty once that is of no use any more
  name varchar(200) not null,
  -- a digest of the name as it is searched, by which whoever has it is found
  called varchar(64) not null,
  state varchar(10) not null,
  -- who accepted
  answered_by_id uuid references people (id) on delete set null
);
create index askings_by_name on askings (event_id, called);
create index askings_by_proposal on askings (proposal_id);
create index askings_by_person on askings (asked_by_id, asked_at);
create index askings_by_answer on askings (answered_by_id);

-- Several people may have one name: each answers for themselves.
create table asking_declined (
  asking_id uuid not null references askings (id) on delete cascade,
  person_id uuid not null references people (id) on delete cascade,
  primary key (asking_id, person_id)
);
create index asking_declined_by_person on asking_declined (person_id);
