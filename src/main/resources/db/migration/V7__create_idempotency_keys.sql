-- The first answer to a creating POST. It is encrypted under a key that only the client knows,
-- because it may carry a code or a token.
create table idempotency_keys (
  key_hash varchar(64) not null primary key,
  request_hash varchar(64) not null,
  answer varchar(1000000) not null,
  created_at timestamp(6) with time zone not null
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
