-- Factors of the carbon account, as dated rows: the product's (no funder) and each funder's own. A row is never changed; a new
-- value is a new row, for later reporting years (from_year) or for accounts computed from a later day on (valid_from).
create table carbon_factor (
    id         bigint generated always as identity primary key,
    funder_id  uuid    references organisation,
    factor_set text    not null,
    item       text    not null,
    parameter  text    not null,
    from_year  int     not null check (from_year between 1990 and 2100),
    valid_from date    not null,
    value      numeric not null check (value >= 0),
    unit       text    not null,
    provenance text    not null check (provenance in ('MEASURED', 'CALCULATED', 'OFFICIAL_PUBLISHED', 'STANDARD_DEFAULT', 'USER_DEFINED')),
    status     text    not null default 'set by the bank',
    source     text    not null check (source <> ''),
    constraint carbon_factor_row unique nulls not distinct (funder_id, factor_set, item, parameter, from_year, valid_from)
);
select protect_append_only('carbon_factor', 'funder_id = any (my_parties())');
create policy house_rows on carbon_factor for select using (funder_id is null and (select scope_kind()) <> '');
-- A supplier's account is computed with the rows of the funder that assesses it, so it may read them.
create policy rows_of_my_funder on carbon_factor for select using (
    exists (select from carbon_reader r where r.funder_id = carbon_factor.funder_id and r.supplier_id = any (my_parties())));
