-- Who runs a proposal only because they took it up when it was a wish. What people chose stays its
-- author's. Nobody is known to have done that before.
create table proposal_taken_up (
  proposal_id uuid not null references proposals (id),
  person_id uuid not null references people (id),
  primary key (proposal_id, person_id)
);
create index proposal_taken_up_by_person on proposal_taken_up (person_id);

-- The title that people voted for, where volunteers gave it another one after that; otherwise null.
alter table proposals add column title_before varchar(200);
