-- When the session began on which a sign-in at an application rests: nothing lasts longer than twelve hours from there.
alter table identity.sign_on add session_since timestamptz;
update identity.sign_on set session_since = signed_in_at;
alter table identity.sign_on alter session_since set not null;
