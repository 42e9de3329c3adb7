-- How often a letter to sign was changed: nobody hands over or overwrites what another clerk wrote meanwhile.
alter table office.to_sign add column edition int not null default 0;
