-- The rules that a revision broke when it was replaced, as JSON: bringing it back breaks nothing new.
alter table wall_revisions add column broken varchar(1000000);
