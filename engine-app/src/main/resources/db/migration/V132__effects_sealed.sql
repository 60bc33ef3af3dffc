-- Requests and answers that hold a secret (the registry's modification code) are kept sealed. The digests are of the plain
-- bytes: they prove what was sent and answered without telling it.
alter table effect
    add column sealed        boolean not null default false,
    add column response_hash text;
