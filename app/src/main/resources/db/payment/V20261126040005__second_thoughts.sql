-- Who asked for a refund, so that another decides; whether a partner was seen to use its new secret; what is open, by agency; results are signed when they are sent.
alter table payment.refund add column asked_by uuid;
alter table payment.partner add column renewed_seen boolean not null default true;
create index obligation_open on payment.obligation (agency, id) where state = 'OPEN';
