alter table drafts add column proof varchar(10) default 'NONE' not null;
