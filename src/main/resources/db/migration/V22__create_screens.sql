-- What volunteers put on the screens of an event; no row means that nobody has yet.
create table screens (
  event_id uuid not null primary key references events (id),
  mode varchar(10) not null,
  message varchar(280),
  message_at timestamp(6) with time zone,
  changes integer not null
);
