-- Results that were set aside before those that lie in no store were followed, too: nobody is told now of what was long ago.
update dossier.result set kept_ended = replaced_at
where replaced_at is not null and kept_at is not null and kept_entry is null and kept_ended is null;
