-- Events are kept for a time. Up to which place they are forgotten: a cursor before it is told so, and places are never given again.
create table axis.event_mark (
    only_one  boolean primary key default true check (only_one),
    forgotten bigint not null
);
insert into axis.event_mark (forgotten) values (0);
