-- What those see who watch over the axis, and what the public is told. Filled behind the exchange from its packets; may be emptied and filled again.
create index packet_accepted on axis.packet (accepted_at);

-- What each agency sent on each day that is over, by Vietnam's clock.
create table axis.day_total (
    day        date not null,
    sender     bigint not null,
    kind       text not null check (kind in ('EDOC', 'STATUS')),
    packets    bigint not null check (packets > 0),
    deliveries bigint not null,
    bytes      bigint not null,
    primary key (day, sender, kind)
);

-- The words by which a packet is found. A second or two behind the exchange, so that nobody who sends waits for an index of words.
create table axis.packet_words (
    packet bigint primary key,
    words  text not null           -- without diacritics
);
create index packet_words_words on axis.packet_words using gin (words kernel.gin_trgm_ops);

-- Up to when packets have their words.
create table axis.packet_words_mark (
    only_one boolean primary key default true check (only_one),
    until    timestamptz not null
);
insert into axis.packet_words_mark (until) values ('-infinity');
