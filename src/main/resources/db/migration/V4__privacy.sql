-- Who is told of an event, and when what is kept of its people goes by itself.
alter table events add column listed boolean default true not null;
-- so many days after the last day
alter table events add column purge_after_days integer default 30 not null;
-- set once that has happened
alter table events add column purged_at timestamp(6) with time zone;
-- an event that is made after its day is not at its end at once
alter table events add column made_at timestamp(6) with time zone default current_timestamp not null;
-- when the last time slot ends; kept up to date by the grid
alter table events add column last_slot_ends_at timestamp(6) with time zone;
update events set last_slot_ends_at =
  (select max(s.ends_at) from time_slots s where s.event_id = events.id);

-- What the organiser says in the privacy notice.
alter table events add column notice_responsible varchar(200);
alter table events add column notice_contact varchar(200);
alter table events add column notice_purpose varchar(1000);
alter table events add column notice_text varchar(4000);

-- Of which event an answer is; null for those of none and from before.
alter table idempotency_keys add column event_slug varchar(60);
create index idempotency_keys_by_event on idempotency_keys (event_slug);
