-- Who used one entry, whoever its owner is: for whoever issued it and takes it back.
create index look_uses on vault.look (entry) where entry is not null;
