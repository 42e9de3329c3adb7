-- Tokens that are long over are found by when they ended.
create index sign_on_token_expires on identity.sign_on_token (expires_at);
