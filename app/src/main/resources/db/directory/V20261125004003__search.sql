-- Search without diacritics, by words, by initials ("ubnd hn", "bo tp") and in spite of slips.

-- The initials of every run of two and more words, without words that bind: "bo khoa hoc va cong nghe" gives "bk bkh bkhc bkhcn kh khc khcn …".
create function directory.initials(folded text) returns text
    language sql immutable strict parallel safe
    return (
        with letters as (
            select left(word, 1) as letter, row_number() over (order by place) as place
            from unnest(string_to_array(folded, ' ')) with ordinality as words (word, place)
            where word not in ('va', 'cua', 'of', 'and', '')),
        runs as (
            select string_agg(run.letter, '' order by run.place) as run
            from letters first
            join letters last on last.place between first.place + 1 and first.place + 8
            join letters run on run.place between first.place and last.place
            group by first.place, last.place)
        select string_agg(distinct run, ' ') from runs);

-- All words under which an agency is found.
create function directory.search_words(name text, short_name text, english_name text) returns text
    language sql immutable parallel safe
    return kernel.fold(name) || ' ' || coalesce(kernel.fold(short_name), '') || ' ' || coalesce(kernel.fold(english_name), '') || ' '
        || coalesce(directory.initials(kernel.fold(name)), '');

alter table directory.agency_version
    add column folded text generated always as (kernel.fold(name)) stored,
    add column words text generated always as (directory.search_words(name, short_name, english_name)) stored;

create index agency_version_words on directory.agency_version using gin (to_tsvector('simple', words)) where upper_inf(recorded);
create index agency_version_folded on directory.agency_version using gin (folded kernel.gin_trgm_ops) where upper_inf(recorded);
create index agency_code_prefix on directory.agency_code (code text_pattern_ops) where upper_inf(recorded);
