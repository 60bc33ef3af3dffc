-- Which funder may read a supplier's carbon data: the ones that assess it.
create table carbon_reader (
    supplier_id uuid        not null references organisation,
    funder_id   uuid        not null references organisation,
    since       timestamptz not null,
    primary key (supplier_id, funder_id)
);
select protect('carbon_reader', 'supplier_id = any (my_parties()) or funder_id = any (my_parties())');

create function may_read_carbon_of(supplier uuid) returns boolean language sql stable as
$$ select supplier = any (my_parties())
       or exists (select from carbon_reader r where r.supplier_id = supplier and r.funder_id = any (my_parties())) $$;

-- What a partner answered, as it came. Evidence: rows are added, never changed.
create table carbon_document (
    id          uuid primary key,
    supplier_id uuid        not null references organisation,
    kind        text        not null check (kind in ('FOOTPRINTS', 'STATEMENT')),
    source      text        not null,
    fetched_at  timestamptz not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    raw         bytea       not null,
    problem     text,
    version     bigint      not null
);
create index carbon_document_newest on carbon_document (supplier_id, kind, fetched_at desc);
select protect_append_only('carbon_document', 'may_read_carbon_of(supplier_id)');

-- Product carbon footprints (PACT 3.0), read from their document. Kilograms CO2e for one declared amount.
create table footprint_record (
    id                   uuid primary key,
    document_id          uuid    not null references carbon_document,
    supplier_id          uuid    not null references organisation,
    pact_id              text    not null,
    product              text    not null,
    product_name         text,
    declared_unit        text    not null,
    declared_amount      numeric not null check (declared_amount > 0),
    kg_co2e              numeric not null,
    active               boolean not null,
    reference_period_end date    not null,
    valid_from           date    not null,
    valid_until          date    not null,
    evidence             text    not null check (evidence in ('THIRD_PARTY', 'SELF')),
    version              bigint  not null
);
create index footprint_record_document on footprint_record (document_id);
select protect_append_only('footprint_record', 'may_read_carbon_of(supplier_id)');

-- Enterprise greenhouse gas statements: one calendar year, tonnes CO2e.
create table statement_record (
    id                uuid primary key,
    document_id       uuid    not null references carbon_document,
    supplier_id       uuid    not null references organisation,
    reporting_year    int     not null check (reporting_year between 1990 and 2100),
    total_tonnes_co2e numeric not null check (total_tonnes_co2e >= 0),
    evidence          text    not null check (evidence in ('THIRD_PARTY', 'SELF')),
    verifier          text,
    issued_on         date,
    version           bigint  not null
);
create index statement_record_newest on statement_record (supplier_id, reporting_year desc);
select protect_append_only('statement_record', 'may_read_carbon_of(supplier_id)');

-- Average intensity of a sector (GB/T 4754-2017 code: division, group or class) in one year. The bank loads its own rows.
create table sector_average (
    sector                 text    not null check (sector ~ '^[0-9]{2,4}$'),
    reporting_year         int     not null,
    tonnes_per_million_cny numeric not null check (tonnes_per_million_cny > 0),
    illustrative           boolean not null,
    source                 text    not null,
    primary key (sector, reporting_year)
);
insert into sector_average (sector, reporting_year, tonnes_per_million_cny, illustrative, source)
select sector, reporting_year, average, true, 'illustrative, not official: replace by the bank''s own figures'
from (values ('17', 2024, 62.0), ('17', 2025, 60.0),
             ('29', 2024, 58.0), ('29', 2025, 56.0),
             ('30', 2024, 410.0), ('30', 2025, 400.0),
             ('32', 2024, 215.0), ('32', 2025, 210.0),
             ('325', 2024, 82.0), ('325', 2025, 80.0),
             ('33', 2024, 46.0), ('33', 2025, 45.0),
             ('34', 2024, 27.0), ('34', 2025, 26.0),
             ('35', 2024, 17.0), ('35', 2025, 16.0),
             ('36', 2024, 13.0), ('36', 2025, 12.0),
             ('37', 2024, 15.0), ('37', 2025, 14.0),
             ('38', 2024, 34.0), ('38', 2025, 33.0),
             ('39', 2024, 11.0), ('39', 2025, 10.0),
             ('40', 2024, 9.0), ('40', 2025, 8.0)) as illustration (sector, reporting_year, average);
select protect('sector_average', '(select scope_kind()) <> ''''');

-- High-energy sectors: for these the energy level decides eligibility. Scope differs by province; the bank keeps the list.
create table high_energy_sector (
    sector text primary key check (sector ~ '^[0-9]{2,4}$'),
    name   text not null,
    source text not null
);
insert into high_energy_sector (sector, name, source)
select sector, name, '发改产业〔2021〕1609号, 发改产业〔2023〕723号, 环环评〔2021〕45号; second-hand, to be checked by the bank'
from (values ('2511', '原油加工及石油制品制造'), ('2521', '炼焦'), ('2522', '煤制合成气生产'), ('2523', '煤制液体燃料生产'),
             ('2612', '无机碱制造'), ('2613', '无机盐制造'), ('2614', '有机化学原料制造'), ('2619', '其他基础化学原料制造'),
             ('2621', '氮肥制造'), ('2622', '磷肥制造'),
             ('3011', '水泥制造'), ('3012', '石灰和石膏制造'), ('3041', '平板玻璃制造'),
             ('3071', '建筑陶瓷制品制造'), ('3072', '卫生陶瓷制品制造'),
             ('3110', '炼铁'), ('3120', '炼钢'), ('3140', '铁合金冶炼'),
             ('3211', '铜冶炼'), ('3212', '铅锌冶炼'), ('3213', '镍钴冶炼'), ('3216', '铝冶炼'), ('3217', '镁冶炼'), ('3218', '硅冶炼'),
             ('4411', '火力发电'), ('4412', '热电联产')) as listed (sector, name);
select protect('high_energy_sector', '(select scope_kind()) <> ''''');
