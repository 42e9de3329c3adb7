-- In which form of signature a system's software takes packets: plain (XML-DSig), as all that is in use does, until somebody says that it takes XAdES.
alter table axis.system add column signature_form text not null default 'PLAIN' check (signature_form in ('PLAIN', 'QUALIFIED'));
