-- When it was noted that the agency of a letter ended which was open still: whoever took over is told once.
alter table office.to_sign add column ended_at timestamptz;
