-- How many people are in a cell; the session is the one that was there when they were counted.
create table headcounts (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  room_id uuid not null references rooms (id) on delete cascade,
  slot_id uuid not null references time_slots (id) on delete cascade,
  proposal_id uuid references proposals (id),
  people integer not null,
  counted_at timestamp(6) with time zone not null,
  counted_by varchar(200) not null,
  constraint one_headcount_a_cell unique (event_id, slot_id, room_id)
);
