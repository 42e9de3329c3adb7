-- Requests that never became a mandate are forgotten after two years.
create index mandate_changed on identity.mandate (changed_at) where ground = 'CONSENT' and state in ('REFUSED', 'WITHDRAWN', 'EXPIRED');
