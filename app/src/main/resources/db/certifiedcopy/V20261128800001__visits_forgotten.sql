-- What is looked for to be forgotten: what is over, by its day; what was cancelled, by when.
create index visit_over on certifiedcopy.visit (at) where state <> 'BOOKED';
create index visit_cancelled on certifiedcopy.visit (ended_at) where state = 'CANCELLED';
-- Desks search by words of name and title.
create index copy_words on certifiedcopy.copy using gin (kernel.fold(person_name || ' ' || title) kernel.gin_trgm_ops);
