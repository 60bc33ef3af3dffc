-- The journal of outside calls. A row is written in the transaction that reaches the task; the dispatcher claims it by a
-- lease on the database's clock, calls without a transaction, and writes the answer where owner and fence still match.
create table effect (
    id                  uuid primary key,
    tenant_id           uuid        not null,
    operation           text        not null,
    business_id         uuid        not null,
    generation          int         not null,
    idempotency_key     text        not null unique,
    process_instance_id text        not null,
    activity_id         text        not null,
    partner             text        not null,
    request             bytea       not null,
    request_hash        text        not null,
    state               text        not null check (state in ('INTENT', 'SENT', 'CONFIRMED', 'REJECTED', 'UNKNOWN', 'MANUAL')),
    delivered           boolean     not null default false,
    attempts            int         not null default 0,
    deliveries          int         not null default 0,
    lease_owner         text,
    lease_until         timestamptz,
    fence               bigint      not null default 0,
    next_at             timestamptz not null default clock_timestamp(),
    first_sent_at       timestamptz,
    response            bytea,
    refusal_code        text,
    note                text,
    created_at          timestamptz not null default clock_timestamp(),
    decided_at          timestamptz,
    unique (tenant_id, operation, business_id, generation)
);
create index effect_due on effect (next_at) where not delivered and state <> 'MANUAL';
create index effect_case on effect (business_id);
select protect('effect', 'tenant_id = any (my_parties())');

-- What others sent us: stored first, handled after, parked where it can not be understood.
create table inbox (
    source      text        not null,
    message_id  text        not null,
    type        text        not null,
    payload     bytea       not null,
    headers     text        not null default '{}',
    state       text        not null check (state in ('RECEIVED', 'HANDLED', 'PARKED')),
    problem     text,
    attempts    int         not null default 0,
    received_at timestamptz not null,
    next_at     timestamptz not null default clock_timestamp(),
    primary key (source, message_id)
);
create index inbox_due on inbox (next_at) where state = 'RECEIVED';
create index inbox_parked on inbox (received_at) where state = 'PARKED';
select protect('inbox', '(select scope_kind()) <> ''''');
