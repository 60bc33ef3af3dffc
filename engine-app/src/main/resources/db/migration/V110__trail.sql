-- The trail: a record is written in the business transaction as pending; the sealer alone moves it into the log and gives
-- it its number, so a number is never missing and no late commit is lost. A row is in one of the two tables, never in both.
create table trail_pending (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    type       text        not null,
    case_id    uuid,
    actor_id   uuid,
    actor_name text,
    parties    uuid[]      not null,
    body       text        not null
);
select protect('trail_pending', 'parties && my_parties()');
grant delete on trail_pending to greenlight_app;
create index trail_pending_case on trail_pending (case_id);

create table trail_record (
    index      bigint primary key,
    at         timestamptz not null,
    type       text        not null,
    case_id    uuid,
    actor_id   uuid,
    actor_name text,
    parties    uuid[]      not null,
    body       text        not null
);
select protect_append_only('trail_record', 'parties && my_parties()');
create index trail_record_case on trail_record (case_id, index);

-- Size of the log and how much of it the relay has published; also the lock of the one sealer.
create table trail_head (
    only_row  boolean primary key default true check (only_row),
    size      bigint not null default 0,
    published bigint not null default 0
);
insert into trail_head default values;
select protect('trail_head', '(select scope_kind()) <> ''''');
