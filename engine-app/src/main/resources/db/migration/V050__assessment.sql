-- One assessment of a supplier for a funder: the facts it rests on, what the decision tables said, how long it holds.
create table assessment (
    id                    uuid primary key,
    supplier_id           uuid        not null references organisation,
    funder_id             uuid        not null references organisation,
    state                 text        not null check (state in ('GATHERED', 'ELIGIBLE', 'NOT_ELIGIBLE', 'GRADED')),
    -- facts: the tables' inputs; null where nobody knows
    sector                text,
    environmental_credit  text,
    illegal_capacity      boolean     not null,
    open_major_penalty    boolean     not null,
    energy_level          text        not null,
    data_age_months       int,
    carbon_efficiency_bps int check (carbon_efficiency_bps >= 0),
    footprint_share_bps   int check (footprint_share_bps between 0 and 10000),
    evidence_level        text        not null check (evidence_level in ('THIRD_PARTY', 'SELF', 'NONE')),
    carbon_consent        boolean     not null,
    statement_year        int,
    statement_sha256      text,
    footprints_sha256     text,
    footprints_lapse_on   date,
    made_on               date        not null,
    valid_until           date        not null,
    -- decisions
    cap_grade             text check (cap_grade in ('A', 'B', 'C', 'D', 'E', 'NONE')),
    eligibility_reason_en text,
    eligibility_reason_zh text,
    eligibility_version   int,
    grade                 text check (grade in ('A', 'B', 'C', 'D', 'E', 'NONE')),
    grade_reason_en       text,
    grade_reason_zh       text,
    grade_version         int,
    started_at            timestamptz not null,
    decided_at            timestamptz,
    version               bigint      not null,
    check (carbon_consent or (statement_sha256 is null and footprints_sha256 is null)),
    check ((state in ('NOT_ELIGIBLE', 'GRADED')) = (decided_at is not null)),
    check ((state = 'GRADED') = (grade is not null and grade <> 'NONE'))
);
create index assessment_newest on assessment (supplier_id, funder_id, decided_at desc);
select protect('assessment', 'supplier_id = any (my_parties()) or funder_id = any (my_parties())');
