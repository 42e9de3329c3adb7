-- A death and a new name are recorded by two officers: one asks, another one confirms; until then nothing follows from it. What stands from before holds.
alter table vault.life_event
    add column asked_by     uuid,        -- the officer who asked; null: from before
    add column confirmed_by uuid,        -- the second one; null beside a time: one was enough
    add column confirmed_at timestamptz, -- from when it holds; null: it waits
    add column ended_at     timestamptz, -- taken back while it waited
    add constraint life_event_two_officers check (confirmed_by is null or confirmed_by <> asked_by);
alter table vault.heir add column read_at timestamptz; -- when the heir first read, and the owner's account was told
update vault.life_event set confirmed_at = at;
create unique index life_event_waiting on vault.life_event (owner, kind) where confirmed_at is null and ended_at is null;
create index life_event_agency on vault.life_event (agency, at, id) where confirmed_at is null and ended_at is null;
