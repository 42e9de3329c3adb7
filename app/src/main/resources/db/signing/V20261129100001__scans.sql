-- Files to be signed on whose last pages there is no text to be seen: whoever signs is told so before, as title and name are then printed below (SignPdf). Known once, as the file is laid in.
create table signing.scan (
    file uuid primary key -- of the intake
);
