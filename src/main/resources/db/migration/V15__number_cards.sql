-- A card's running number in its event; kept for good, also when it is no card any more.
alter table proposals add column card_number integer;
update proposals set card_number = (
  select count(*) from proposals earlier
  where earlier.event_id = proposals.event_id and earlier.card
    and (earlier.submitted_at < proposals.submitted_at
      or earlier.submitted_at = proposals.submitted_at and earlier.id <= proposals.id)
) where card;
alter table proposals add constraint one_card_a_number unique (event_id, card_number);
