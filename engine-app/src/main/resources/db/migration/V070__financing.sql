-- The base of a programme's price, as dated rows: the newest row whose valid_from is not after the day counts. A row
-- without a funder is the house default; a funder's own row goes before it.
create table base_rate (
    funder_id   uuid,
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    valid_from  date not null,
    lpr_1y_bps  int  not null,
    margin_bps  int  not null,
    source      text not null,
    unique nulls not distinct (funder_id, currency, valid_from)
);
insert into base_rate (funder_id, currency, valid_from, lpr_1y_bps, margin_bps, source) values
    (null, 'CNY', '2026-01-01', 300, 85,
     'House default, set by the bank: 1-year loan prime rate 3.00 % and a programme margin of 0.85 %. Check the LPR of the day.');
select protect('base_rate', 'funder_id = any (my_parties())');

-- How long an offer and a prepared agreement stay open, in working days, dated like the base rate.
create table offer_term (
    funder_id      uuid,
    valid_from     date not null,
    offer_days     int  not null check (offer_days > 0),
    signature_days int  not null check (signature_days > 0),
    source         text not null,
    unique nulls not distinct (funder_id, valid_from)
);
insert into offer_term (funder_id, valid_from, offer_days, signature_days, source) values
    (null, '2026-01-01', 5, 3, 'House default, set by the bank.');
select protect('offer_term', 'funder_id = any (my_parties())');

-- Where a debtor pays what was assigned to the funder: named in every agreement and every notice, dated like the above.
create table collection_account (
    funder_id  uuid not null references organisation,
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    valid_from date not null,
    name       text not null,
    number     text not null,
    bank_code  text not null,
    primary key (funder_id, currency, valid_from)
);
select protect('collection_account', 'funder_id = any (my_parties())');

-- What a programme may have outstanding. The three sums move by one guarded UPDATE each, never read-then-write.
-- reserved: accepted offers; used: committed for payout or paid out. A lowered limit may lie under what is used.
create table credit_limit (
    programme_id   uuid primary key,
    funder_id      uuid   not null references organisation,
    lighthouse_id  uuid   not null references organisation,
    currency       text   not null check (currency ~ '^[A-Z]{3}$'),
    limit_minor    bigint not null check (limit_minor >= 0),
    reserved_minor bigint not null default 0 check (reserved_minor >= 0),
    used_minor     bigint not null default 0 check (used_minor >= 0)
);
select protect('credit_limit', 'funder_id = any (my_parties())');

create table financing (
    id                uuid primary key,
    version           bigint      not null,
    number            text        not null unique,
    programme_id      uuid        not null,
    claim_id          uuid        not null,
    claim_fingerprint text        not null,
    funder_id         uuid        not null references organisation,
    supplier_id       uuid        not null references organisation,
    lighthouse_id     uuid        not null references organisation,
    invoice_number    text        not null,
    contract_number   text        not null,
    currency          text        not null check (currency ~ '^[A-Z]{3}$'),
    face_minor        bigint      not null check (face_minor > 0),
    asked_minor       bigint      check (asked_minor > 0),
    due_date          date        not null,
    state             text        not null check (state in
                      ('APPLIED', 'OFFERED', 'ACCEPTED', 'QUEUED', 'RESERVED', 'RETURNED', 'REVIEWED', 'APPROVED', 'SIGNED',
                       'REGISTERED', 'UNWINDING', 'DISBURSED', 'REPAID', 'CLOSED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    recourse          text        check (recourse in ('WITH_RECOURSE', 'WITHOUT_RECOURSE')),
    grade             text        check (grade in ('A', 'B', 'C', 'D', 'E', 'NONE')),
    advance_bps       int         check (advance_bps between 0 and 10000),
    advance_reason_en text,
    advance_reason_zh text,
    spread_bps        int,
    floor_bps         int,
    price_reason_en   text,
    price_reason_zh   text,
    share_bps         int         check (share_bps between 0 and 10000),
    base_bps          int,
    rate_bps          int,
    base_source       text,
    cap_minor         bigint      check (cap_minor >= 0),
    advance_minor     bigint,
    discount_minor    bigint      check (discount_minor >= 0),
    payout_minor      bigint,
    held_back_minor   bigint,
    value_date        date,
    offer_expires_on  date,
    sign_by           date,
    limit_use         text        not null check (limit_use in ('NONE', 'RESERVED', 'COMMITTED', 'RELEASED')),
    limit_minor       bigint      not null default 0 check (limit_minor >= 0),
    agreement_digest  text,
    review_note       text,
    rework_note       text,
    end_code          text,
    end_note          text,
    applied_by        uuid        not null references person,
    accepted_by       uuid        references person,
    reviewed_by       uuid        references person,
    approved_by       uuid        references person,
    applied_at        timestamptz not null,
    disbursed_at      timestamptz,
    ended_at          timestamptz,
    check (advance_minor > 0 and advance_minor <= cap_minor and cap_minor <= face_minor),
    check (payout_minor = advance_minor - discount_minor and payout_minor >= 0),
    check (held_back_minor = face_minor - advance_minor),
    check ((limit_use in ('RESERVED', 'COMMITTED')) = (limit_minor > 0)),
    check (approved_by is null or approved_by <> reviewed_by),
    check ((state in ('CLOSED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')) = (ended_at is not null))
);
-- One financing holds a claim, across all tenants: an index does not know row-level policies. A refused, expired or
-- withdrawn one frees it; a closed one never does, for its claim is paid.
create unique index financing_holds_claim on financing (claim_fingerprint) where state not in ('DECLINED', 'EXPIRED', 'WITHDRAWN');
create index financing_supplier on financing (supplier_id, applied_at);
create index financing_funder on financing (funder_id, applied_at);
select protect('financing', 'supplier_id = any (my_parties()) or funder_id = any (my_parties())');

-- The agreement as it was prepared, byte for byte, and who signed exactly it.
create table agreement (
    financing_id uuid primary key references financing,
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
    document     bytea       not null,
    supplier_id  uuid        not null references organisation,
    funder_id    uuid        not null references organisation,
    signer_id    uuid        not null references person,
    prepared_at  timestamptz not null,
    signed_by    uuid        references person,
    signed_at    timestamptz,
    version      bigint      not null,
    check (digest = encode(sha256(document), 'hex')),
    check ((signed_by is null) = (signed_at is null)),
    check (signed_by is null or signed_by = signer_id)
);
select protect('agreement', 'supplier_id = any (my_parties()) or funder_id = any (my_parties())');

-- The notice of assignment to the debtor (Civil Code 546, 764): what was assigned, to whom, whom to pay. No price.
create table debtor_notice (
    financing_id     uuid primary key references financing,
    claim_id         uuid        not null,
    debtor_id        uuid        not null references organisation,
    supplier_id      uuid        not null references organisation,
    funder_id        uuid        not null references organisation,
    financing_number text        not null,
    assignor         text        not null,
    assignee         text        not null,
    assignee_uscc    text        not null,
    contract_number  text        not null,
    invoice_number   text        not null,
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    face_minor       bigint      not null check (face_minor > 0),
    due_date         date        not null,
    pay_to_name      text        not null,
    pay_to_number    text        not null,
    pay_to_bank      text        not null,
    evidence_digest  text        not null,
    noticed_at       timestamptz not null,
    withdrawn_at     timestamptz,
    version          bigint      not null
);
create index debtor_notice_debtor on debtor_notice (debtor_id, noticed_at);
select protect('debtor_notice',
    'debtor_id = any (my_parties()) or supplier_id = any (my_parties()) or funder_id = any (my_parties())');
