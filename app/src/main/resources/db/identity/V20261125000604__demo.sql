-- Accounts whose passwords stand in the source code: good only while the installation shows the demo nation.
alter table identity.account add demo boolean not null default false;
