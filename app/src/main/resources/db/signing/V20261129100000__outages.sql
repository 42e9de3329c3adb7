-- What is not to be had without which nothing is signed (SR-63), and since when: beside time stamps now also evidence on revocation.
create table signing.outage (
    need       text primary key check (need in ('STAMP', 'EVIDENCE')),
    away_since timestamptz, -- null while it is to be had
    fault      text not null default ''
);
insert into signing.outage (need, away_since, fault) select 'STAMP', away_since, fault from signing.stamp_state;
insert into signing.outage (need) values ('EVIDENCE');
drop table signing.stamp_state;
