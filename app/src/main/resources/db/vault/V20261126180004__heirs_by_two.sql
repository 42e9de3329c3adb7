-- An heir is admitted by two officers, and only as long as the store is sealed. Whoever was admitted by one alone is admitted no more.
alter table vault.heir
    add column asked_by     uuid,          -- the officer who asked
    add column confirmed_by uuid,          -- the second one; null: waits
    add column ended_at     timestamptz,   -- taken back
    add constraint heir_two_officers check (confirmed_by is null or confirmed_by <> asked_by);
alter table vault.heir drop constraint heir_owner_heir_key;
create index heir_owner on vault.heir (owner);
create unique index heir_once on vault.heir (owner, heir) where ended_at is null;
create index heir_agency on vault.heir (agency, at desc) where ended_at is null;
update vault.heir set ended_at = at;
