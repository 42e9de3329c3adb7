-- The form of a draft as it was before each saving, so that any change can be taken back. The last fifty of a draft are kept.
create table procedure.form_version (
    revision   bigint not null references procedure.revision,
    version    int not null,                 -- the draft's version that had this form
    form       jsonb,                        -- null: there was none yet
    saved_name text not null,                -- who saved over it
    saved_at   timestamptz not null,
    primary key (revision, version)
);
