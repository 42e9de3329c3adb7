-- Who may sign or decide what: competences that the law gives to posts, and delegations from one holder or post to another. Two times each, as
-- for posts and officials. What follows from these facts (who may do what on a day, and with which formula) is never stored: it is derived.

create sequence directory.competence_id;
create table directory.competence (
    id bigint generated always as identity primary key,
    competence bigint not null,
    position   bigint not null references directory.position,
    agency     bigint not null references directory.agency,
    act        text not null check (act in ('SIGN', 'DECIDE', 'CERTIFY', 'ACCEPT', 'RECEIVE')),
    detail     text not null check (length(detail) <= 80),
    capacity   text not null check (capacity in ('AGENCY', 'PERSON')),
    source     text not null check (source <> ''),
    clause     text not null,
    grade      text not null check (grade in ('READ', 'SEEN_IN_PRACTICE', 'UNVERIFIED')),
    valid      daterange not null check (not isempty(valid) and not lower_inf(valid)),
    recorded   tstzrange not null check (not isempty(recorded) and lower_inc(recorded) and not lower_inf(recorded) and not upper_inc(recorded)),
    constraint competence_has_one_term exclude using gist (competence with =, recorded with &&),
    constraint competence_given_once
        exclude using gist (position with =, agency with =, act with =, detail with =, valid with &&, recorded with &&)
);
create index competence_position on directory.competence (position);
create index competence_agency on directory.competence (agency);
create trigger keep_history before update or delete on directory.competence
    for each row execute function directory.keep_history();

-- KT and TUQ pass from person to person and end when either leaves; TL is written in an agency's rules and passes from post to post.
create sequence directory.delegation_id;
create table directory.delegation (
    id bigint generated always as identity primary key,
    delegation           bigint not null,
    agency               bigint not null references directory.agency,
    kind                 text not null check (kind in ('KT', 'TL', 'TUQ')),
    giver_position       bigint not null references directory.position,
    giver_appointment    bigint references directory.appointment,
    receiver_position    bigint not null references directory.position,
    receiver_appointment bigint references directory.appointment,
    act                  text not null check (act in ('SIGN', 'DECIDE', 'CERTIFY', 'ACCEPT', 'RECEIVE')),
    detail               text not null check (length(detail) <= 80),
    paper                text not null check (paper <> '' and length(paper) <= 80),
    paper_signed         date not null,
    end_paper            text check (end_paper <> '' and length(end_paper) <= 80), -- the document by which it was revoked, where one did
    valid                daterange not null check (not isempty(valid) and not lower_inf(valid)),
    recorded             tstzrange not null check (not isempty(recorded) and lower_inc(recorded) and not lower_inf(recorded) and not upper_inc(recorded)),
    constraint not_to_oneself check (giver_position <> receiver_position and coalesce(giver_appointment <> receiver_appointment, true)),
    constraint persons_or_posts check ((kind = 'TL') = (giver_appointment is null) and (kind = 'TL') = (receiver_appointment is null)),
    constraint authorisation_has_an_end check (kind <> 'TUQ' or not upper_inf(valid)),
    constraint delegation_has_one_term exclude using gist (delegation with =, recorded with &&),
    constraint delegated_once exclude using gist (agency with =, receiver_position with =, (coalesce(receiver_appointment, 0)) with =,
        act with =, detail with =, valid with &&, recorded with &&)
);
create index delegation_agency on directory.delegation (agency);
create index delegation_giver_position on directory.delegation (giver_position);
create index delegation_giver_appointment on directory.delegation (giver_appointment);
create index delegation_receiver_position on directory.delegation (receiver_position);
create index delegation_receiver_appointment on directory.delegation (receiver_appointment);
create trigger keep_history before update or delete on directory.delegation
    for each row execute function directory.keep_history();
