-- Pictures of signatures and seals, as officials and agencies laid them by: what is seen of a signature (PNG, transparent). One each; a new one takes the place of
-- the old, which stands on in what was signed with it.
create table signing.picture (
    id       bigint generated always as identity primary key,
    official bigint unique,
    agency   bigint unique,
    png      bytea not null check (octet_length(png) between 50 and 1000000),
    kept_at  timestamptz not null,
    check ((official is null) <> (agency is null))
);
