create table rooms (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  name varchar(100) not null,
  capacity integer not null,
  version integer not null
);
create index rooms_by_event on rooms (event_id, id);

create table room_features (
  room_id uuid not null references rooms (id) on delete cascade,
  position integer not null,
  feature varchar(50) not null,
  primary key (room_id, position)
);

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

create table closed_cells (
  room_id uuid not null references rooms (id) on delete cascade,
  slot_id uuid not null references time_slots (id) on delete cascade,
  primary key (room_id, slot_id)
);
create index closed_cells_by_slot on closed_cells (slot_id);
