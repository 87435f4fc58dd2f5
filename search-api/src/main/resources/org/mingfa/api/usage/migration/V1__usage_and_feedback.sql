-- Counts and judgements only: never a word, name or fact of a user.
create table usage_count (
  on_day   date not null,
  endpoint varchar(100) not null,
  outcome  varchar(20) not null,
  requests bigint not null,
  primary key (on_day, endpoint, outcome)
);

create table feedback (
  received_at timestamp with time zone not null,
  request_id  varchar(64) not null,
  hit_id      varchar(120) not null,
  useful      boolean not null,
  generation  varchar(64) not null
);

create index feedback_received_at on feedback (received_at);
