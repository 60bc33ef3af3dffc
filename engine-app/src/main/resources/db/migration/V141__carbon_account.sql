-- An activity file comes from the supplier itself or its bank, not from a partner.
alter table carbon_document drop constraint carbon_document_kind_check,
    add constraint carbon_document_kind_check check (kind in ('FOOTPRINTS', 'STATEMENT', 'ACTIVITY'));

-- What the kernel made of an activity file, with every figure it used. factor_day and newest_factor say which rows counted, so that
-- the account can be computed again with them and no others.
create table carbon_account (
    id                     uuid primary key,
    document_id            uuid        not null references carbon_document,
    supplier_id            uuid        not null references organisation,
    funder_id              uuid        references organisation,
    reporting_year         int         not null check (reporting_year between 1990 and 2100),
    method                 text        not null,
    method_version         text        not null,
    factor_day             date        not null,
    newest_factor          bigint      not null,
    without_energy_tonnes  numeric     not null check (without_energy_tonnes >= 0),
    with_energy_tonnes     numeric     not null,
    data_quality           numeric     not null check (data_quality between 0 and 100),
    result                 jsonb       not null,
    uploaded_by            uuid        not null references person,
    computed_at            timestamptz not null,
    version                bigint      not null
);
create index carbon_account_newest on carbon_account (supplier_id, reporting_year desc, id desc);
select protect_append_only('carbon_account', 'may_read_carbon_of(supplier_id)');
