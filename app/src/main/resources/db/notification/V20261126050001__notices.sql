-- Messages to people: what stands in their box, what goes out by e-mail, SMS and push, and what could not be brought.
create schema notification;

-- What somebody is told. The words are those of the moment: what was said stays said, whatever an office writes into its templates later.
create table notification.notice (
    id       bigint generated always as identity primary key,
    account  uuid,                                   -- whose box it lies in; null: somebody without an account
    kind     text not null check (length(kind) <= 120),
    weight   text not null check (weight in ('ASKS', 'TELLS')),
    agency   bigint,                                 -- of the directory: which office says it
    language text not null check (language in ('vi', 'en')),
    title    text not null check (title <> '' and length(title) <= 300),
    text     text not null check (length(text) <= 4000),
    outside  text not null check (length(outside) <= 500), -- what e-mail, SMS and push say: no personal values
    link     text not null default '' check (link = '' or link ~ '^/[^/]'),
    at       timestamptz not null,
    read_at  timestamptz
);
create index notice_box on notification.notice (account, id desc) where account is not null;
create index notice_unread on notification.notice (account) where read_at is null;

-- One way out of one notice. next_at is also the lease of the node that sends it; attempts is the fence: who was slower changes nothing.
create table notification.delivery (
    id       bigint generated always as identity primary key,
    notice   bigint not null references notification.notice,
    account  uuid,
    channel  text not null check (channel in ('EMAIL', 'SMS', 'PUSH')),
    address  text not null check (length(address) <= 320), -- shortened once it was brought
    digest   boolean not null default false,               -- goes with the others of its day in one letter
    state    text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED', 'BOUNCED', 'DROPPED')),
    attempts integer not null default 0,
    made_at  timestamptz not null,
    next_at  timestamptz,
    done_at  timestamptz,
    answer   text not null default '' check (length(answer) <= 500), -- what the other side said last
    check ((state = 'WAITING') = (next_at is not null)),
    check ((state = 'WAITING') = (done_at is null))
);
create index delivery_due on notification.delivery (next_at) where state = 'WAITING';
create index delivery_notice on notification.delivery (notice);
create index delivery_account on notification.delivery (account, channel) where state = 'WAITING';
create index delivery_state on notification.delivery (state, id desc);

-- Somebody could not be reached: an office sees to it.
create table notification.unreached (
    id        bigint generated always as identity primary key,
    delivery  bigint not null unique references notification.delivery,
    agency    bigint,
    reason    text not null check (length(reason) <= 500),
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by uuid,
    note      text not null default '' check (length(note) <= 500),
    check ((closed_at is null) = (closed_by is null))
);
create index unreached_open on notification.unreached (agency, id) where closed_at is null;
create index unreached_closed on notification.unreached (closed_at desc) where closed_at is not null;

-- What somebody wants to be told, and when.
create table notification.preference (
    account    uuid primary key,
    language   text not null check (language in ('vi', 'en')),
    email      text not null check (email in ('ALL', 'ASKS', 'NONE')),
    sms        text not null check (sms in ('ALL', 'ASKS', 'NONE')),
    push       text not null check (push in ('ALL', 'ASKS', 'NONE')),
    digest     boolean not null,
    quiet_from smallint not null check (quiet_from between 0 and 23), -- the hour; the same as quiet_to: never
    quiet_to   smallint not null check (quiet_to between 0 and 23)
);

-- How an office words its messages: the newest line of a kind and language holds; agency null: for the nation. Lines are added, never changed.
create table notification.wording (
    id       bigint generated always as identity primary key,
    kind     text not null check (length(kind) <= 120),
    agency   bigint,
    language text not null check (language in ('vi', 'en')),
    title    text not null check (length(title) <= 200),   -- all three empty: back to the words that ship
    text     text not null check (length(text) <= 2000),
    outside  text not null check (length(outside) <= 300),
    at       timestamptz not null,
    account  uuid,
    check ((title = '') = (text = '') and (title = '') = (outside = ''))
);
create index wording_newest on notification.wording (kind, language, agency, id desc);

-- What the simulated outside world of a demo received, in place of a mail server and a telephone.
create table notification.simulated (
    id       bigint generated always as identity primary key,
    delivery bigint not null,
    channel  text not null,
    address  text not null,
    subject  text not null,
    body     text not null,
    at       timestamptz not null
);
