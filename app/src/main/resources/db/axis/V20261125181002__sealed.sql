-- Packets whose contents are encrypted to their receivers' keys: the axis routes them and reads nothing of them.
alter table axis.packet add column sealed boolean not null default false;
