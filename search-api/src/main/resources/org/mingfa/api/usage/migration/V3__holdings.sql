-- What the service held since when: a report on a month says what was held then, not what is held when it is written.
create table holding (
  served_from timestamp with time zone not null primary key,
  generation  varchar(64) not null,
  built       date not null,
  works       bigint not null,
  official    bigint not null
);

create table holding_class (
  served_from timestamp with time zone not null,
  place       smallint not null,
  name        varchar(80) not null,
  works       bigint not null,
  primary key (served_from, place)
);
