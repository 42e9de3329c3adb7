-- A receipt that could not be sealed is not tried for ever: it is set aside, with the key of the sentence that says why, until whoever operates has it tried again.
alter table payment.receipt add column seal_tries integer not null default 0;
alter table payment.receipt add column seal_refused text;
alter table payment.receipt add constraint receipt_seal_refused check (seal_refused is null or seal_due is null);
create index receipt_seal_refused on payment.receipt (id) where seal_refused is not null;
