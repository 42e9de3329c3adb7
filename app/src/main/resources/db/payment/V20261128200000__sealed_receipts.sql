-- A receipt is sealed after it was issued, by whoever comes to it: seal_due says since when it waits, or until when somebody has it. Null: it is sealed, was never to be, or is of the days
-- before there were sealed ones and nobody asked for its file yet.
alter table payment.receipt add column seal_due timestamptz;
create index receipt_seal_due on payment.receipt (agency, seal_due, id) where seal_due is not null and state = 'ISSUED';

-- The file as it was sealed, which is never made again.
create table payment.receipt_file (
    receipt     bigint primary key references payment.receipt,
    content     bytea not null check (length(content) = 32),
    bytes       integer not null check (bytes > 0),
    certificate bigint not null, -- of signing: the agency's
    sealed_at   timestamptz not null
);
create index receipt_file_content on payment.receipt_file (content);

-- By what a sealed receipt is known again: the digest of its file and of what each signature covers.
create table payment.receipt_mark (
    mark    bytea not null check (length(mark) = 32),
    receipt bigint not null references payment.receipt_file,
    primary key (mark, receipt)
);
create index receipt_mark_receipt on payment.receipt_mark (receipt);
