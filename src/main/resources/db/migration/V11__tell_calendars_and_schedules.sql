-- When a slot was last changed; calendars tell it of breaks.
alter table time_slots add column changed_at timestamp(6) with time zone default current_timestamp not null;

-- What schedule apps know a proposal by: which one of its event it is, from 1. It never changes.
alter table proposals add column number integer default 0 not null;
update proposals set number = (
  select count(*) from proposals other
  where other.event_id = proposals.event_id
    and (other.submitted_at < proposals.submitted_at
      or other.submitted_at = proposals.submitted_at and other.id <= proposals.id));
alter table proposals add constraint one_proposal_a_number unique (event_id, number);
