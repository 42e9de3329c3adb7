-- Who wrote a letter and seals it: since the agency of a dossier ended, the one that answers for it. None where it is not known, which is the dossier's own.
alter table dossier.letter add column agency bigint;
