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
  tallies varchar(10) not null,
  door_code_hash varchar(64),
  session_slots integer not null,
  wall_revision integer not null,
  version integer not null
);
