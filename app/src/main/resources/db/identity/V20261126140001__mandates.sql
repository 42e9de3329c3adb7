-- Who may act for whom: a body, a child, another adult; by consent of whoever is represented or by papers shown to an office; and what became of it.
create table identity.mandate (
    id             uuid primary key,
    kind           text not null check (kind in ('CHILD', 'PERSON', 'BODY_BY_LAW', 'BODY_BY_AUTHORITY')),
    ground         text not null check (ground in ('CONSENT', 'PAPER')),
    state          text not null check (state in ('REQUESTED', 'HELD', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'GIVEN_UP', 'EXPIRED')),
    representative uuid not null references identity.account,
    -- nobody until whoever has the number that was asked says yes or no: the table tells no asker whether a number has an account
    represented    uuid references identity.account,
    asked_digest   bytea,
    sealed_asked   bytea,
    -- codes of procedures; null: all
    procedures     text[] check (cardinality(procedures) between 1 and 20),
    -- first and last day, in Vietnam
    first_day      date not null,
    last_day       date not null,
    -- a child's day of birth
    birth          date,
    -- what was shown: title, number, day, who issued or certified it; and the office and officer that saw it
    sealed_paper   bytea,
    agency         bigint,
    officer        uuid references identity.account,
    asked_at       timestamptz not null,
    changed_at     timestamptz not null,
    constraint mandate_days check (last_day >= first_day),
    constraint mandate_consent_year check (ground <> 'CONSENT' or last_day < first_day + interval '12 months'),
    constraint mandate_paper_years check (ground <> 'PAPER' or kind = 'CHILD' or last_day < first_day + interval '5 years'),
    constraint mandate_child check ((kind = 'CHILD') = (birth is not null) and (kind <> 'CHILD' or ground = 'PAPER')),
    constraint mandate_until_of_age check (kind <> 'CHILD' or last_day < birth + interval '18 years'),
    constraint mandate_not_oneself check (represented <> representative),
    constraint mandate_asked check ((ground = 'CONSENT') = (asked_digest is not null) and (asked_digest is null) = (sealed_asked is null)),
    constraint mandate_paper check ((ground = 'PAPER') = (sealed_paper is not null) and (ground = 'PAPER') = (agency is not null)
        and (ground = 'PAPER') = (officer is not null)),
    constraint mandate_whose check (represented is not null or state in ('REQUESTED', 'WITHDRAWN', 'EXPIRED')),
    -- one at a time between two
    constraint mandate_once exclude using gist (
        representative with =, represented with =, daterange(first_day, last_day, '[]') with &&) where (state = 'HELD')
);
create index mandate_representative on identity.mandate (representative, asked_at desc);
create index mandate_represented on identity.mandate (represented, asked_at desc) where represented is not null;
create index mandate_asked_digest on identity.mandate (asked_digest) where state = 'REQUESTED';
create unique index mandate_asked_once on identity.mandate (representative, asked_digest) where state = 'REQUESTED';
create index mandate_agency on identity.mandate (agency, asked_at desc) where agency is not null;
create index mandate_officer on identity.mandate (officer) where officer is not null;
create index mandate_last_day on identity.mandate (last_day) where state in ('REQUESTED', 'HELD');

-- Every act on a mandate, in order; never changed.
create table identity.mandate_act (
    mandate uuid not null references identity.mandate,
    number  int not null,
    act     text not null,
    at      timestamptz not null,
    -- who did it; null: the system
    account uuid references identity.account,
    primary key (mandate, number)
);
create index mandate_act_account on identity.mandate_act (account) where account is not null;

-- The number of an account that an office opened by papers for somebody who is represented. Nobody signs in by it: whoever shows by an outside provider that
-- the number is theirs takes the account over.
create table identity.kept_number (
    account uuid primary key references identity.account,
    digest  bytea not null unique,
    kind    text not null check (kind in ('CITIZEN_NUMBER', 'TAX_CODE')),
    sealed  bytea not null
);
