-- The ground floor owns no business tables: only what every module's SQL may use.
create extension if not exists unaccent with schema kernel;
create extension if not exists pg_trgm with schema kernel;
create extension if not exists btree_gist with schema kernel;

-- Folding for search: lower case, no diacritics, đ as d, everything that is no letter or digit as one space.
-- Equal to vn.motcua.kernel.text.Fold; a test compares the two. Immutable, because the dictionary is named in full.
create function kernel.fold(text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        kernel.unaccent('kernel.unaccent'::regdictionary, replace(lower(normalize($1, nfc)), 'đ', 'd')),
        '[^[:alnum:]]+', ' ', 'g'));

-- Which parts of the demo nation are loaded.
create table kernel.demo_part (
    name      text primary key,
    loaded_at timestamptz not null default now()
);
