-- How satisfied people were is read by agency and month: what that needs lies with each word of theirs, so that no dossier is looked up for it.
alter table dossier.rating add column agency bigint, add column procedure_code text, add column procedure_name text;
update dossier.rating r set agency = d.agency, procedure_code = d.procedure_code, procedure_name = d.procedure_name
from dossier.dossier d where d.id = r.dossier;
alter table dossier.rating alter column agency set not null, alter column procedure_code set not null, alter column procedure_name set not null;
create index rating_agency on dossier.rating (agency, at desc);
create index rating_note on dossier.rating (agency, at desc) where note <> '';
create index national_rating_month on dossier.national_rating (agency, month desc);
