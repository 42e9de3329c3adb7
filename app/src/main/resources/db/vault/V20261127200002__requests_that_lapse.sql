-- A request that nobody answers lapses, so that it stands in nobody's way; what an owner took back is not asked for again at once. A pass over a file is good for a few openings, one over all of it for one.
alter table vault.consent drop constraint consent_state_check,
    add constraint consent_state_check check (state in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'REPLACED'));
alter table vault.consent drop constraint consent_check,
    add constraint consent_answered check (state = 'LAPSED' or (state = 'ASKED') = (answered_at is null));
alter table vault.file_pass add column uses integer not null default 0;
