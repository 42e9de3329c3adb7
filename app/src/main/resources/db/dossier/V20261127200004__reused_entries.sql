-- Which dossiers hold a paper that came from one entry of a store: for whoever issued it and takes it back.
create index reused_paper_entry on dossier.reused_paper (entry);
