-- Web hooks: where a system wants to be called when something happened to its agencies. What is to be told stands in axis.event; a hook is a
-- place in that order, so that nothing is queued twice and nothing is lost with a node.
create table axis.hook (
    system        bigint primary key references axis.system,
    url           text not null check (char_length(url) between 10 and 500),
    sealed        bytea not null,          -- the secret of its signatures, under the data keys; bound to the system's code
    state         text not null check (state in ('ON', 'PAUSED')),
    told          bigint not null,         -- everything up to this place was told, and answered with yes
    telling       bigint,                  -- up to which place the notification goes that is under way: the same when it is tried again
    failures      int not null default 0,  -- in a row
    failing_since timestamptz,
    next_at       timestamptz not null,    -- not before; while a node is at it: until when it alone is
    set_at        timestamptz not null,
    check ((failures = 0) = (failing_since is null)),
    check (telling > told)
);
create index hook_next on axis.hook (next_at) where state = 'ON';

-- The latest calls of each hook, for whoever looks after it.
create table axis.hook_call (
    id       bigint generated always as identity primary key,
    system   bigint not null references axis.hook on delete cascade,
    at       timestamptz not null,
    ping     boolean not null,
    until    bigint not null,              -- the cursor that it told
    events   int not null,
    status   int,                          -- of the answer; null if there was none
    problem  text,                         -- why there was none
    millis   bigint not null,
    check ((status is null) <> (problem is null))
);
create index hook_call_system on axis.hook_call (system, id);
