-- Found when the account that an office kept for somebody becomes theirs.
create index draft_of_represented on dossier.draft (represented) where represented is not null;
