-- Who wrote a letter of refusal, and seals it: whoever answered for an agency that had ended by then. Where it is not said, the copy's own agency did.

alter table certifiedcopy.refusal_letter add column agency bigint;
