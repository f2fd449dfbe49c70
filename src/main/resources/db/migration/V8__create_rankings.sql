-- What a rule made of an event's votes, kept so that the same input is never ranked twice.
create table rankings (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  -- SHA-256 of all that the ranking depends on
  input_hash varchar(64) not null,
  computed_at timestamp(6) with time zone not null,
  summary varchar(10000) not null,
  constraint one_ranking_an_input unique (event_id, input_hash)
);

-- A place is a JSON document of its own: exact values can have thousands of digits.
create table ranking_places (
  ranking_id uuid not null references rankings (id) on delete cascade,
  position integer not null,
  place varchar(1000000) not null,
  primary key (ranking_id, position)
);
