-- The page of all agencies looks at the last days only.
create index national_day_day on dossier.national_day (day);
create index agreement_day on dossier.agreement (day);
