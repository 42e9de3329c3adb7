-- A letter may be prepared for a line of the register out that is there before its signature: a number that was reserved, or a document that was registered. Until it is signed and
-- issued that line is only meant for it; "line" is what it became.
alter table office.to_sign add column meant bigint references office.entry;
alter table office.to_sign add check (meant is null or line is null);
create index to_sign_meant on office.to_sign (meant);
create unique index to_sign_meant_once on office.to_sign (meant) where meant is not null and state <> 'DISCARDED';
