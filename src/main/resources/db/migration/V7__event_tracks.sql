-- The tracks of an event, in the order in which people see them. The colour of the paper and the
-- shape beside the title are theirs, whoever looks.
create table event_tracks (
  event_id uuid not null references events (id),
  place integer not null,
  name varchar(100) not null,
  colour varchar(10) not null,
  shape varchar(10) not null,
  -- brought by a proposal; the organiser has not taken it up
  offered boolean not null,
  primary key (event_id, place)
);

-- What proposals of before have, by name; as many as there are looks.
insert into event_tracks (event_id, place, name, colour, shape, offered)
select event_id, place, track,
  case mod(place, 8)
    when 0 then 'YELLOW' when 1 then 'BLUE' when 2 then 'GREEN' when 3 then 'ORANGE'
    when 4 then 'PURPLE' when 5 then 'TEAL' when 6 then 'PINK' else 'GREY' end,
  case mod(place + place / 8, 8)
    when 0 then 'CIRCLE' when 1 then 'TRIANGLE' when 2 then 'SQUARE' when 3 then 'DIAMOND'
    when 4 then 'CROSS' when 5 then 'STAR' when 6 then 'HEXAGON' else 'BOWL' end,
  true
from (
  select event_id, track,
    cast(row_number() over (partition by event_id order by track) - 1 as integer) as place
  from (
    select distinct event_id, track from proposals where trim(track) <> ''
  ) as names
) as numbered
where place < 64;
