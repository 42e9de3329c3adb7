-- Certified electronic copies: an original that an officer saw, its pages as pictures, what was compared, and the register of what was certified.
create schema certifiedcopy;

create table certifiedcopy.copy (
    id            uuid primary key,
    agency        bigint not null,            -- of the directory: who certifies
    state         text not null check (state in ('COMPARING', 'UNPAID', 'TO_SIGN', 'CERTIFIED', 'REVOKED', 'REFUSED', 'CANCELLED')),
    person_number text not null check (person_number ~ '^([0-9]{12}|[0-9]{10}|[0-9]{13})$'),
    person_name   text not null check (length(person_name) between 1 and 200),
    phone         text not null default '' check (length(phone) <= 20),
    email         text not null default '' check (length(email) <= 200),
    title         text not null check (length(title) between 1 and 300), -- what the original is
    issuer        text not null check (length(issuer) between 1 and 300),
    paper_number  text not null default '' check (length(paper_number) <= 100),
    issued_on     date,
    dossier       text,                       -- the code of the dossier that asked for it
    begun_at      timestamptz not null,
    begun_by      uuid not null,              -- the account
    officer       text not null check (length(officer) between 1 and 200), -- what they are called
    compared_at   timestamptz,
    compared_by   uuid,
    digest        bytea check (length(digest) = 32), -- of the pages as compared, in their order
    pages         integer check (pages between 1 and 200),
    fee           bigint check (fee between 1 and 200000),
    paid_at       timestamptz,
    returned      text not null default '' check (length(returned) <= 1000), -- why the leader sent it back the last time
    ground        text,                       -- why it was refused
    reason        text not null default '' check (length(reason) <= 1000),
    ended_at      timestamptz,                -- refused or cancelled
    code          text unique check (code ~ '^[a-z2-7]{26}$'), -- of 128 random bits: in the address at which everybody checks it
    certified_at  timestamptz,
    certified_on  date,                       -- the day that stands in the attestation
    signer        text not null default '' check (length(signer) <= 300),
    signer_words  text not null default '' check (length(signer_words) <= 500),
    signer_certificate bigint,
    seal_certificate   bigint,
    content       bytea check (length(content) = 32), -- of kernel.blob: the signed and sealed file; its SHA-256
    bytes         bigint check (bytes > 0),
    kept_at       timestamptz,                -- when it was laid into the person's store
    kept_entry    uuid,
    check ((compared_at is null) = (digest is null) and (compared_at is null) = (pages is null) and (compared_at is null) = (fee is null)
        and (compared_at is null) = (compared_by is null)),
    check (state not in ('UNPAID', 'TO_SIGN', 'CERTIFIED', 'REVOKED') or compared_at is not null),
    check (state <> 'COMPARING' or compared_at is null),
    check ((state = 'REFUSED') = (ground is not null)),
    check ((state in ('REFUSED', 'CANCELLED')) = (ended_at is not null)),
    check ((state in ('CERTIFIED', 'REVOKED')) = (certified_at is not null)),
    check (certified_at is null or (content is not null and bytes is not null and code is not null and certified_on is not null and paid_at is not null
        and signer <> '' and signer_certificate is not null and seal_certificate is not null))
);
create index copy_agency on certifiedcopy.copy (agency, begun_at desc, id);
create index copy_open on certifiedcopy.copy (agency, state, begun_at) where state in ('COMPARING', 'UNPAID', 'TO_SIGN');
create index copy_person on certifiedcopy.copy (person_number, begun_at desc);
create index copy_content on certifiedcopy.copy (content) where content is not null;
create index copy_to_keep on certifiedcopy.copy (certified_at) where state = 'CERTIFIED' and kept_at is null;
create index copy_dossier on certifiedcopy.copy (dossier) where dossier is not null;

-- The pages of an original, as pictures that we made of what was scanned. They go once the file that holds them is certified.
create table certifiedcopy.page (
    id        bigint generated always as identity primary key,
    copy      uuid not null references certifiedcopy.copy,
    place     integer not null check (place between 1 and 200),
    content   bytea not null check (length(content) = 32), -- of kernel.blob: a JPEG of ours
    bytes     bigint not null check (bytes > 0),
    width     integer not null check (width between 1 and 14400),
    height    integer not null check (height between 1 and 14400),
    grey      boolean not null,
    turn      smallint not null default 0 check (turn in (0, 90, 180, 270)), -- clockwise
    ticked_at timestamptz,                    -- compared with the original
    unique (copy, place) deferrable initially deferred
);
create index page_content on certifiedcopy.page (content);

-- Where the numbers of an agency and year are: the last one given, and which copy is about to have the next.
create table certifiedcopy.register (
    agency     bigint not null,
    year       integer not null check (year between 2000 and 9999),
    last       integer not null default 0 check (last >= 0),
    holder     uuid,
    held_until timestamptz,
    primary key (agency, year),
    check ((holder is null) = (held_until is null))
);

-- The register itself: one line a certified copy. A number has the one before it as its own foreign key, so that there is never a gap, and none can be made.
create table certifiedcopy.line (
    agency     bigint not null,
    year       integer not null,
    number     integer not null check (number >= 1),
    before     integer generated always as (nullif(number - 1, 0)) stored,
    copy       uuid not null unique references certifiedcopy.copy,
    entered_at timestamptz not null,
    day        date not null check (extract(year from day) = year),
    person     text not null,
    title      text not null,
    pages      integer not null,
    fee        bigint not null,
    signer     text not null,
    primary key (agency, year, number),
    foreign key (agency, year) references certifiedcopy.register,
    foreign key (agency, year, before) references certifiedcopy.line (agency, year, number)
);
create index line_before on certifiedcopy.line (agency, year, before);
