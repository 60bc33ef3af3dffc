-- What a screening found, hit by hit, and what two people say to each: the company or person meant, or a namesake. The
-- case is an invitation or a programme. A new screening supersedes the hits of the one before. Never for the one who is on the list.
create table screening_hit (
    id                  uuid primary key,
    case_id             uuid        not null,
    funder_id           uuid        not null references organisation,
    screening_reference text        not null,
    position            int         not null,
    name                text        not null,
    uscc                text,
    list                text        not null,
    list_reason         text        not null,
    superseded          boolean     not null default false,
    finding             text        check (finding in ('TRUE_MATCH', 'NAMESAKE')),
    finding_reason      text,
    evidence            text,
    judged_by           uuid        references person,
    confirmed_by        uuid        references person,
    screened_at         timestamptz not null,
    version             bigint      not null,
    unique (case_id, screening_reference, position),
    check ((finding is null) = (judged_by is null)),
    check (finding is null or (finding_reason <> '' and evidence <> '')),
    -- Two persons, whatever the accounts.
    check (confirmed_by is null or (finding is not null and confirmed_by <> judged_by))
);
create index screening_hit_case on screening_hit (case_id) where not superseded;
select protect('screening_hit', 'funder_id = any (my_parties())');
