-- A Wall that only holds cells is not published yet.
alter table wall_revisions alter column published_at drop not null;
-- The revisions that undo and redo would bring back, and the one whose change this content is.
alter table wall_revisions add column undo_to integer;
alter table wall_revisions add column redo_to integer;
alter table wall_revisions add column origin integer;
update wall_revisions set undo_to = revision - 1, origin = revision;
alter table wall_revisions alter column origin set not null;
