-- A report of financed emissions as it was drawn for a closed year: kept byte for byte, whatever becomes of the facts behind it.
create table emission_report (
    id             uuid primary key,
    funder_id      uuid        not null references organisation,
    reporting_year int         not null check (reporting_year between 2000 and 2100),
    view           text        not null check (view in ('YEAR_END', 'AVERAGE')),
    digest         text        not null check (digest ~ '^[0-9a-f]{64}$'),
    content        bytea       not null,
    frozen_by      uuid        not null references person,
    frozen_at      timestamptz not null,
    version        bigint      not null,
    check (digest = encode(sha256(content), 'hex'))
);
create index emission_report_funder on emission_report (funder_id, frozen_at);
select protect_append_only('emission_report', 'funder_id = any (my_parties())');

-- What a company is worth where its own equity and debt do not tell: the enterprise value including cash of a listed one, or
-- the balance sheet total. Dated rows of a funder like its other parameters, by the company's credit code and financial year.
create table company_value (
    funder_id      uuid    not null references organisation,
    uscc           text    not null check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    reporting_year int     not null,
    kind           text    not null check (kind in ('EVIC', 'TOTAL_ASSETS')),
    million_cny    numeric not null check (million_cny > 0),
    valid_from     date    not null,
    source         text    not null,
    primary key (funder_id, uscc, reporting_year, kind, valid_from)
);
select protect('company_value', 'funder_id = any (my_parties())');

-- A funder that may read a supplier's carbon data also sees whether the supplier still consents to that.
create policy seen_by_readers on consent for select
    using (kind = 'CARBON' and exists (
        select from carbon_reader r where r.supplier_id = consent.organisation_id and r.funder_id = any (my_parties())));
