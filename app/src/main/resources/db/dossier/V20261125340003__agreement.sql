-- How our own desk and the nation's view agree, by agency and day on which dossiers were handed in: written by each comparison.
create table dossier.agreement (
    holder     bigint not null,
    day        date not null,
    source     integer not null check (source >= 0),    -- dossiers at the desk
    nation     integer not null check (nation >= 0),    -- dossiers in the nation's view
    differing  integer not null check (differing >= 0), -- that one side lacks, or has in an older state; steps that are missing among them
    checked_at timestamptz not null,
    primary key (holder, day)
);
create index agreement_differing on dossier.agreement (day) where differing > 0;

create index national_own on dossier.national (holder, submitted_at) where own;
