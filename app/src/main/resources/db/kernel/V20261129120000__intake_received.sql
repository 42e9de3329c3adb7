-- Which files came with one and the same content: for whoever issued that content and takes it back.
create index intake_file_received on kernel.intake_file (received);
