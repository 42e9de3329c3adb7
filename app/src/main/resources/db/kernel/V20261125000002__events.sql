-- The outbox of events between modules: written with the fact, emptied when every listener has done its part.
create table kernel.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on kernel.event_publication using hash (serialized_event);
create index event_publication_completion_date on kernel.event_publication (completion_date);
