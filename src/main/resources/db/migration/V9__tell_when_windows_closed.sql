-- Since when proposing and voting are closed, where they were closed by hand, and whether proposing
-- was ever open. Of windows that were closed before, nobody knows when.
alter table events add column proposing_began boolean default false not null;
alter table events add column proposing_closed_at timestamp(6) with time zone;
alter table events add column voting_closed_at timestamp(6) with time zone;
update events set proposing_began = true
  where proposing_open or exists (select 1 from proposals where proposals.event_id = events.id);
