-- How a proposal was merged, for as long as it is; what undoing it has to bring back.
create table merges (
  proposal_id uuid not null primary key references proposals (id),
  target_id uuid not null references proposals (id),
  merged_at timestamp(6) with time zone not null,
  merged_by varchar(200) not null,
  -- whether the other one was a wish when nobody ran it; null when somebody did
  wish_before boolean
);
create index merges_by_target on merges (target_id);
create index proposals_by_target on proposals (merged_into);

-- Who runs the other proposal only because of the merge.
create table merge_facilitators (
  proposal_id uuid not null references merges (proposal_id) on delete cascade,
  person_id uuid not null references people (id) on delete cascade,
  primary key (proposal_id, person_id)
);
create index merge_facilitators_by_person on merge_facilitators (person_id);
