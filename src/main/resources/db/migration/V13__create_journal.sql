-- Append-only. Each entry carries the hash of the one before it, so that nothing can be changed or
-- taken out without a trace.
create table journal (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  number integer not null,
  written_at timestamp(6) with time zone not null,
  written_by varchar(200) not null,
  kind varchar(20) not null,
  revision integer,
  reason varchar(500),
  -- JSON documents
  overrides varchar(1000),
  edits varchar(100000),
  changes varchar(1000000),
  draft_id uuid,
  subject varchar(1000),
  takes_back uuid,
  previous_hash varchar(64),
  hash varchar(64) not null,
  constraint one_entry_a_number unique (event_id, number)
);
