-- A letter carries a word that nobody can guess: who says later that it could not be delivered has seen the letter.
alter table notification.delivery add column word uuid not null default gen_random_uuid();
