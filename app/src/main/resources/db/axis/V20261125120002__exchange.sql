-- Packets and what becomes of them. One sequence numbers packets and deliveries, so that a docId is one or the other and never both.
-- A packet is written once, with its deliveries, in one transaction that also finds out whether it was sent before: no key across these tables is
-- checked by the database, because that one statement writes both ends of it.
create sequence axis.doc_id as bigint increment by 1000; -- taken by the thousand by each node

create table axis.packet (
    id              bigint primary key,                    -- the sender's docId
    system          bigint,                                -- null: by hand, in this installation
    sender          bigint not null,                       -- the agency
    sender_code     text not null,                         -- as the packet names it
    kind            text not null check (kind in ('EDOC', 'STATUS')),
    business        text check (business in ('NEW', 'RECALL', 'UPDATE', 'REPLACE')),
    document_id     text collate "C" not null,             -- as the packet names it; may be empty
    number          text not null,
    notation        text not null,
    subject         text not null,
    type_name       text not null,
    issued          text not null,                         -- a date, mostly; kept as written
    priority        smallint,
    attachments     int not null,
    sha256          bytea not null check (octet_length(sha256) = 32),
    length          bigint not null,
    receivers       int not null check (receivers > 0),
    receivers_hash  bytea not null check (octet_length(receivers_hash) = 32), -- over the sorted codes it went to, as the packet names them
    report          jsonb,                                 -- what was marked; null if nothing
    signature_state text not null check (signature_state in ('NONE', 'UNCHECKED', 'VALID', 'UNTRUSTED', 'INVALID', 'WEAK')),
    accepted_at     timestamptz not null,
    check ((kind = 'EDOC') = (business is not null)),
    -- The test for a duplicate, for as long as the packet is kept. It leads with the hash, so that it also says which contents are in use.
    unique nulls not distinct (sha256, system, sender, receivers_hash)
);
create index packet_sender on axis.packet (sender, id);
create index packet_document on axis.packet (document_id, sender) where kind = 'EDOC';
create index packet_unchecked on axis.packet (id) where signature_state = 'UNCHECKED';

-- One row a receiver. Columns that change are in no index, so that a change stays on its page.
create table axis.delivery (
    doc_id        bigint primary key,
    packet        bigint not null,
    receiver      bigint not null,                         -- the agency that has it
    receiver_code text not null,                           -- as the packet names it
    addressed     bigint,                                  -- the agency that was meant, where a successor has it
    kind          text not null check (kind in ('EDOC', 'STATUS')),
    state         text not null check (state in ('INITIAL', 'PROCESSING', 'DONE', 'FAILED')),
    failures      int not null default 0,
    failed_for    text,
    taken_at      timestamptz,                             -- when its content was first served to the receiver
    updated_at    timestamptz not null,
    held          boolean not null default false,          -- waits for the verdict on the packet's signature, which this receiver requires
    withdrawn_at  timestamptz,                             -- the receiver agreed to a recall: its content is served to it no more
    stage         text,                                    -- the life of the document, of the deliveries that begin one
    request       text,
    check ((stage is null) = (request is null))
) with (fillfactor = 80);
create unique index delivery_packet on axis.delivery (packet, receiver);
create index delivery_receiver on axis.delivery (receiver, doc_id);

-- What lists and counters read: what waits, and nothing else. Gone with the acknowledgement.
create table axis.waiting (
    receiver bigint not null,
    kind     text not null,
    doc_id   bigint not null,
    primary key (receiver, kind, doc_id)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);

-- Every status and request as it came, with how it fitted. A document that the axis never saw has no life here, and its event no fit.
create table axis.document_event (
    id     bigint generated always as identity primary key,
    packet bigint not null,                                -- the packet that told it
    life   bigint,                                         -- the delivery whose life it belongs to
    document_id text collate "C" not null,
    event  text not null,
    party  text not null,
    told   text not null,                                  -- the time it names, as written
    fit    text,
    at     timestamptz not null,
    check ((life is null) = (fit is null))
);
create index document_event_packet on axis.document_event (packet);
create index document_event_life on axis.document_event (life, id) where life is not null;
