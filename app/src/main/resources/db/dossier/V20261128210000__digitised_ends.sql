-- What another scan took the place of, what may be of third persons, and what nobody accepted waits for no store: it would stand first in the index for good.
update dossier.paper p set store_due = null
    where p.store_due is not null and (p.replaced_at is not null or p.field like 'other-%'
        or exists (select from dossier.dossier d where d.id = p.dossier and d.received_at is null and d.status in (3, 7, 8, 10)));
drop index dossier.paper_store_due;
create index paper_store_due on dossier.paper (store_due, id) where store_due is not null and replaced_at is null;
