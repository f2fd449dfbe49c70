-- How often something changed that open pages show; what the screens counted by themselves before.
alter table events add column change integer default 0 not null;
alter table screens drop column changes;
