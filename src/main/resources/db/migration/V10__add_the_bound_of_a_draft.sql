alter table drafts add column progress_bound bigint default 0 not null;
