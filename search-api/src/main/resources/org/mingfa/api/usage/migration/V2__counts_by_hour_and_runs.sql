-- Counts by hour of anything that has a name of our own; hour -1 is of before hours were counted.
create table tally (
  on_day  date not null,
  on_hour smallint not null,
  measure varchar(20) not null,
  subject varchar(160) not null,
  times   bigint not null,
  primary key (on_day, on_hour, measure, subject)
);

insert into tally (on_day, on_hour, measure, subject, times)
  select on_day, -1, 'request', endpoint || ' ' || outcome, requests from usage_count;

drop table usage_count;

-- When the service ran: a run that was not ended was killed, or runs still.
create table service_run (
  started_at   timestamp with time zone not null primary key,
  last_seen_at timestamp with time zone not null,
  ended        boolean not null,
  generation   varchar(64) not null
);
