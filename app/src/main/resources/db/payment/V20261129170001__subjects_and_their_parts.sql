-- All about a subject and its parts is found byte by byte.
create index obligation_parts on payment.obligation (subject text_pattern_ops, id);
