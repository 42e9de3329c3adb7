-- Officers find again what was answered or declined, the latest first.
create index question_closed on feedback.question (agency, state, closed_at desc, id desc) where state <> 'OPEN';
