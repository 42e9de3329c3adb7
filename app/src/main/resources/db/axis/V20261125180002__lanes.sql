-- Lanes: an urgent document that waits is listed, and its signatures are looked at, before others.
alter table axis.waiting add lane smallint not null default 0 check (lane between 0 and 3); -- 1 khẩn, 2 thượng khẩn, 3 hỏa tốc
create index waiting_urgent on axis.waiting (receiver, kind, lane desc, doc_id) where lane > 0;
update axis.waiting w set lane = least(p.priority, 3)
from axis.delivery d join axis.packet p on p.id = d.packet
where d.doc_id = w.doc_id and p.business = 'NEW' and p.priority > 0;

alter table axis.signature_check add lane smallint not null default 0 check (lane between 0 and 3);
drop index axis.signature_check_due;
create index signature_check_due on axis.signature_check (lane desc, next_at) where judged_at is null;
