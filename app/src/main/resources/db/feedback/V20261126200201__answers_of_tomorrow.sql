-- Answers that systems dated in a time to come, which would hold over every later one, were given now.
update feedback.answer set answered_at = now() where answered_at > now();
