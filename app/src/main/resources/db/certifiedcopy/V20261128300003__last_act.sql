-- When something was done about a copy the last time: what is left for thirty days from then on is cancelled.
alter table certifiedcopy.copy add column acted_at timestamptz;
update certifiedcopy.copy set acted_at = greatest(begun_at, compared_at, paid_at);
alter table certifiedcopy.copy alter column acted_at set default now();
alter table certifiedcopy.copy alter column acted_at set not null;
create index copy_left on certifiedcopy.copy (acted_at) where state in ('COMPARING', 'UNPAID');
