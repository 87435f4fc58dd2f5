-- A batch whose commit was not answered is tried again: the number of the last one that was written tells whether it was.
alter table service_run add column written bigint default 0 not null;

-- A judgement counts once: the last of a request and a hit.
create table judgement (
  request_id  varchar(64) not null,
  hit_id      varchar(120) not null,
  received_at timestamp with time zone not null,
  useful      boolean not null,
  generation  varchar(64) not null,
  primary key (request_id, hit_id)
);

insert into judgement (request_id, hit_id, received_at, useful, generation)
  select request_id, hit_id, max(received_at), max(case when useful then 1 else 0 end) = 1, max(generation)
    from feedback group by request_id, hit_id;

create index judgement_received_at on judgement (received_at);

drop table feedback;
