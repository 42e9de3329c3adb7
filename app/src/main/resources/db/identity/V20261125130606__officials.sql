-- Officials' accounts are found by name without diacritics. Citizens' names are sealed, so they have no such form.
alter table identity.account add folded text generated always as (kernel.fold(name)) stored;
create index account_folded on identity.account using gin (folded kernel.gin_trgm_ops);
