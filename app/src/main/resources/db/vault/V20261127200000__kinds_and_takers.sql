-- A consent names kinds of paper, and the owner says for each whether it may be read. Consents from before named none and are over: they would have opened all that is there. An owner that was
-- taken over with its account leads on to whomever it is joined to.
create table vault.consent_kind (
    consent bigint not null references vault.consent,
    code    text not null check (length(code) between 1 and 200),
    name    text not null check (length(name) between 1 and 500), -- as the catalogue calls it, or the code
    granted boolean not null default false,
    primary key (consent, code)
);
update vault.consent set state = 'WITHDRAWN', answered_at = coalesce(answered_at, now()) where state in ('ASKED', 'GIVEN');
drop index vault.consent_open;
create unique index consent_open on vault.consent (owner, agency, procedure, state) where state in ('ASKED', 'GIVEN');

alter table vault.owner add column taken boolean not null default false; -- its account is over: whoever has the number has taken its place
