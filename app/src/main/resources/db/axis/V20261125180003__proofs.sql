-- Signed proofs for senders: that a receiver has not taken a packet, and that one can never take it any more. The same bytes again for ever.
alter table axis.agency_rule add untaken_days int check (untaken_days between 1 and 365); -- after so many days the agency can have it proven; empty: the usual

create table axis.proof (
    id        bigint generated always as identity primary key,
    delivery  bigint not null,
    kind      text not null check (kind in ('NOT_TAKEN', 'WITHDRAWN')),
    statement text not null,
    algorithm text not null,
    signature bytea not null,
    chain     bytea[] not null,
    made_at   timestamptz not null
);
create index proof_delivery on axis.proof (delivery, kind, id);
create unique index proof_withdrawn on axis.proof (delivery) where kind = 'WITHDRAWN';
