-- Packets whose signatures are looked at behind the sending: their own, and those in the PDF files in them. Written with the packet, so that none is
-- forgotten; what was found stands in the same row.
create table axis.signature_check (
    packet    bigint primary key,
    tries     int not null default 0,
    next_at   timestamptz not null,                        -- not before; while a node has it: until when
    judged_at timestamptz,
    verdict   jsonb,                                       -- on the packet's own signature
    files     jsonb,                                       -- on its PDF files
    check ((judged_at is null) = (verdict is null)),
    check ((judged_at is null) = (files is null))
);
create index signature_check_due on axis.signature_check (next_at) where judged_at is null;

insert into axis.signature_check (packet, next_at)
select id, accepted_at from axis.packet where signature_state = 'UNCHECKED' or (kind = 'EDOC' and attachments > 0);
