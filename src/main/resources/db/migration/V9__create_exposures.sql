-- Who saw which proposal, once each. A viewer is a digest, and nothing here refers to a ballot.
create table exposures (
  viewer varchar(64) not null,
  proposal_id uuid not null references proposals (id),
  event_id uuid not null references events (id),
  primary key (viewer, proposal_id)
);
create index exposures_by_event on exposures (event_id, proposal_id);

-- What was seen least when somebody first looked: it stays at the top for them.
create table first_looks (
  viewer varchar(64) not null primary key,
  event_id uuid not null references events (id),
  least_seen varchar(1000) not null
);
