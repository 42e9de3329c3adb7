-- How long the contents of packets are kept. What a packet was (its row, hash, deliveries, statuses, receipt, lines of the log) is never removed.
alter table axis.packet add content_gone_at timestamptz; -- since then only the facts are here; the same bytes sent again are still the same packet

-- What an agency wants of the packets that it sends. All empty: they are kept.
alter table axis.agency_rule
    add keep_after_done_days int check (keep_after_done_days between 1 and 36500), -- after all receivers have it
    add keep_most_days       int check (keep_most_days between 1 and 36500),       -- after it was accepted, whether they have it or not
    add metadata_only        boolean not null default false,                       -- nothing is kept once all receivers have it
    add queued_until         bigint not null default 0;                            -- up to which of its packets those accepted before are queued

-- Packets with contents, of agencies that want them removed: when to look again, and what kept them when we last looked.
create table axis.content_due (
    packet   bigint primary key,
    sender   bigint not null,
    look_at  timestamptz not null,
    kept_for text check (kept_for in ('RECEIVERS', 'TIME', 'HOLD', 'CHECKS'))      -- null: not looked at yet
);
create index content_due_look on axis.content_due (look_at);
create index content_due_sender on axis.content_due (sender, kept_for);

-- Up to when accepted packets are queued. One row.
create table axis.content_due_mark (
    only_one boolean primary key default true check (only_one),
    until    timestamptz not null
);
insert into axis.content_due_mark (until) values (now());

-- Legal holds: while one is not lifted, no content that it covers is removed, whatever is wanted.
create table axis.content_hold (
    id         bigint generated always as identity primary key,
    agency     bigint not null,                                                    -- covers what it sent and what it received
    packet     bigint,                                                             -- only this packet
    from_day   date,                                                               -- only packets accepted on this day or later
    until_day  date,
    reason     text not null check (reason <> ''),
    placed_by  uuid,                                                               -- null: the operator at the command line
    placed_at  timestamptz not null,
    lifted_by  uuid,
    lifted_at  timestamptz,
    lifted_for text check (lifted_for <> ''),
    check ((lifted_at is null) = (lifted_for is null)),
    check (from_day <= until_day)
);
create index content_hold_agency on axis.content_hold (agency, id);
