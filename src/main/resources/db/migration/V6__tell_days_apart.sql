-- Before that time of day a session belongs to the day before.
alter table events add column day_start varchar(5) default '00:00' not null;
