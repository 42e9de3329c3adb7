-- When a file that waits was last looked at: those that fail each time stand in nobody's way, and no two nodes look at the same.
alter table vault.entry add column tried_at timestamptz;
