alter table office.to_sign add column edition int not null default 0; -- raised at each change: nobody hands over or overwrites what another clerk wrote meanwhile
