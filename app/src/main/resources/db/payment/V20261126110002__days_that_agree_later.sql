-- A difference can go away by itself, when a later statement has what was missing; a line that cannot be read is one, too. What came and went on a day is looked
-- for by its time, which only grows.
alter table payment.difference drop constraint difference_how_check;
alter table payment.difference add check (how in ('TAKEN_IN', 'AGREES_LATER', 'BANK_CORRECTED', 'OURS_CORRECTED', 'RETURNED'));
alter table payment.difference drop constraint difference_kind_check;
alter table payment.difference add check (kind in ('OURS_ONLY', 'THEIRS_ONLY', 'AMOUNT', 'UNREADABLE'));
create index posting_day on payment.posting using brin (at) with (pages_per_range = 16);
create index deposit_day on payment.deposit using brin (paid_at) with (pages_per_range = 16);
