-- Applications that somebody handed in for somebody else: the account is the applicant's, the representative's stands beside it.
alter table dossier.draft add represented uuid;
create index draft_represented on dossier.draft (account, represented) where represented is not null;

alter table dossier.dossier add representative uuid;
create index dossier_representative on dossier.dossier (representative) where representative is not null;

-- what the representative is called, for the officers
alter table dossier.content add representative text check (length(representative) between 1 and 300);
