-- A paper that a module issued and its agency seals soon after. It waits (due says since when, or until when somebody has it), is set aside because it could not be sealed, or is sealed; of
-- an agency that can put no seal here there is no row.
create table signing.sealed_paper (
    id          bigint generated always as identity primary key,
    kind        text not null,
    paper       text not null,
    agency      bigint not null,
    due         timestamptz,
    tries       integer not null default 0,
    refused     text, -- the key of the sentence that says why
    content     bytea check (length(content) = 32),
    bytes       integer check (bytes > 0),
    certificate bigint references signing.certificate,
    sealed_at   timestamptz,
    unique (kind, paper),
    check (num_nonnulls(due, refused, content) = 1),
    check (num_nonnulls(content, bytes, certificate, sealed_at) in (0, 4))
);
create index sealed_paper_due on signing.sealed_paper (agency, due, id) where due is not null;
create index sealed_paper_refused on signing.sealed_paper (id) where refused is not null;
create index sealed_paper_certificate on signing.sealed_paper (certificate) where certificate is not null;
create index sealed_paper_content on signing.sealed_paper (content) where content is not null;

-- By what a sealed paper is known again: the digest of its file and of what each signature covers.
create table signing.sealed_paper_mark (
    mark  bytea not null check (length(mark) = 32),
    paper bigint not null references signing.sealed_paper,
    primary key (mark, paper)
);
create index sealed_paper_mark_paper on signing.sealed_paper_mark (paper);
