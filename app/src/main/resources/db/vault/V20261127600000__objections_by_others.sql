-- Objections: who objected is sealed, as the account told whose store it is; and each is reminded of, once before its day and once after it.
alter table vault.objection
    alter column account drop not null,
    add column objector     bytea,       -- sealed under the owner's key: the account that objected, to be told of the answer
    add column reminded_at  timestamptz, -- whoever may answer was told that the day is near
    add column late_told_at timestamptz, -- or over
    add constraint objection_objector check (account is not null or objector is not null);
create index objection_due on vault.objection (due_on, id) where answered_at is null;
