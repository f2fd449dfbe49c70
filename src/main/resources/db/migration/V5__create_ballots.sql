create table ballots (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  person_id uuid not null references people (id),
  revision integer not null,
  changed_at timestamp(6) with time zone not null,
  constraint one_ballot_a_person unique (event_id, person_id)
);

create table ballot_choices (
  ballot_id uuid not null references ballots (id),
  position integer not null,
  proposal_id uuid not null references proposals (id),
  level varchar(4) not null,
  primary key (ballot_id, position)
);
create index ballot_choices_by_proposal on ballot_choices (proposal_id);
