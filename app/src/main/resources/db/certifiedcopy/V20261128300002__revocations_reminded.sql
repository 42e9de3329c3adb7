-- How often those who may decide about a request to revoke were reminded of it, and when the last time.
alter table certifiedcopy.revocation add column reminded integer not null default 0 check (reminded >= 0);
alter table certifiedcopy.revocation add column reminded_at timestamptz;
