-- A revision is the whole Wall at one moment and never changes; content is a JSON document.
create table wall_revisions (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  revision integer not null,
  published_at timestamp(6) with time zone not null,
  published_by varchar(200) not null,
  draft_id uuid,
  content varchar(1000000) not null,
  constraint one_wall_a_revision unique (event_id, revision)
);

create table drafts (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  state varchar(10) not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(200) not null,
  -- a running draft whose lease has run out belongs to a dead process
  lease_until timestamp(6) with time zone not null,
  cancel_requested boolean not null,
  base_revision integer not null,
  order_text varchar(100000) not null,
  progress_moves bigint not null,
  progress_honoured bigint not null,
  result varchar(1000000)
);
create index drafts_by_event on drafts (event_id, id);
