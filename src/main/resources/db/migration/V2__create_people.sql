create table people (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  name varchar(200) not null,
  email varchar(254),
  role varchar(12) not null,
  code_hash varchar(64) not null unique,
  badge_hash varchar(64) not null unique
);
create index people_by_event on people (event_id, id);

create table access_tokens (
  token_hash varchar(64) not null primary key,
  person_id uuid not null references people (id),
  created_at timestamp(6) with time zone not null
);
create index access_tokens_by_person on access_tokens (person_id);

-- One row at the most: the organiser's token that makes events.
create table bootstrap_token (
  id integer not null primary key,
  token_hash varchar(64) not null
);
