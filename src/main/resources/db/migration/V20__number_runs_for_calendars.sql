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
  cancelled boolean not null,
  changed_at timestamp(6) with time zone not null,
  constraint one_run_a_number unique (proposal_id, run)
);
create index calendar_runs_by_event on calendar_runs (event_id, proposal_id, run);
