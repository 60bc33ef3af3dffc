-- Business time = system time + offset. An operator moves it in the demo run and in tests only.
create table business_clock (
    only_row       boolean primary key default true check (only_row),
    offset_seconds bigint  not null default 0
);
insert into business_clock default values;
select protect('business_clock', '(select scope_kind()) <> ''''');

-- The same request twice is one request: the first answer to an Idempotency-Key is kept and given again.
create table idempotent_request (
    account_id   uuid        not null,
    key          text        not null,
    request_hash text        not null,
    status       int,
    content_type text,
    body         bytea,
    at           timestamptz not null default clock_timestamp(),
    primary key (account_id, key)
);
select protect('idempotent_request', '(select scope_kind()) <> ''''');
grant delete on idempotent_request to greenlight_app;
