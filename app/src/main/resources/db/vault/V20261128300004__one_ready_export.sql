-- One copy of a store lies here to be fetched: a new one takes the place of the one before.
update vault.export e set state = 'OVER', content = null, salt = null, bytes = null
where state = 'READY' and exists (select from vault.export l where l.owner = e.owner and l.state = 'READY' and (l.ready_at, l.id) > (e.ready_at, e.id));
create unique index export_one_ready on vault.export (owner) where state = 'READY';
