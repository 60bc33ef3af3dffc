-- Organisations by their unified social credit code (GB 32100). The code and the name are public register facts.
create table organisation (
    id           uuid primary key,
    uscc         char(18)    not null unique,
    name         text        not null,
    former_names text[]      not null default '{}',
    kind         text        not null check (kind in ('FUNDER', 'LIGHTHOUSE', 'SUPPLIER', 'HOUSE')),
    created_at   timestamptz not null,
    version      bigint      not null
);
select protect('organisation', '(select scope_kind()) <> ''''');

-- A human being. Four-eyes compares persons, so one person with two accounts is still one.
create table person (
    id         uuid primary key,
    name       text   not null,
    version    bigint not null
);
select protect('person', '(select scope_kind()) <> ''''');

-- A login of a person for one organisation.
create table account (
    id              uuid primary key,
    person_id       uuid    not null references person,
    organisation_id uuid    not null references organisation,
    login           text    not null unique,
    password_hash   text,
    roles           text[]  not null,
    signer          boolean not null default false,
    demo            boolean not null default false,
    version         bigint  not null
);
select protect('account', 'organisation_id = any (my_parties())');

-- A bearer token of the API; only its SHA-256 is kept.
create table access_token (
    token_hash text primary key,
    account_id uuid        not null references account,
    expires_at timestamptz not null
);
select protect('access_token', 'false');
grant delete on access_token to greenlight_app;

-- What an organisation allows us to ask others about it.
create table consent (
    organisation_id uuid        not null references organisation,
    kind            text        not null check (kind in ('CARBON', 'E_INVOICE', 'REGISTRY')),
    given_by        uuid        not null references person,
    given_at        timestamptz not null,
    withdrawn_at    timestamptz,
    primary key (organisation_id, kind)
);
select protect('consent', 'organisation_id = any (my_parties())');
