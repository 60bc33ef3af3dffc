-- Classification. The lists are loaded from the CSV files beside this one (CatalogueRows); a new edition is new rows from
-- its own first day on, and nothing of an earlier edition is ever changed.
create table catalogue_edition (
    edition    text primary key,
    title      text not null,
    valid_from date not null unique,
    source     text not null,
    status     text not null check (status in ('official', 'second-hand', 'house default', 'illustrative'))
);
select protect_append_only('catalogue_edition', '(select scope_kind()) <> ''''');

-- One printed row: an item of level 3 with one class of GB/T 4754 that can be behind it. Seven items print none.
create table catalogue_row (
    edition       text    not null references catalogue_edition,
    position      int     not null,
    l1_code       text    not null,
    l1_name       text    not null,
    l2_code       text    not null,
    l2_name       text    not null,
    entry         text    not null check (entry ~ '^[0-9]+\.[0-9]+\.[0-9]+$'),
    entry_name    text    not null,
    activity      text check (activity ~ '^[0-9]{4}$'),
    activity_name text,
    ghg_reduction boolean not null,
    standards     text    not null,
    note          text    not null,
    primary key (edition, position),
    check ((activity is null) = (activity_name is null))
);
create index catalogue_row_entry on catalogue_row (edition, entry);
select protect_append_only('catalogue_row', '(select scope_kind()) <> ''''');

-- GB/T 4754: division (2 digits), group (3) and class (4).
create table industry (
    edition    text not null,
    code       text not null check (code ~ '^[0-9]{2,4}$'),
    letter     text not null check (letter ~ '^[A-T]$'),
    level      text not null check (level in ('division', 'group', 'class')),
    name       text not null,
    valid_from date not null,
    primary key (edition, code)
);
select protect_append_only('industry', '(select scope_kind()) <> ''''');

-- What an officer decided goods of a supplier are. Rows are added only; of one supplier's goods the newest row counts,
-- and it keeps the edition it was made under. No entry means: not in the catalogue.
create table goods_mapping (
    id                   uuid primary key,
    supplier_id          uuid        not null references organisation,
    funder_id            uuid        not null references organisation,
    goods_name           text        not null check (goods_name <> ''),
    goods_key            text        not null,
    edition              text        not null references catalogue_edition,
    entry                text,
    entry_name           text,
    activity             text        not null check (activity ~ '^[0-9]{4}$'),
    ghg_reduction        boolean     not null,
    evidence             text check (evidence in ('CERT_GRADE1', 'TEST_REPORT', 'LISTED_TECH', 'PROJECT_LIST')),
    evidence_reference   text,
    evidence_valid_until date,
    declared_share_bps   int check (declared_share_bps between 1 and 10000),
    note                 text,
    confirmed_on         date        not null,
    confirmed_at         timestamptz not null,
    confirmed_by         uuid        not null references person,
    version              bigint      not null,
    check ((entry is null) = (evidence is null) and (entry is null) = (evidence_reference is null)),
    check (entry is not null or (note is not null and not ghg_reduction and declared_share_bps is null))
);
create index goods_mapping_newest on goods_mapping (supplier_id, funder_id, goods_key, confirmed_at desc);
select protect_append_only('goods_mapping', 'supplier_id = any (my_parties()) or funder_id = any (my_parties())');
