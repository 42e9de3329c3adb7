-- Whoever works here may do without the word of each morning on what waits.
alter table notification.preference add column work boolean not null default true;
