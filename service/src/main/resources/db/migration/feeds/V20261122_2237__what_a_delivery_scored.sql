-- What the Data Quality Tool says of an authority's own deliveries, taken when they arrive: counts and nothing else. The
-- roll-out reads it as measures beside the connection plan and the data quality tests.
create table feeds.score (
  submission         bigint primary key references feeds.submission on delete cascade,
  children           bigint not null,
  completeness_part  bigint not null,
  completeness_whole bigint not null,
  validity_part      bigint not null,
  validity_whole     bigint not null,
  consistency_part   bigint not null,
  consistency_whole  bigint not null,
  usefulness_part    bigint not null,
  usefulness_whole   bigint not null
);
grant select, insert on feeds.score to intake;
