-- A dated row that one person of a funder proposed and another puts in force. Rows in force are never changed: a new value
-- is a new row from a later day on.
create table parameter_proposal (
    id          uuid primary key,
    funder_id   uuid        not null references organisation,
    kind        text        not null,
    valid_from  date        not null,
    row_values  jsonb       not null,
    source      text        not null check (source <> ''),
    reason      text        not null check (reason <> ''),
    state       text        not null check (state in ('PROPOSED', 'IN_FORCE', 'REJECTED')),
    proposed_by uuid        not null references person,
    proposed_at timestamptz not null,
    decided_by  uuid        references person,
    decided_at  timestamptz,
    note        text,
    version     bigint      not null,
    check ((state = 'PROPOSED') = (decided_by is null)),
    -- Two persons, whatever the accounts.
    check (state <> 'IN_FORCE' or decided_by <> proposed_by)
);
create index parameter_proposal_funder on parameter_proposal (funder_id, kind);
select protect('parameter_proposal', 'funder_id = any (my_parties())');

-- Averages become dated like the other parameters: a funder's own rows go before the house's, the newest valid row counts.
alter table sector_average
    add column funder_id  uuid references organisation,
    add column valid_from date not null default '2026-01-01',
    drop constraint sector_average_pkey,
    add constraint sector_average_row unique nulls not distinct (funder_id, sector, reporting_year, valid_from),
    alter column illustrative set default false;
drop policy scope on sector_average;
select protect('sector_average', 'funder_id = any (my_parties())');

-- The house's rows are there for everybody to read.
create policy house_rows on sector_average for select using (funder_id is null and (select scope_kind()) <> '');
create policy house_rows on base_rate for select using (funder_id is null and (select scope_kind()) <> '');
create policy house_rows on offer_term for select using (funder_id is null and (select scope_kind()) <> '');
drop policy scope on write_off_term;
select protect('write_off_term', 'funder_id = any (my_parties())');
create policy house_rows on write_off_term for select using (funder_id is null and (select scope_kind()) <> '');

alter table collection_account add column source text not null default 'named by the funder';
