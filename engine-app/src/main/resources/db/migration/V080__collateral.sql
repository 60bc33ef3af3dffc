-- One registration of a financing's claim at the public registry of movables and rights (People's Bank order 7 of 2021).
-- registered_at is the rank (Civil Code art. 768) and is kept as the registry says it, to the second.
create table registration (
    financing_id         uuid primary key,
    financing_number     text        not null,
    claim_id             uuid        not null,
    fingerprint          text        not null,
    funder_id            uuid        not null,
    supplier_id          uuid        not null,
    lighthouse_id        uuid        not null,
    state                text        not null
        check (state in ('WANTED', 'SEARCHED', 'FILED', 'EFFECTIVE', 'DISCHARGED', 'ABANDONED')),
    search_number        text,
    searched_at          timestamptz,
    second_search_number text,
    second_searched_at   timestamptz,
    judgement            text check (judgement in ('CONFLICT', 'NOT_CONFLICTING')),
    judgement_reason     text,
    judged_by            uuid,
    certificate_number   text unique,
    registered_at        timestamptz check (registered_at = date_trunc('second', registered_at)),
    expires_on           date,
    sealed_code          bytea,
    refusal              text,
    try_again            boolean,
    discharge_due_on     date,
    discharged_at        timestamptz,
    discharge_note       text,
    late_reason          text,
    opened_at            timestamptz not null,
    version              bigint      not null,
    check (state not in ('FILED', 'EFFECTIVE', 'DISCHARGED') or (certificate_number is not null and registered_at is not null))
);
-- The registry takes a second filing of the same claim without a word; we do not, whoever of our funders asks.
create unique index one_live_registration on registration (fingerprint) where state not in ('DISCHARGED', 'ABANDONED');
create index registration_parties on registration (funder_id, supplier_id);
select protect('registration', 'funder_id = any (my_parties()) or supplier_id = any (my_parties())');

-- Live filings of other secured parties that may cover the claim. Another bank's business: the supplier does not see them.
create table other_filing (
    financing_id       uuid        not null references registration,
    certificate_number text        not null,
    funder_id          uuid        not null,
    registered_at      timestamptz not null,
    secured_party      text        not null,
    secured_party_uscc text,
    grantor            text        not null,
    description        text        not null,
    matches            text        not null,
    cleared            boolean     not null default false,
    primary key (financing_id, certificate_number)
);
select protect('other_filing', 'funder_id = any (my_parties())');
