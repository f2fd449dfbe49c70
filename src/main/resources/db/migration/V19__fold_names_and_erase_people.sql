-- The name as it is searched: a space before each word, without case and accents. Those from
-- before get most of that; a new name gets all of it.
alter table people add column folded_name varchar(2000) default '' not null;
update people set folded_name = ' ' || lower(translate(name,
  'ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖòóôõöÙÚÛÜùúûüÝýÿ-.',
  'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOoooooUUUUuuuuYyy  '));

-- Somebody who asked to be forgotten; the row stays for the votes that were counted.
alter table people add column erased boolean default false not null;
