-- When whoever asked for a sheaf was told how it ended; of those before nobody is told any more.
alter table signing.sheaf add column told_at timestamptz;
update signing.sheaf set told_at = asked_at;
create index sheaf_untold on signing.sheaf (asked_at) where told_at is null;
-- What became of a paper the last time.
create index paper_subject on signing.paper (kind, subject, id);
