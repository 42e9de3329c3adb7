-- A key that signs tokens and may have been seen is withdrawn: from then on it is published no more and nothing it signed is taken. And the demo portal's own
-- registration, so that it is registered once and not after each start.
alter table identity.token_key add withdrawn_at timestamptz;

create table identity.demo_client (
    single boolean primary key default true check (single),
    client text not null references identity.client,
    -- its secret, sealed: the portal plays an application of somebody else's
    sealed bytea not null
);
create index demo_client_client on identity.demo_client (client);
