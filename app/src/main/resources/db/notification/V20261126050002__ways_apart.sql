-- The ledger of one office is read without that of all others, each way waits for itself, and what rings only by day does so at later attempts, too.
alter table notification.delivery add column agency bigint;
alter table notification.delivery add column by_day boolean not null default false;
update notification.delivery d set agency = n.agency from notification.notice n where n.id = d.notice;
create index delivery_agency on notification.delivery (agency, id desc);
create index delivery_way on notification.delivery (channel, next_at) where state = 'WAITING';
drop index notification.delivery_due;
