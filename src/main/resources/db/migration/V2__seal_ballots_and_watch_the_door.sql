-- A badge that is given anew seals the ballot that was filled in with the one before.
alter table people add column badge_issue integer default 1 not null;
-- when and by whom it was given anew last; by null of the organiser's token
alter table people add column reissued_at timestamp(6) with time zone;
alter table people add column reissued_by_id uuid;
alter table people add column devices_kept boolean default false not null;
-- how somebody came to their badge: 'DESK', by the 'DOOR', 'APPROVED' since then, or 'REVOKED'
alter table people add column standing varchar(10) default 'DESK' not null;
-- made by number, for whoever takes it
alter table people add column blank boolean default false not null;
-- when somebody first signed in with it
alter table people add column used_at timestamp(6) with time zone;
create index people_by_standing on people (event_id, standing, id);

-- A device sees the ballot that was filled in with the badge that it signed in with.
alter table access_tokens add column badge_issue integer default 1 not null;
-- when it was last seen, give or take an hour
alter table access_tokens add column used_at timestamp(6) with time zone;
alter table ballots add column badge_issue integer default 1 not null;

-- The code for somebody's next device, good once and for some minutes.
create table device_codes (
  code_hash varchar(64) not null primary key,
  person_id uuid not null references people (id),
  badge_issue integer not null,
  expires_at timestamp(6) with time zone not null
);
create index device_codes_by_person on device_codes (person_id);

-- A personal link that works once and gives a role.
create table invitations (
  id uuid not null primary key,
  event_id uuid not null references events (id),
  secret_hash varchar(64) not null unique,
  role varchar(12) not null,
  name varchar(200) not null,
  invited_at timestamp(6) with time zone not null,
  -- null for the organiser's token
  invited_by_id uuid,
  expires_at timestamp(6) with time zone not null,
  -- who took it
  taken_by_id uuid references people (id)
);
create index invitations_by_event on invitations (event_id, id);

-- What somebody wants to go to on the day, whatever they voted for; as their badge opens it.
create table day_marks (
  person_id uuid not null references people (id),
  badge_issue integer not null,
  proposal_id uuid not null references proposals (id),
  primary key (person_id, badge_issue, proposal_id)
);
create index day_marks_by_proposal on day_marks (proposal_id);

-- Whether ballots of people count who came by the door and whom nobody approved.
alter table events add column count_unverified boolean default true not null;
-- how many people the door lets in; null for as many as are expected
alter table events add column door_most integer;
-- whether voting was ever open
alter table events add column voting_began boolean default false not null;
-- what is to be known of the badges once the people are forgotten
alter table events add column badge_counts varchar(100);
