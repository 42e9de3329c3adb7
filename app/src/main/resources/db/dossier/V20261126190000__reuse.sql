-- Results that went into their owners' stores, papers that came from there instead of being handed in again, and papers that were asked for although the state has them.
alter table dossier.result
    add column kept_at    timestamptz, -- when it was laid into the store of whoever applied
    add column kept_owner uuid,        -- of the module vault; null: there was nobody to keep it for
    add column kept_entry uuid,
    add column kept_ended timestamptz, -- when the entry was ended, because the result was set aside
    add constraint result_kept check ((kept_owner is null) = (kept_entry is null) and (kept_entry is null or kept_at is not null));
create index result_to_keep on dossier.result (id) where kept_at is null and replaced_at is null;
create index result_to_end on dossier.result (id) where kept_entry is not null and replaced_at is not null and kept_ended is null;

create table dossier.reused_paper (
    file      uuid primary key,        -- of the kernel's intake, as the dossier's papers name it
    draft     uuid not null,
    entry     uuid not null,           -- of the module vault
    origin    text not null,
    title     text not null,
    sha256    bytea not null check (length(sha256) = 32),
    reused_at timestamptz not null
);
create index reused_paper_draft on dossier.reused_paper (draft);

create table dossier.repeat_demand (
    dossier   bigint not null references dossier.dossier,
    paper     text not null,
    name      text not null,
    agency    bigint not null,
    procedure text not null,
    held_by   text not null check (held_by in ('STORE', 'REGISTER')),
    at        timestamptz not null,
    account   uuid,                    -- which officer asked
    primary key (dossier, paper)
);
create index repeat_demand_agency on dossier.repeat_demand (agency, at desc);
